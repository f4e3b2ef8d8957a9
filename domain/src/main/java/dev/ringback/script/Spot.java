package dev.ringback.script;

import dev.ringback.callback.Language;
import dev.ringback.callback.Word;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A spot in the data of this room: its path, what stands there, and where to report what is wrong with it. */
record Spot(String path, JsonNode node, List<DataMistake> mistakes) {

    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final int LONGEST_SHOWN = 80;

    Spot at(String key) {
        String step = PLAIN_KEY.matcher(key).matches() ? (path.isEmpty() ? key : "." + key) : "[\"" + key + "\"]";
        return new Spot(path + step, node.path(key), mistakes);
    }

    boolean isThere() {
        return !node.isMissingNode() && !node.isNull();
    }

    void mistake(String expected) {
        mistake(found(), expected);
    }

    void mistake(String found, String expected) {
        mistakes.add(new DataMistake(path.isEmpty() ? "the file" : path, found, expected));
    }

    /** Reports that this is no map, or has keys that are not asked for. */
    void requireKeys(Collection<String> known) {
        String expected = String.join(", ", known);
        if (!node.isObject()) {
            mistake("a map with " + expected);
            return;
        }
        node.propertyNames().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> at(key).mistake("an unknown key", "one of " + expected));
    }

    void requireKeys(String... known) {
        requireKeys(List.of(known));
    }

    /** The entries whose keys are words of {@code type}, without those that have no value; any other key is a mistake. */
    <E extends Enum<E> & Word> Map<E, Spot> byWord(Class<E> type) {
        requireKeys(words(EnumSet.allOf(type)));
        Map<E, Spot> entries = new EnumMap<>(type);
        for (E constant : EnumSet.allOf(type)) {
            Spot entry = at(constant.word());
            if (entry.isThere()) {
                entries.put(constant, entry);
            }
        }
        return entries;
    }

    List<Spot> items(String expected) {
        if (!node.isArray()) {
            mistake(expected);
            return List.of();
        }
        return IntStream.range(0, node.size())
                .mapToObj(i -> new Spot("%s[%d]".formatted(path, i), node.path(i), mistakes))
                .toList();
    }

    /** A list of words of {@code type}. */
    <E extends Enum<E> & Word> Set<E> words(Class<E> type) {
        String known = String.join(", ", words(EnumSet.allOf(type)));
        return items("a list of some of " + known).stream()
                .flatMap(item -> item.word(type).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    <E extends Enum<E> & Word> Optional<E> word(Class<E> type) {
        Optional<E> word = node.stringValueOpt().flatMap(text -> Word.find(type, text));
        if (word.isEmpty()) {
            mistake("one of " + String.join(", ", words(EnumSet.allOf(type))));
        }
        return word;
    }

    Optional<String> text(int longest) {
        Optional<String> text = node.stringValueOpt().map(String::strip).filter(words -> !words.isEmpty());
        if (text.isEmpty()) {
            mistake("a text");
        }
        text.filter(words -> words.length() > longest)
                .ifPresent(words -> mistake(
                        "a text of %d characters".formatted(words.length()),
                        "at most %d characters".formatted(longest)));
        return text;
    }

    Optional<Saying> saying(int longest) {
        requireKeys(words(EnumSet.allOf(Language.class)));
        if (!node.isObject()) {
            return Optional.empty();
        }
        Optional<String> english = at("en").text(longest);
        Optional<String> spanish = at("es").text(longest);
        return english.flatMap(en -> spanish.map(es -> new Saying(en, es)));
    }

    private static <E extends Enum<E> & Word> List<String> words(Set<E> constants) {
        return constants.stream().map(Word::word).toList();
    }

    private String found() {
        if (!isThere()) {
            return "nothing";
        }
        String shown = node.toString();
        return shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + "…" : shown;
    }
}
