package dev.ringback.directory;

import dev.ringback.callback.PhoneNumber;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import tools.jackson.databind.JsonNode;

/**
 * What the sections of a file can refer to in each other. Collected before anything is read, from sound and unsound
 * entries alike, so that a mistake inside a location does not make everything that refers to it a mistake too.
 *
 * @param numbers dialled numbers, and the path of the first location that lists each
 */
record Known(SequencedSet<String> locations, SequencedSet<String> agencies, Map<PhoneNumber, String> numbers) {

    static Known in(Place file) {
        Map<PhoneNumber, String> numbers = new HashMap<>();
        for (Place location : Reading.items(section(file, "locations"))) {
            for (Place number : Reading.items(section(location, "numbers"))) {
                number.node()
                        .stringValueOpt()
                        .filter(PhoneNumber::isE164)
                        .ifPresent(e164 -> numbers.putIfAbsent(new PhoneNumber(e164), location.path()));
            }
        }
        return new Known(ids(section(file, "locations")), ids(section(file, "agencies")), numbers);
    }

    /** The id of a location of the file. */
    Reading<String> location() {
        return oneOf(locations, "a location");
    }

    /** The id of an agency of the file. */
    Reading<String> agency() {
        return oneOf(agencies, "an agency");
    }

    /** The path of the location that owns a dialled number; of several, the first. */
    Optional<String> ownerOf(PhoneNumber number) {
        return Optional.ofNullable(numbers.get(number));
    }

    static Reading<String> oneOf(SequencedSet<String> ids, String what) {
        String expected = ids.isEmpty()
                ? "the id of %s, of which the file has none".formatted(what)
                : "the id of %s: %s".formatted(what, String.join(", ", ids));
        return Reading.ofText(expected, text -> Optional.of(text).filter(ids::contains));
    }

    private static SequencedSet<String> ids(Place section) {
        SequencedSet<String> ids = new LinkedHashSet<>();
        for (Place item : Reading.items(section)) {
            item.node().path("id").stringValueOpt().ifPresent(ids::add);
        }
        return ids;
    }

    private static Place section(Place place, String key) {
        JsonNode node = place.node().path(key);
        return place.at(key, node);
    }
}
