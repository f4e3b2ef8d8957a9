package dev.ringback.desk;

import dev.ringback.callback.Word;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of a request to the desk: a JSON object of known fields. An empty one counts as an object without fields. */
public final class Body {

    /** How long a note may be, in characters. */
    public static final int NOTE = 1000;

    /** A request that is not what its route takes. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final String problem;

        public Unreadable(String problem) {
            super(problem, null, false, false);
            this.problem = problem;
        }

        /** What was wrong with it, and what would be right. */
        public String problem() {
            return problem;
        }
    }

    private final JsonNode json;

    private Body(JsonNode json) {
        this.json = json;
    }

    /**
     * Reads a body.
     *
     * @param fields the only ones that it may have
     */
    public static Body of(String text, String... fields) throws Unreadable {
        JsonNode json = parsed(text.isBlank() ? "{}" : text);
        if (!json.isObject()) {
            throw new Unreadable("The body must be a JSON object.");
        }
        List<String> known = List.of(fields);
        Optional<String> unknown = json.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst();
        if (unknown.isPresent()) {
            throw new Unreadable("The body has an unknown field '%s'; it may have: %s."
                    .formatted(brief(unknown.get()), String.join(", ", known)));
        }
        return new Body(json);
    }

    private static JsonNode parsed(String text) throws Unreadable {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException _) {
            throw new Unreadable("The body is not JSON.");
        }
    }

    public <E extends Enum<E> & Word> E word(String field, Class<E> type) throws Unreadable {
        return findWord(field, type).orElseThrow(() -> new Unreadable(wordsOf(field, type)));
    }

    public <E extends Enum<E> & Word> Optional<E> findWord(String field, Class<E> type) throws Unreadable {
        if (isAbsent(field)) {
            return Optional.empty();
        }
        Optional<E> word = Word.find(type, json.path(field).asString(""));
        if (word.isEmpty()) {
            throw new Unreadable(wordsOf(field, type));
        }
        return word;
    }

    /**
     * A text that must be there.
     *
     * @param limit how long it may be, in characters
     */
    public String text(String field, int limit) throws Unreadable {
        return findText(field, limit)
                .orElseThrow(
                        () -> new Unreadable("'%s' must be a text of 1 to %d characters.".formatted(field, limit)));
    }

    /** A text, if there is one that is not blank. */
    public Optional<String> findText(String field, int limit) throws Unreadable {
        if (isAbsent(field)) {
            return Optional.empty();
        }
        String text = json.path(field).asString("");
        if (!json.path(field).isString() || text.length() > limit) {
            throw new Unreadable("'%s' must be a text of at most %d characters.".formatted(field, limit));
        }
        return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
    }

    /**
     * A list of texts; none where the field is absent.
     *
     * @param expected what the list is of, for the message
     */
    public List<String> texts(String field, String expected) throws Unreadable {
        if (isAbsent(field)) {
            return List.of();
        }
        List<String> texts = json.path(field).values().stream()
                .flatMap(item -> item.stringValueOpt().stream())
                .toList();
        if (!json.path(field).isArray() || texts.size() < json.path(field).size()) {
            throw new Unreadable("'%s' must be a list of %s.".formatted(field, expected));
        }
        return texts;
    }

    public Optional<Boolean> findTruth(String field) throws Unreadable {
        if (isAbsent(field)) {
            return Optional.empty();
        }
        if (!json.path(field).isBoolean()) {
            throw new Unreadable("'%s' must be true or false.".formatted(field));
        }
        return Optional.of(json.path(field).asBoolean());
    }

    public Optional<OffsetDateTime> findTime(String field) throws Unreadable {
        if (isAbsent(field)) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(json.path(field).asString("")));
        } catch (DateTimeParseException _) {
            throw new Unreadable("'%s' must be a date and time with its offset, for example 2026-12-01T09:30:00-05:00."
                    .formatted(field));
        }
    }

    private boolean isAbsent(String field) {
        return json.path(field).isMissingNode() || json.path(field).isNull();
    }

    private static <E extends Enum<E> & Word> String wordsOf(String field, Class<E> type) {
        return "'%s' must be one of: %s."
                .formatted(
                        field,
                        Arrays.stream(type.getEnumConstants()).map(Word::word).collect(Collectors.joining(", ")));
    }

    private static String brief(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
