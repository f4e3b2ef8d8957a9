package dev.ringback.rehearsal;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Wording;
import dev.ringback.reading.Decoder;
import dev.ringback.reading.Node;
import dev.ringback.standins.Json;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The kinds of values that a scenario's lines have. What is wrong with one is said in English, as all of the command line is. */
final class Values {

    /** Whatever it says: that patients and attackers write what nobody can see is what a scenario may play. */
    static final Decoder<String> STRING = string(Wording.verbatim("a string"), _ -> true);

    static final Decoder<String> NUMBER =
            string(Wording.verbatim("a number in E.164 such as +12125550123"), PhoneNumber::isE164);

    /** A mark, which is made or left out. */
    static final Decoder<Boolean> TRUE = marked(Wording.verbatim("true"));

    private Values() {}

    /** A body as JSON; what is none is a text. */
    static JsonNode body(String text) {
        try {
            return text.isBlank() ? Json.MAPPER.nullNode() : Json.read(text);
        } catch (JacksonException e) {
            return Json.MAPPER.getNodeFactory().stringNode(text);
        }
    }

    static Decoder<String> string(Wording expected, Predicate<String> isRight) {
        return new Decoder<>(
                expected, node -> node.json().stringValueOpt().filter(isRight).or(() -> node.mistake(expected)));
    }

    private static Decoder<Boolean> marked(Wording expected) {
        return new Decoder<>(
                expected,
                node -> node.json().isBoolean() && node.json().asBoolean()
                        ? Optional.of(true)
                        : node.mistake(expected));
    }

    /** One of {@code all}, each written as its word. */
    static <T> Decoder<T> oneOf(T[] all, Function<T, String> word) {
        String words = Arrays.stream(all).map(word).collect(Collectors.joining(", "));
        Wording expected = Wording.verbatim("one of " + words);
        Function<Node, Optional<T>> read = node -> Arrays.stream(all)
                .filter(candidate -> word.apply(candidate).equals(node.json().asString("")))
                .findFirst()
                .or(() -> node.mistake(expected));
        return new Decoder<>(expected, read);
    }
}
