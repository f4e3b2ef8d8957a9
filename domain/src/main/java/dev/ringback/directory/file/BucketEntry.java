package dev.ringback.directory.file;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Word;
import dev.ringback.reading.Node;
import dev.ringback.reading.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An entry of a map that is keyed by bucket. */
record BucketEntry(Bucket bucket, Node value) {

    static List<BucketEntry> of(Node node) {
        if (!node.json().isObject()) {
            node.mistake(DirectorySentence.MAP_BY_BUCKET);
        }
        return node.members().stream()
                .flatMap(entry -> bucket(entry).stream().map(bucket -> new BucketEntry(bucket, entry.value())))
                .toList();
    }

    private static Optional<Bucket> bucket(Node.Member entry) {
        Optional<Bucket> bucket = Word.find(Bucket.class, entry.key());
        if (bucket.isEmpty()) {
            entry.value().refuse(DirectorySentence.UNKNOWN_BUCKET, Suggestion.orAnyOf(entry.key(), words()));
        }
        return bucket;
    }

    private static List<String> words() {
        return Stream.of(Bucket.values()).map(Word::word).toList();
    }
}
