package dev.ringback.checkers;

import dev.ringback.checkers.PlainDirectory.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * No one reads or changes a callback that was not granted to them (docs/architecture.md, 9; docs/rules.md §10), and nothing
 * is done in the name of somebody who did not ask for it.
 */
final class OnlyGranted implements Invariant {

    private static final Set<String> REASSIGNERS = Set.of("agency-lead", "manager", "admin");

    /** What takes a callback away from its holder, who is then named as having released it. */
    private static final Set<String> TAKES_AWAY = Set.of("reassigned", "re-triaged");

    private static final int OK = 200;
    private static final int REDIRECT = 300;

    @Override
    public String rule() {
        return "9: nobody reads or changes a callback that was not granted to them";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        return moment.changes().stream()
                .flatMap(change -> changed(change, moment).stream())
                .findFirst()
                .or(() -> moment.answer().flatMap(answer -> read(answer, moment)));
    }

    private static Optional<String> changed(Moment.Change change, Moment moment) {
        List<JsonNode> added = change.added();
        boolean takenAway = added.stream().anyMatch(entry -> TAKES_AWAY.contains(Entries.kind(entry)));
        return added.stream()
                .filter(entry -> !takenAway || !Entries.is(entry, "released"))
                .flatMap(entry -> changed(entry, change, moment).stream())
                .findFirst();
    }

    private static Optional<String> changed(JsonNode entry, Moment.Change change, Moment moment) {
        Optional<String> actor = Entries.actor(entry);
        if (actor.isEmpty()) {
            return Optional.empty();
        }
        String who = actor.get();
        boolean asked = moment.answer()
                .flatMap(Moment.Answer::as)
                .filter(asking -> PlainDirectory.isTheSame(who, asking))
                .isPresent();
        if (!asked) {
            return Optional.of("%s was changed in the name of %s, who did not ask for it"
                    .formatted(change.after().id(), who));
        }
        StoredCallback before = change.before().orElse(change.after());
        return moment.directory()
                        .person(who)
                        .filter(person -> mayDo(person, entry, before, moment.directory()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(who + " changed " + before.id() + ", which was not granted to them");
    }

    private static Optional<String> read(Moment.Answer answer, Moment moment) {
        if (answer.status() < OK || answer.status() >= REDIRECT) {
            return Optional.empty();
        }
        String who = answer.as().orElse("nobody");
        Optional<Person> person = moment.directory().person(who);
        return shown(answer.body())
                .flatMap(id -> moment.callback(id).stream())
                // What an action has just re-triaged or handed off may be shown once more to who did it.
                .map(item -> before(item, moment))
                .filter(item -> person.filter(reader -> maySee(reader, item)).isEmpty())
                .findFirst()
                .map(item -> who + " read " + item.id() + ", which was not granted to them");
    }

    private static StoredCallback before(StoredCallback item, Moment moment) {
        return moment.changes().stream()
                .filter(change -> change.after().id().equals(item.id()))
                .flatMap(change -> change.before().stream())
                .findFirst()
                .orElse(item);
    }

    private static boolean mayDo(Person person, JsonNode entry, StoredCallback item, PlainDirectory directory) {
        return maySee(person, item)
                && switch (Entries.kind(entry)) {
                    case "reassigned" ->
                        REASSIGNERS.contains(person.role())
                                && directory
                                        .person(entry.path("to").asString(""))
                                        .filter(to -> mayBeGiven(to, person, item))
                                        .isPresent();
                    case "handed-off", "returned" -> !person.isOfAgency();
                    default -> true;
                };
    }

    private static boolean mayBeGiven(Person to, Person by, StoredCallback item) {
        boolean withinReach = !by.isOfAgency() || by.agency().equals(to.agency());
        return withinReach && to.isGranted(item.location(), item.fold().bucket());
    }

    /** Agencies see neither what in-house teams work on nor another agency's work. */
    private static boolean maySee(Person person, StoredCallback item) {
        Fold fold = item.fold();
        boolean kept = person.isOfAgency()
                && (fold.isHandedOff()
                        || fold.agency()
                                .filter(agency -> !person.agency().equals(Optional.of(agency)))
                                .isPresent());
        return person.isGranted(item.location(), fold.bucket()) && !kept;
    }

    /** The callbacks that an answer shows; one that it only links to is not shown. */
    private static Stream<String> shown(String body) {
        try {
            return JsonMapper.shared().readTree(body).findValues("callback").stream()
                    .map(id -> id.asString(""));
        } catch (JacksonException _) {
            return Stream.empty();
        }
    }
}
