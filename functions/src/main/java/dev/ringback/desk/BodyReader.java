package dev.ringback.desk;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Report;
import dev.ringback.callback.Word;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the bodies of the desk's requests. */
public final class BodyReader {

    /** How long a note may be, in characters. */
    public static final int NOTE_LIMIT = 1000;

    /** A body that is not what the route takes. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final String problem;

        private Unreadable(String problem) {
            super(problem, null, false, false);
            this.problem = problem;
        }

        /** What was wrong with the body, and what would be right. */
        public String problem() {
            return problem;
        }
    }

    private BodyReader() {}

    public static Report outcome(String body) throws Unreadable {
        return report(object(body, Set.of("outcome", "note", "identityVerified", "appointmentAt")));
    }

    /** An outcome with the facts that the decision rules judge it by: a list of their words, in {@code facts}. */
    public static TickedReport tickedOutcome(String body) throws Unreadable {
        JsonNode json = object(body, Set.of("outcome", "note", "identityVerified", "appointmentAt", "facts"));
        return switch (TickedReport.of(report(json), facts(json))) {
            case TickedReport.Reading.Read(TickedReport report) -> report;
            case TickedReport.Reading.Misread(String problem) -> throw new Unreadable(problem);
        };
    }

    private static Report report(JsonNode json) throws Unreadable {
        return new Report(
                word(json, "outcome", Outcome.class), note(json), identityVerified(json), appointmentAt(json));
    }

    private static List<String> facts(JsonNode json) throws Unreadable {
        if (absent(json, "facts")) {
            return List.of();
        }
        List<String> words = json.path("facts").values().stream()
                .flatMap(fact -> fact.stringValueOpt().stream())
                .toList();
        if (!json.path("facts").isArray() || words.size() < json.path("facts").size()) {
            throw new Unreadable("'facts' must be a list of what was ticked, for example [\"wants-a-time\"].");
        }
        return words;
    }

    public static Bucket bucket(String body) throws Unreadable {
        return word(object(body, Set.of("bucket")), "bucket", Bucket.class);
    }

    private static JsonNode object(String body, Set<String> fields) throws Unreadable {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(body);
        } catch (JacksonException _) {
            throw new Unreadable("The body is not JSON.");
        }
        if (!json.isObject()) {
            throw new Unreadable("The body must be a JSON object.");
        }
        Optional<String> unknown = json.propertyNames().stream()
                .filter(name -> !fields.contains(name))
                .findFirst();
        if (unknown.isPresent()) {
            throw new Unreadable("The body has an unknown field '%s'; it may have: %s."
                    .formatted(unknown.get(), fields.stream().sorted().collect(Collectors.joining(", "))));
        }
        return json;
    }

    private static <E extends Enum<E> & Word> E word(JsonNode json, String field, Class<E> type) throws Unreadable {
        return Word.find(type, json.path(field).asString(""))
                .orElseThrow(() -> new Unreadable("'%s' must be one of: %s."
                        .formatted(
                                field,
                                Arrays.stream(type.getEnumConstants())
                                        .map(Word::word)
                                        .collect(Collectors.joining(", ")))));
    }

    private static Optional<String> note(JsonNode json) throws Unreadable {
        if (absent(json, "note")) {
            return Optional.empty();
        }
        String note = json.path("note").asString("");
        if (!json.path("note").isString() || note.length() > NOTE_LIMIT) {
            throw new Unreadable("'note' must be a text of at most %d characters.".formatted(NOTE_LIMIT));
        }
        return Optional.of(note).filter(text -> !text.isBlank());
    }

    private static Optional<Boolean> identityVerified(JsonNode json) throws Unreadable {
        if (absent(json, "identityVerified")) {
            return Optional.empty();
        }
        if (!json.path("identityVerified").isBoolean()) {
            throw new Unreadable("'identityVerified' must be true or false.");
        }
        return Optional.of(json.path("identityVerified").asBoolean());
    }

    private static Optional<OffsetDateTime> appointmentAt(JsonNode json) throws Unreadable {
        if (absent(json, "appointmentAt")) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(json.path("appointmentAt").asString("")));
        } catch (DateTimeParseException _) {
            throw new Unreadable(
                    "'appointmentAt' must be a date and time with its offset, for example 2026-12-01T09:30:00-05:00.");
        }
    }

    private static boolean absent(JsonNode json, String field) {
        return json.path(field).isMissingNode() || json.path(field).isNull();
    }
}
