package dev.ringback.standins.table.store;

import dev.ringback.standins.table.value.Bytes;
import dev.ringback.standins.table.value.KeyBytes;
import dev.ringback.standins.table.value.TableItem;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A global secondary index: what it holds, in the order of its key, and what each change of it costs. */
final class Index {

    private final IndexSchema schema;
    private final KeySchema tableKey;
    private final TreeMap<Bytes, TableItem> entries = new TreeMap<>();

    Index(IndexSchema schema, KeySchema tableKey) {
        this.schema = schema;
        this.tableKey = tableKey;
    }

    IndexSchema schema() {
        return schema;
    }

    NavigableMap<Bytes, TableItem> entries() {
        return Collections.unmodifiableNavigableMap(entries);
    }

    /** Follows a change of the table; the write units that this takes, nothing where the index does not change. */
    Optional<Integer> follow(Optional<TableItem> before, Optional<TableItem> after) {
        Optional<StoredItem> old = before.flatMap(this::entry);
        Optional<StoredItem> now = after.flatMap(this::entry);
        if (old.equals(now)) {
            return Optional.empty();
        }
        old.ifPresent(entry -> entries.remove(entry.place()));
        now.ifPresent(entry -> entries.put(entry.place(), entry.item()));
        int oldUnits = old.map(entry -> Units.toWrite(entry.item().size())).orElse(0);
        int newUnits = now.map(entry -> Units.toWrite(entry.item().size())).orElse(0);
        boolean samePlace = old.map(StoredItem::place).equals(now.map(StoredItem::place));
        return Optional.of(samePlace ? Math.max(oldUnits, newUnits) : oldUnits + newUnits);
    }

    private Optional<StoredItem> entry(TableItem item) {
        if (!schema.key().isIn(item)) {
            return Optional.empty();
        }
        KeyBytes place = schema.key().of(item);
        tableKey.attributes()
                .forEach(attribute -> place.add(item.find(attribute.name()).orElseThrow()));
        return Optional.of(new StoredItem(place.bytes(), schema.projected(item, tableKey)));
    }
}
