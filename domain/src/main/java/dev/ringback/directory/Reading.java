package dev.ringback.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * How one kind of value is read.
 *
 * @param expected what it looks like, for the person who has to put it right
 * @param read reads what stands at a place; whenever that comes back empty, it has reported a mistake
 */
record Reading<T>(String expected, Function<Place, Optional<T>> read) {

    /** A kind of value that is written as a string. */
    static <T> Reading<T> ofText(String expected, Function<String, Optional<T>> parse) {
        return new Reading<>(expected, place -> {
            JsonNode node = place.node();
            if (node.isString()) {
                return parse.apply(node.stringValue()).or(() -> place.mistake(expected));
            }
            // YAML takes 123 and true for more than their letters.
            boolean onlyLacksQuotes =
                    !node.isContainer() && parse.apply(node.asString()).isPresent();
            return place.mistake(onlyLacksQuotes ? expected + ": put it in quotes" : expected);
        });
    }

    /** A list of such values, without those that are mistakes. */
    Reading<List<T>> list() {
        String list = "a list: each " + expected;
        return new Reading<>(list, place -> {
            if (!place.node().isArray()) {
                return place.mistake(list);
            }
            List<T> values = new ArrayList<>();
            for (Place item : items(place)) {
                read.apply(item).ifPresent(values::add);
            }
            return Optional.of(List.copyOf(values));
        });
    }

    /** The items of a list; none where no list stands. */
    static List<Place> items(Place place) {
        List<Place> items = new ArrayList<>();
        if (place.node().isArray()) {
            for (JsonNode item : place.node().values()) {
                items.add(place.at(items.size(), item));
            }
        }
        return items;
    }

    /** The entries of a map, by key; none where no map stands. A key without a value is not there. */
    static List<Keyed> entries(Place place) {
        return place.node().properties().stream()
                .filter(entry -> !entry.getValue().isNull())
                .map(entry -> new Keyed(entry.getKey(), place.at(entry.getKey(), entry.getValue())))
                .toList();
    }

    /** An entry of a map whose keys are the file's own. */
    record Keyed(String key, Place value) {}
}
