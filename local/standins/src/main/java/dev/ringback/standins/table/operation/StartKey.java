package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.store.IndexSchema;
import dev.ringback.standins.table.store.KeyAttribute;
import dev.ringback.standins.table.store.TableSchema;
import dev.ringback.standins.table.value.Bytes;
import dev.ringback.standins.table.value.KeyBytes;
import dev.ringback.standins.table.value.TableItem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a page ended, and the next one starts: all keys of the item there. */
final class StartKey {

    private StartKey() {}

    /** The place of the item with these keys, whether it is still there or not. */
    static Bytes place(TableSchema table, Optional<IndexSchema> index, TableItem start) {
        List<KeyAttribute> keys = keys(table, index).toList();
        List<KeyAttribute> distinct = keys.stream().distinct().toList();
        if (start.attributes().size() != distinct.size()) {
            throw invalid();
        }
        KeyBytes place = new KeyBytes();
        for (KeyAttribute attribute : keys) {
            place.add(start.find(attribute.name())
                    .filter(value -> value.type() == attribute.type())
                    .orElseThrow(StartKey::invalid));
        }
        return place.bytes();
    }

    private static TableRefusal invalid() {
        return TableRefusal.invalid("The provided starting key is invalid");
    }

    static TableItem of(TableSchema table, Optional<IndexSchema> index, TableItem last) {
        return last.only(keys(table, index).map(KeyAttribute::name).toList());
    }

    private static Stream<KeyAttribute> keys(TableSchema table, Optional<IndexSchema> index) {
        return Stream.concat(
                index.stream().flatMap(one -> one.key().attributes()),
                table.key().attributes());
    }
}
