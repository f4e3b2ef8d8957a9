package dev.ringback.reading;

import dev.ringback.callback.Word;
import dev.ringback.callback.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * How one kind of value is read.
 *
 * @param expected what it looks like, for the person who has to put it right
 * @param read reads what stands at a node; whenever that comes back empty, it has reported a mistake
 */
public record Decoder<T>(Wording expected, Function<Node, Optional<T>> read) {

    /** Nothing that a file says takes more: what is longer is looked at no further, so that no check of it costs more than it is long. */
    private static final int LONGEST = 1000;

    public Optional<T> decode(Node node) {
        return read.apply(node);
    }

    /** A kind of value that is written as a string. */
    public static <T> Decoder<T> ofText(Wording expected, Function<String, Optional<T>> parse) {
        return ofText(expected, parse, _ -> true);
    }

    /**
     * A kind of value that is written as a string.
     *
     * @param parse understands it, or does not
     * @param isRight what a check asks besides
     */
    public static <T> Decoder<T> ofText(Wording expected, Function<String, Optional<T>> parse, Predicate<T> isRight) {
        return new Decoder<>(expected, node -> {
            JsonNode json = node.json();
            boolean checked = node.mistakes().areOfCheck();
            if (checked && json.asString("").length() > LONGEST) {
                return tooLong(node, json.asString(""), LONGEST);
            }
            Optional<T> value = json.isContainer() ? Optional.empty() : parse.apply(json.asString(""));
            Optional<String> unseen = checked ? Unseen.in(json.asString("")) : Optional.empty();
            if (unseen.isPresent()) {
                return node.mistake(FileSentence.UNSEEN.with(unseen.get()), expected);
            }
            boolean right = value.isPresent() && (!checked || isRight.test(value.get()));
            if (right && (json.isString() || !checked)) {
                return value;
            }
            // YAML takes 123 and true for more than their letters.
            return node.mistake(right ? FileSentence.IN_QUOTES.with(expected) : expected);
        });
    }

    /** A text that is not blank, without the blanks around it, of so many characters at most. */
    public static Decoder<String> text(int longest) {
        return atMost(
                longest, ofText(FileSentence.TEXT, text -> Optional.of(text.strip()), Predicate.not(String::isEmpty)));
    }

    /** Such a text, of so many characters at most. */
    public static Decoder<String> atMost(int longest, Decoder<String> text) {
        return new Decoder<>(text.expected(), node -> {
            Optional<String> read = text.decode(node);
            return node.mistakes().areOfCheck()
                    ? read.filter(words -> words.length() <= longest)
                            .or(() -> read.flatMap(words -> tooLong(node, words, longest)))
                    : read;
        });
    }

    private static <T> Optional<T> tooLong(Node node, String text, int longest) {
        return node.mistake(
                FileSentence.TEXT_OF_LENGTH.with(text.length()), FileSentence.AT_MOST_CHARACTERS.with(longest));
    }

    public static Decoder<Integer> wholeNumber(int least, int most) {
        Wording expected = FileSentence.WHOLE_NUMBER.with(least, most);
        return new Decoder<>(expected, node -> {
            JsonNode json = node.json();
            if (!json.isIntegralNumber() || !json.canConvertToInt()) {
                return node.mistake(expected);
            }
            boolean within = json.intValue() >= least && json.intValue() <= most;
            return within || !node.mistakes().areOfCheck() ? Optional.of(json.intValue()) : node.mistake(expected);
        });
    }

    /** What {@code true} and {@code false} mean at this node. */
    public static <E> Decoder<E> either(E yes, E no) {
        return new Decoder<>(
                FileSentence.TRUE_OR_FALSE,
                node -> node.json()
                        .booleanValueOpt()
                        .map(value -> value ? yes : no)
                        .or(() -> node.mistake(FileSentence.TRUE_OR_FALSE)));
    }

    public static <E extends Enum<E> & Word> Decoder<E> word(Class<E> type) {
        return ofText(FileSentence.ONE_OF.with(allOf(type)), text -> Word.find(type, text));
    }

    /** A list of some words of {@code type}. */
    public static <E extends Enum<E> & Word> Decoder<Set<E>> someOf(Class<E> type) {
        Wording expected = FileSentence.SOME_OF.with(allOf(type));
        Decoder<List<E>> list = word(type).list(expected);
        return new Decoder<>(
                expected,
                node -> list.decode(node).map(words -> words.isEmpty() ? Set.<E>of() : EnumSet.copyOf(words)));
    }

    /** A list of such values, without those that are mistakes. */
    public Decoder<List<T>> list() {
        return list(FileSentence.LIST_OF_EACH.with(expected));
    }

    /** Such a list, described by what its values are. */
    public Decoder<List<T>> list(Wording list) {
        return new Decoder<>(list, node -> {
            if (!node.json().isArray()) {
                return node.mistake(list);
            }
            List<T> values = new ArrayList<>();
            for (Node item : node.items()) {
                decode(item).ifPresent(values::add);
            }
            return Optional.of(List.copyOf(values));
        });
    }

    private static <E extends Enum<E> & Word> String allOf(Class<E> type) {
        return String.join(", ", words(EnumSet.allOf(type)));
    }

    static <E extends Enum<E> & Word> List<String> words(Collection<E> constants) {
        return constants.stream().map(Word::word).collect(Collectors.toList());
    }
}
