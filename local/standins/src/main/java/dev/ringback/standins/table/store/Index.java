package dev.ringback.standins.table.store;

import dev.ringback.standins.table.value.Bytes;
import dev.ringback.standins.table.value.Item;
import dev.ringback.standins.table.value.KeyBytes;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A global secondary index: what it holds, in the order of its key, and what each change of it costs. */
final class Index {

    private final IndexSchema schema;
    private final KeySchema tableKey;
    private final TreeMap<Bytes, Item> entries = new TreeMap<>();

    Index(IndexSchema schema, KeySchema tableKey) {
        this.schema = schema;
        this.tableKey = tableKey;
    }

    IndexSchema schema() {
        return schema;
    }

    NavigableMap<Bytes, Item> entries() {
        return Collections.unmodifiableNavigableMap(entries);
    }

    /** Follows a change of the table; the write units that this takes, nothing where the index does not change. */
    Optional<Integer> follow(Optional<Item> before, Optional<Item> after) {
        Optional<Entry> old = before.flatMap(this::entry);
        Optional<Entry> now = after.flatMap(this::entry);
        if (old.equals(now)) {
            return Optional.empty();
        }
        old.ifPresent(entry -> entries.remove(entry.place()));
        now.ifPresent(entry -> entries.put(entry.place(), entry.item()));
        int oldUnits = old.map(entry -> Units.toWrite(entry.item().size())).orElse(0);
        int newUnits = now.map(entry -> Units.toWrite(entry.item().size())).orElse(0);
        boolean samePlace = old.map(Entry::place).equals(now.map(Entry::place));
        return Optional.of(samePlace ? Math.max(oldUnits, newUnits) : oldUnits + newUnits);
    }

    private Optional<Entry> entry(Item item) {
        if (!schema.key().isIn(item)) {
            return Optional.empty();
        }
        KeyBytes place = schema.key().of(item);
        tableKey.attributes()
                .forEach(attribute -> place.add(item.find(attribute.name()).orElseThrow()));
        return Optional.of(new Entry(place.bytes(), schema.projected(item, tableKey)));
    }
}
