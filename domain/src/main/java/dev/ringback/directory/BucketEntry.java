package dev.ringback.directory;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An entry of a map that is keyed by bucket. */
record BucketEntry(Bucket bucket, Place value) {

    static List<BucketEntry> of(Place place) {
        if (!place.node().isObject()) {
            place.mistake("a map by bucket");
        }
        return Reading.entries(place).stream()
                .flatMap(entry -> bucket(entry).stream().map(bucket -> new BucketEntry(bucket, entry.value())))
                .toList();
    }

    private static Optional<Bucket> bucket(Reading.Keyed entry) {
        return Word.find(Bucket.class, entry.key())
                .or(() -> entry.value().mistake("an unknown bucket", Nearest.orAnyOf(entry.key(), words())));
    }

    private static List<String> words() {
        return Stream.of(Bucket.values()).map(Word::word).toList();
    }
}
