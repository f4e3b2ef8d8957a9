package dev.ringback.reading;

import dev.ringback.callback.Word;
import dev.ringback.callback.Wording;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The members of a map whose keys are ours: a check refuses any other key, and one of ours without a value. */
public record Members(Node node, Map<String, Node> given) {

    /** Empty, and reported, where no map stands. */
    public static Optional<Members> of(Node node, String... known) {
        return of(node, List.of(known));
    }

    static Optional<Members> of(Node node, Collection<String> known) {
        if (!node.json().isObject()) {
            return node.mistake(FileSentence.MAP_WITH.with(String.join(", ", known)));
        }
        List<Node.Member> members = node.members();
        for (Node.Member member : members) {
            if (!known.contains(member.key()) && node.mistakes().areOfCheck()) {
                member.value().refuse(FileSentence.UNKNOWN_KEY, expected(member.key(), known, node.mistakes()));
            }
        }
        return Optional.of(
                new Members(node, members.stream().collect(Collectors.toMap(Node.Member::key, Node.Member::value))));
    }

    private static Wording expected(String key, Collection<String> known, Mistakes mistakes) {
        return mistakes.areEnough() ? FileSentence.NOTHING : Suggestion.orAnyOf(key, known);
    }

    /** The values of a map whose keys are words of {@code type}, in the order of these words; a check refuses any other key. */
    public static <E extends Enum<E> & Word> Map<E, Node> byWord(Node node, Class<E> type) {
        Map<E, Node> byWord = new EnumMap<>(type);
        of(node, Decoder.words(EnumSet.allOf(type))).ifPresent(members -> {
            for (E constant : EnumSet.allOf(type)) {
                members.find(constant.word()).ifPresent(value -> byWord.put(constant, value));
            }
        });
        return byWord;
    }

    public <T> Optional<T> required(String key, Decoder<T> decoder) {
        return find(key)
                .or(() -> Optional.of(node.at(key)))
                .flatMap(value -> value.isThere() ? decoder.decode(value) : value.mistake(decoder.expected()));
    }

    public <T> Optional<T> optional(String key, Decoder<T> decoder) {
        return find(key).flatMap(decoder::decode);
    }

    public <T> Optional<T> optional(String key, Function<Node, Optional<T>> decode) {
        return find(key).flatMap(decode);
    }

    /** The value that may also be written out as {@code null}, which says that there is none. */
    public <T> Optional<T> optionalOrNull(String key, Decoder<T> decoder) {
        return find(key).filter(Node::isThere).flatMap(decoder::decode);
    }

    public Optional<Node> find(String key) {
        return Optional.ofNullable(given.get(key));
    }

    /** Whether nothing is wrong with these keys' values themselves, so that they can be held against each other. */
    public boolean areSound(String... keys) {
        return Arrays.stream(keys).map(node::pathOf).noneMatch(node.mistakes()::isAnyAt);
    }
}
