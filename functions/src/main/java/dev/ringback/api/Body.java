package dev.ringback.api;

import dev.ringback.callback.Language;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Word;
import dev.ringback.callback.Wording;
import dev.ringback.reading.Checked;
import dev.ringback.reading.Decoder;
import dev.ringback.reading.Members;
import dev.ringback.reading.Mistake;
import dev.ringback.reading.Mistakes;
import dev.ringback.reading.Node;
import dev.ringback.reading.Unseen;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of a request to the desk: a JSON object of known fields. An empty one counts as an object without fields. */
public final class Body {

    /** How long a name of somebody or of a team may be, in characters. */
    static final int NAME = 100;

    /** How long a note may be, in characters. */
    public static final int NOTE = 1000;

    /** How long a word of a list may be: a fact, for one. */
    private static final int WORD = 100;

    /** How large a body may be, in bytes. */
    public static final int LARGEST = 256 * 1024;

    /** A field that is named twice has two meanings, of which one reader sees the one and another the other. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** What openapi.json says of a time, too. */
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");

    private static final Decoder<PhoneNumber> PHONE_NUMBER = Decoder.ofText(
            inEnglish("a number in E.164, for example +12125550123"),
            text -> Optional.of(text.replaceAll("[ ().-]", ""))
                    .filter(PhoneNumber::isE164)
                    .map(PhoneNumber::new));

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

    private final Members fields;
    private final Mistakes mistakes;

    private Body(Members fields, Mistakes mistakes) {
        this.fields = fields;
        this.mistakes = mistakes;
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
        return of(parsed(text.isBlank() ? "{}" : text), List.of(fields));
    }

    /** The same for what is sent to a function as it stands. */
    static Body of(JsonNode json, List<String> fields) throws Unreadable {
        Optional<String> unknown = json.propertyNames().stream()
                .filter(name -> !fields.contains(name))
                .findFirst();
        if (unknown.isPresent()) {
            throw new Unreadable("The request has an unknown field '%s'; it may have: %s."
                    .formatted(Unseen.brief(unknown.get()), String.join(", ", fields)));
        }
        var mistakes = Mistakes.ofCheck();
        return Members.of(Node.root(json, mistakes), fields.toArray(String[]::new))
                .map(members -> new Body(members, mistakes))
                .orElseThrow(() -> new Unreadable("The request must be a JSON object."));
    }

    private static JsonNode parsed(String text) throws Unreadable {
        try {
            return JSON.readTree(text);
        } catch (JacksonException _) {
            throw new Unreadable("The body is not JSON, or it names a field twice.");
        }
    }

    public <E extends Enum<E> & Word> E word(String field, Class<E> type) throws Unreadable {
        return required(field, Decoder.word(type));
    }

    public <E extends Enum<E> & Word> Optional<E> findWord(String field, Class<E> type) throws Unreadable {
        return optional(field, Decoder.word(type));
    }

    /**
     * A text that must be there.
     *
     * @param limit how long it may be, in characters
     */
    public String text(String field, int limit) throws Unreadable {
        return required(field, prose(1, limit));
    }

    /** A text, if there is one that is not blank. */
    public Optional<String> findText(String field, int limit) throws Unreadable {
        return optional(field, prose(0, limit)).filter(text -> !text.isEmpty());
    }

    /**
     * A list of texts; none where the field is absent.
     *
     * @param expected what the list is of, for the message
     */
    public List<String> texts(String field, String expected) throws Unreadable {
        return optional(field, Decoder.text(WORD).list(inEnglish("a list of " + expected)))
                .orElseGet(List::of);
    }

    /** An object that is read elsewhere. */
    public JsonNode object(String field, String expected) throws Unreadable {
        Wording wanted = inEnglish(expected);
        return required(
                field,
                new Decoder<>(
                        wanted, node -> node.json().isObject() ? Optional.of(node.json()) : node.mistake(wanted)));
    }

    /** What is read elsewhere, whatever it is. */
    JsonNode given(String field) throws Unreadable {
        return fields.find(field)
                .map(Node::json)
                .orElseThrow(() -> new Unreadable("'%s' must be there.".formatted(field)));
    }

    /** A number in E.164, whatever of blanks, brackets, dots and dashes people write into it. */
    PhoneNumber phoneNumber(String field) throws Unreadable {
        return required(field, PHONE_NUMBER);
    }

    /**
     * A text that stands for something else, if there is one.
     *
     * @param expected what it is to be, for the message
     * @param read what it stands for; empty where it is none
     */
    <T> Optional<T> find(String field, String expected, Function<String, Optional<T>> read) throws Unreadable {
        return optional(field, Decoder.ofText(inEnglish(expected), read));
    }

    boolean has(String field) {
        return fields.find(field).isPresent();
    }

    int wholeNumber(String field) throws Unreadable {
        return required(field, Decoder.wholeNumber(0, Integer.MAX_VALUE));
    }

    Optional<Integer> findWholeNumber(String field) throws Unreadable {
        return optional(field, Decoder.wholeNumber(0, Integer.MAX_VALUE));
    }

    public Optional<Boolean> findTruth(String field) throws Unreadable {
        return optional(field, Decoder.either(true, false));
    }

    public Optional<OffsetDateTime> findTime(String field) throws Unreadable {
        return optional(
                field,
                Decoder.ofText(
                        inEnglish("a date and time with its offset, for example 2026-12-01T09:30:00-05:00"),
                        Body::parsedTime));
    }

    private <T> T required(String field, Decoder<T> decoder) throws Unreadable {
        return right(fields.required(field, decoder)).orElseThrow();
    }

    private <T> Optional<T> optional(String field, Decoder<T> decoder) throws Unreadable {
        return right(fields.optionalOrNull(field, decoder));
    }

    private <T> T right(T read) throws Unreadable {
        return switch (mistakes.checked(read)) {
            case Checked.Sound<T>(T value) -> value;
            case Checked.Faulty<T>(List<Mistake> all) ->
                throw new Unreadable("'%s' must be %s."
                        .formatted(
                                all.getFirst().where().in(Language.EN),
                                all.getFirst().expected().in(Language.EN)));
        };
    }

    /** What people write: without what surrounds it, and without what nobody can see. */
    private static Decoder<String> prose(int least, int most) {
        Wording expected = inEnglish(
                least == 0
                        ? "a text of at most %d characters".formatted(most)
                        : "a text of %d to %d characters".formatted(least, most));
        return new Decoder<>(expected, node -> {
            String text = node.json().asString("");
            Optional<String> unseen = Unseen.inProse(text);
            if (!node.json().isString() || text.length() > most || text.strip().length() < least) {
                return node.mistake(expected);
            }
            return unseen.isEmpty()
                    ? Optional.of(text.strip())
                    : node.mistake(
                            inEnglish("without the character %s, which nobody can see; line breaks and tabs are fine"
                                    .formatted(unseen.get())));
        });
    }

    /** Problems are said in English, whoever reads them. */
    private static Wording inEnglish(String expected) {
        return Wording.verbatim(expected);
    }

    private static Optional<OffsetDateTime> parsedTime(String text) {
        try {
            return TIME.matcher(text).matches() ? Optional.of(OffsetDateTime.parse(text)) : Optional.empty();
        } catch (DateTimeParseException _) {
            // Looks like a time, and is none: the 31st of June.
            return Optional.empty();
        }
    }
}
