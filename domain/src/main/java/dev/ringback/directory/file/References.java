package dev.ringback.directory.file;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Sentence;
import dev.ringback.callback.Wording;
import dev.ringback.reading.Decoder;
import dev.ringback.reading.Node;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/**
 * What the sections of a file can refer to in each other. Collected before anything is read, from sound and unsound
 * entries alike, so that a mistake inside a location does not make everything that refers to it a mistake too.
 *
 * @param numbers dialled numbers, and the path of the first location that lists each
 */
record References(SequencedSet<String> locations, SequencedSet<String> agencies, Map<PhoneNumber, String> numbers) {

    private static final int MOST_NAMED = 50;

    static References in(Node file) {
        Map<PhoneNumber, String> numbers = new HashMap<>();
        for (Node location : file.at("locations").items()) {
            for (Node number : location.at("numbers").items()) {
                number.json()
                        .stringValueOpt()
                        .filter(PhoneNumber::isE164)
                        .ifPresent(e164 -> numbers.putIfAbsent(new PhoneNumber(e164), location.path()));
            }
        }
        return new References(ids(file.at("locations")), ids(file.at("agencies")), numbers);
    }

    /** The id of a location of the file. */
    Decoder<String> location() {
        return oneOf(locations, DirectorySentence.LOCATION, DirectorySentence.LOCATION_OF_NONE);
    }

    /** The id of the location that gets what no location owns: without it, a directory means nothing. */
    Decoder<String> catchAll() {
        return Decoder.ofText(location().expected(), id -> Optional.of(id).filter(locations::contains));
    }

    /** The id of an agency of the file. */
    Decoder<String> agency() {
        return oneOf(agencies, DirectorySentence.AGENCY, DirectorySentence.AGENCY_OF_NONE);
    }

    /** The path of the location that owns a dialled number; of several, the first. */
    Optional<String> ownerOf(PhoneNumber number) {
        return Optional.ofNullable(numbers.get(number));
    }

    static Decoder<String> oneOf(SequencedSet<String> ids, Sentence one, Sentence none) {
        Wording expected = ids.isEmpty() ? none : one.with(some(ids));
        return Decoder.ofText(expected, Optional::of, ids::contains);
    }

    private static Wording some(SequencedSet<String> ids) {
        String first = ids.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return ids.size() > MOST_NAMED
                ? DirectorySentence.SOME_OR_OTHERS.with(first, ids.size() - MOST_NAMED)
                : Wording.verbatim(first);
    }

    private static SequencedSet<String> ids(Node section) {
        SequencedSet<String> ids = new LinkedHashSet<>();
        for (Node item : section.items()) {
            item.json().path("id").stringValueOpt().ifPresent(ids::add);
        }
        return ids;
    }
}
