package dev.ringback.standins.table.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A table as it was declared: its key and its indexes. */
public record TableSchema(String name, KeySchema key, List<IndexSchema> indexes) {

    public Optional<IndexSchema> index(String index) {
        return indexes.stream().filter(one -> one.name().equals(index)).findFirst();
    }

    /** The attributes of all keys, each once. */
    public Stream<KeyAttribute> keyAttributes() {
        return Stream.concat(
                        key.attributes(),
                        indexes.stream().flatMap(index -> index.key().attributes()))
                .distinct();
    }
}
