package dev.ringback.casework;

import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Wording;
import dev.ringback.directory.Directory;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Sees to it that each location's alerts reach the owner of its queue, before the first of them is told. */
public final class AlertTopics {

    /** Alerts of this location may reach no one. */
    public record NotSetUp(LocationId location, Wording why) {}

    private final Alerts alerts;

    public AlertTopics(Alerts alerts) {
        this.alerts = alerts;
    }

    /**
     * Sets up the alerts of each location whose queue has another owner than before.
     *
     * @return where that failed, and where no mail can be sent to the owner
     */
    List<NotSetUp> follow(Optional<Directory> before, Directory directory, Log log) {
        return setUp(
                directory,
                before,
                location -> !owner(before, location).equals(owner(Optional.of(directory), location)),
                log);
    }

    /** Sets up the alerts of every location, after that failed for some. */
    List<NotSetUp> repair(Optional<Directory> before, Directory directory, Log log) {
        return setUp(directory, before, _ -> true, log);
    }

    private List<NotSetUp> setUp(
            Directory directory, Optional<Directory> before, Predicate<LocationId> wanted, Log log) {
        Stream<NotSetUp> failed = directory.locations().keySet().stream()
                .filter(wanted)
                .flatMap(location -> {
                    PersonId owner = owner(Optional.of(directory), location).orElseThrow();
                    Optional<PersonId> former = owner(before, location).filter(was -> !was.equals(owner));
                    return setUp(location, owner, former, log).stream();
                });
        Stream<NotSetUp> withoutMail = directory.ownersWithoutMail().entrySet().stream()
                .map(owner -> new NotSetUp(owner.getKey(), AlertSentence.OWNER_WITHOUT_MAIL.with(owner.getValue())));
        return Stream.concat(failed, withoutMail).toList();
    }

    private static Optional<PersonId> owner(Optional<Directory> directory, LocationId id) {
        return directory.flatMap(
                in -> in.location(id).map(location -> in.queueOwner(location).id()));
    }

    private Optional<NotSetUp> setUp(LocationId location, PersonId owner, Optional<PersonId> former, Log log) {
        try {
            alerts.setUp(location, owner, former);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(new NotSetUp(location, AlertSentence.NOT_SET_UP.with(log.reason(e))));
        }
    }
}
