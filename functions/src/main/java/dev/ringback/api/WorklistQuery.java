package dev.ringback.api;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Team;
import dev.ringback.callback.Word;
import dev.ringback.desk.WorklistFilter;
import dev.ringback.desk.WorklistFilter.Target;
import dev.ringback.desk.WorklistFilter.Whose;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads which part of the worklist a request asks for. */
final class WorklistQuery {

    private static final Set<String> OF_WORKLIST =
            Set.of("location", "bucket", "team", "breached", "mine", "person", "work", Cursor.PARAMETER);
    private static final int NAME = 100;

    private WorklistQuery() {}

    /** Reads the query of {@code GET /worklist}. */
    static WorklistFilter of(Map<String, String> query) throws Body.Unreadable {
        Optional<String> unknown = query.keySet().stream()
                .filter(name -> !OF_WORKLIST.contains(name))
                .findFirst();
        if (unknown.isPresent()) {
            throw new Body.Unreadable("The worklist has no filter of that name; it has: %s."
                    .formatted(OF_WORKLIST.stream().sorted().collect(Collectors.joining(", "))));
        }
        return new WorklistFilter(
                find(query, "location").map(LocationId::new),
                word(Optional.ofNullable(query.get("bucket")), "bucket", Bucket.class),
                find(query, "team").map(Team::new),
                word(Optional.ofNullable(query.get("work")), "work", WorklistFilter.Of.class)
                        .orElse(WorklistFilter.Of.ALL),
                isTrue(query, "breached") ? Target.BREACHED : Target.ANY,
                whose(query));
    }

    /** Reads the body of {@code POST /worklist/next}. */
    static WorklistFilter ofNext(Body body) throws Body.Unreadable {
        return new WorklistFilter(
                body.findText("location", NAME).map(LocationId::new),
                body.findWord("bucket", Bucket.class),
                body.findText("team", NAME).map(Team::new),
                body.findWord("work", WorklistFilter.Of.class).orElse(WorklistFilter.Of.ALL),
                Target.ANY,
                new Whose.Unclaimed());
    }

    private static Whose whose(Map<String, String> query) throws Body.Unreadable {
        Optional<String> person = find(query, "person");
        boolean mine = isTrue(query, "mine");
        if (mine && person.isPresent()) {
            throw new Body.Unreadable("'mine' and 'person' cannot be combined.");
        }
        return mine
                ? new Whose.Mine()
                : person.<Whose>map(id -> new Whose.HeldBy(new PersonId(id))).orElseGet(Whose.Unclaimed::new);
    }

    private static Optional<String> find(Map<String, String> query, String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }

    private static boolean isTrue(Map<String, String> query, String name) throws Body.Unreadable {
        return switch (query.getOrDefault(name, "false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Body.Unreadable("'%s' must be true or false.".formatted(name));
        };
    }

    private static <E extends Enum<E> & Word> Optional<E> word(Optional<String> given, String name, Class<E> type)
            throws Body.Unreadable {
        Optional<E> word = given.flatMap(text -> Word.find(type, text));
        if (given.isPresent() && word.isEmpty()) {
            throw new Body.Unreadable("'%s' must be one of %s."
                    .formatted(
                            name,
                            Arrays.stream(type.getEnumConstants())
                                    .map(Word::word)
                                    .collect(Collectors.joining(", "))));
        }
        return word;
    }
}
