package dev.ringback.directory.file;

import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Word;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Person;
import dev.ringback.directory.Role;
import dev.ringback.reading.Decoder;
import dev.ringback.reading.Members;
import dev.ringback.reading.Node;
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

    static QueueOwners among(Map<String, Person> sound, Optional<Node> staff) {
        Set<String> unsound = new LinkedHashSet<>();
        var certainty = Certainty.ALL_MANAGERS_KNOWN;
        for (Node item : staff.map(Node::items).orElse(List.of())) {
            String id =
                    Directory.staffKey(item.json().path("id").stringValueOpt().orElse(""));
            if (!sound.containsKey(id)) {
                unsound.add(id);
                if (mayBeManager(item.json())) {
                    certainty = Certainty.SOME_MAY_BE_UNREADABLE;
                }
            }
        }
        return new QueueOwners(sound, unsound, certainty);
    }

    /** The id of one of the staff, as the staff list writes it. */
    Decoder<PersonId> named() {
        return Decoder.ofText(
                DirectorySentence.ONE_OF_STAFF,
                id -> Optional.ofNullable(sound.get(Directory.staffKey(id)))
                        .map(Person::id)
                        .or(() ->
                                Optional.of(id).filter(text -> !text.isBlank()).map(PersonId::new)),
                owner -> isListed(Directory.staffKey(owner.id())));
    }

    private boolean isListed(String key) {
        return sound.containsKey(key) || unsound.contains(key);
    }

    /** A location must have somebody who answers; without a manager, only the one whom it names can. */
    void requireOneFor(LocationId location, Optional<PersonId> named, Members members) {
        Node node = members.node().at("queueOwner");
        if (named.isPresent()) {
            named.flatMap(owner -> Optional.ofNullable(sound.get(Directory.staffKey(owner.id()))))
                    .filter(owner -> !owner.grants().covers(location))
                    .ifPresent(_ -> node.refuse(DirectorySentence.OWNER_WITH_GRANT.with(location)));
        }
        boolean isNamed =
                named.filter(owner -> isListed(Directory.staffKey(owner.id()))).isPresent();
        if (!isNamed && !hasManager(location) && members.areSound("queueOwner")) {
            node.mistake(DirectorySentence.NO_OWNER.with(location), DirectorySentence.OWNER);
        }
    }

    private boolean hasManager(LocationId location) {
        return managersMissing == Certainty.SOME_MAY_BE_UNREADABLE
                || sound.values().stream()
                        .anyMatch(person ->
                                person.role() == Role.MANAGER && person.grants().covers(location));
    }

    private static boolean mayBeManager(JsonNode person) {
        return person.path("role")
                .stringValueOpt()
                .flatMap(role -> Word.find(Role.class, role))
                .map(Role.MANAGER::equals)
                .orElse(true);
    }
}
