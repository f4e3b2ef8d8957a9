package dev.ringback.standins.table.store;

import dev.ringback.standins.table.value.Bytes;
import dev.ringback.standins.table.value.KeyBytes;
import dev.ringback.standins.table.value.TableItem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The attributes that make the key of a table or an index: one that says the partition, and perhaps one that sorts in it. */
public record KeySchema(KeyAttribute hash, Optional<KeyAttribute> range) {

    public Stream<KeyAttribute> attributes() {
        return Stream.concat(Stream.of(hash), range.stream());
    }

    public List<String> names() {
        return attributes().map(KeyAttribute::name).toList();
    }

    /** Whether an item has all of it: one that has not is in no sparse index. */
    public boolean isIn(TableItem item) {
        return attributes().allMatch(attribute -> item.find(attribute.name()).isPresent());
    }

    /** What the keys of all items of an item's partition begin with. */
    public Bytes partition(TableItem item) {
        return new KeyBytes().add(item.find(hash.name()).orElseThrow()).bytes();
    }

    /** The key of an item that has one. */
    public KeyBytes of(TableItem item) {
        KeyBytes key = new KeyBytes();
        attributes().forEach(attribute -> key.add(item.find(attribute.name()).orElseThrow()));
        return key;
    }
}
