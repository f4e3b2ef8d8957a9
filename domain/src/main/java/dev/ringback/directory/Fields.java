package dev.ringback.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A map of the file whose keys are ours: any other key is a mistake, and one without a value is not there. */
record Fields(Place place, Map<String, Place> given) {

    /** Empty, and reported, where no map stands. */
    static Optional<Fields> of(Place place, String... known) {
        List<String> keys = Arrays.asList(known);
        if (!place.node().isObject()) {
            return place.mistake("a map with " + String.join(", ", keys));
        }
        for (Map.Entry<String, JsonNode> entry : place.node().properties()) {
            if (!keys.contains(entry.getKey())) {
                place.at(entry.getKey(), entry.getValue())
                        .mistake("an unknown key", Nearest.orAnyOf(entry.getKey(), keys));
            }
        }
        return Optional.of(new Fields(
                place,
                Reading.entries(place).stream().collect(Collectors.toMap(Reading.Keyed::key, Reading.Keyed::value))));
    }

    <T> Optional<T> required(String key, Reading<T> reading) {
        Optional<Place> value = at(key);
        if (value.isEmpty()) {
            place.mistakes().add(new Mistake(place.pathOf(key), "nothing", reading.expected()));
        }
        return value.flatMap(reading.read());
    }

    <T> Optional<T> optional(String key, Reading<T> reading) {
        return at(key).flatMap(reading.read());
    }

    <T> Optional<T> optional(String key, Function<Place, Optional<T>> read) {
        return at(key).flatMap(read);
    }

    Optional<Place> at(String key) {
        return Optional.ofNullable(given.get(key));
    }

    /** Whether nothing is wrong with these keys' values themselves, so that they can be held against each other. */
    boolean areSound(String... keys) {
        return Arrays.stream(keys).map(place::pathOf).noneMatch(place.mistakes()::isAnyAt);
    }
}
