package dev.ringback.directory;

import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Word;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Who can answer for a location's callbacks: one of the staff who may see it, or else a manager of it (docs/rules.md §11).
 *
 * @param sound the staff that are free of mistakes, by lower-cased id
 * @param unsound the ids of the others, lower-cased: what they may see cannot be told
 * @param managersMissing whether one of these others may be a manager
 */
record QueueOwners(Map<String, Person> sound, Set<String> unsound, Certainty managersMissing) {

    /** Whether the managers are all known. */
    enum Certainty {
        ALL_MANAGERS_KNOWN,
        SOME_MAY_BE_UNREADABLE
    }

    static QueueOwners among(Map<String, Person> sound, Optional<Place> staff) {
        Set<String> unsound = new LinkedHashSet<>();
        var certainty = Certainty.ALL_MANAGERS_KNOWN;
        for (Place item : staff.map(Reading::items).orElse(List.of())) {
            String id =
                    Directory.staffKey(item.node().path("id").stringValueOpt().orElse(""));
            if (!sound.containsKey(id)) {
                unsound.add(id);
                if (mayBeManager(item.node())) {
                    certainty = Certainty.SOME_MAY_BE_UNREADABLE;
                }
            }
        }
        return new QueueOwners(sound, unsound, certainty);
    }

    /** The id of one of the staff, as the staff list writes it. */
    Reading<PersonId> named() {
        return Reading.ofText("the id of one of the staff", id -> {
            String key = Directory.staffKey(id);
            return unsound.contains(key)
                    ? Optional.of(new PersonId(id))
                    : Optional.ofNullable(sound.get(key)).map(Person::id);
        });
    }

    void requireOneFor(LocationId location, Optional<PersonId> named, Fields fields) {
        if (fields.at("queueOwner").isPresent()) {
            named.flatMap(owner -> Optional.ofNullable(sound.get(Directory.staffKey(owner.id()))))
                    .filter(owner -> !owner.grants().covers(location))
                    .flatMap(_ -> fields.at("queueOwner"))
                    .ifPresent(at -> at.mistake("one of the staff who is granted " + location));
            return;
        }
        boolean hasManager = sound.values().stream()
                .anyMatch(person ->
                        person.role() == Role.MANAGER && person.grants().covers(location));
        if (!hasManager && managersMissing == Certainty.ALL_MANAGERS_KNOWN) {
            Place place = fields.place();
            place.mistakes()
                    .add(new Mistake(
                            place.pathOf("queueOwner"),
                            "nothing, and no manager who is granted " + location,
                            "the id of the person who is answerable for its callbacks, or a manager of it"));
        }
    }

    private static boolean mayBeManager(JsonNode person) {
        return person.path("role")
                .stringValueOpt()
                .flatMap(role -> Word.find(Role.class, role))
                .map(Role.MANAGER::equals)
                .orElse(true);
    }
}
