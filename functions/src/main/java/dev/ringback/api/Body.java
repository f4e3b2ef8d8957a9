package dev.ringback.api;

import dev.ringback.callback.Word;
import dev.ringback.reading.Unseen;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of a request to the desk: a JSON object of known fields. An empty one counts as an object without fields. */
public final class Body {

    /** How long a note may be, in characters. */
    public static final int NOTE = 1000;

    /** How large a body may be, in bytes. */
    public static final int LARGEST = 256 * 1024;

    /** A field that is named twice has two meanings, of which one reader sees the one and another the other. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** What openapi.json says of a time, too. */
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");

    /** A request that is not what its route takes. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final Problem problem;

        public Unreadable(String problem) {
            this(new Problem(Problem.Type.BAD_REQUEST, problem));
        }

        private Unreadable(Problem problem) {
            super(problem.detail(), null, false, false);
            this.problem = problem;
        }

        /** What was wrong with it, and what would be right. */
        public Problem problem() {
            return problem;
        }
    }

    private final JsonNode json;

    private Body(JsonNode json) {
        this.json = json;
    }

    /** A body that arrived as text. */
    public static String sent(String text) throws Unreadable {
        if (text.length() > LARGEST || text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw tooLarge();
        }
        return text;
    }

    /** A body that API Gateway took for binary, since its sender did not call it JSON. */
    public static String sentAsBinary(String base64) throws Unreadable {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length > LARGEST) {
                throw tooLarge();
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException | IllegalArgumentException _) {
            throw new Unreadable("The body is not JSON in UTF-8.");
        }
    }

    private static Unreadable tooLarge() {
        return new Unreadable(new Problem(
                Problem.Type.BODY_TOO_LARGE,
                "The body may have at most %d bytes, and a note in it %d characters.".formatted(LARGEST, NOTE)));
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
            return JSON.readTree(text);
        } catch (JacksonException _) {
            throw new Unreadable("The body is not JSON, or it names a field twice.");
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
        Optional<String> unseen = Unseen.inProse(text);
        if (unseen.isPresent()) {
            throw new Unreadable(
                    "'%s' has the character %s, which nobody can see; leave it out. Line breaks and tabs are fine."
                            .formatted(field, unseen.get()));
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
        String time = json.path(field).asString("");
        try {
            if (json.path(field).isString() && TIME.matcher(time).matches()) {
                return Optional.of(OffsetDateTime.parse(time));
            }
        } catch (DateTimeParseException _) {
            // Looks like a time, and is none: the 31st of June.
        }
        throw new Unreadable("'%s' must be a date and time with its offset, for example 2026-12-01T09:30:00-05:00."
                .formatted(field));
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
        String readable = Unseen.writtenOut(name);
        return readable.length() <= 40 ? readable : readable.substring(0, 40) + "…";
    }
}
