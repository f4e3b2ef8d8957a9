package dev.ringback.lambda;

import dev.ringback.aws.Alerts;
import dev.ringback.aws.Reason;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sees to it that each location's alerts reach the owner of its queue, before the first of them is told. */
final class AlertTopics {

    /** Alerts of this location reach nobody yet. */
    record NotSetUp(LocationId location, String why) {}

    private final Alerts alerts;

    AlertTopics(Alerts alerts) {
        this.alerts = alerts;
    }

    /**
     * Sets up the alerts of each location whose queue has another owner than before.
     *
     * @return where that failed; applying the same directory again tries all of them anew
     */
    List<NotSetUp> follow(Optional<Directory> before, Directory directory) {
        var failed = new ArrayList<NotSetUp>();
        for (Location location : directory.locations().values()) {
            PersonId owner = directory.queueOwner(location).id();
            Optional<PersonId> former = before.flatMap(earlier -> earlier.location(location.id())
                    .map(was -> earlier.queueOwner(was).id()));
            if (!former.equals(Optional.of(owner))) {
                setUp(location.id(), owner, former).ifPresent(failed::add);
            }
        }
        return failed;
    }

    private Optional<NotSetUp> setUp(LocationId location, PersonId owner, Optional<PersonId> former) {
        try {
            alerts.setUp(location, owner, former);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(new NotSetUp(location, Reason.of(e)));
        }
    }
}
