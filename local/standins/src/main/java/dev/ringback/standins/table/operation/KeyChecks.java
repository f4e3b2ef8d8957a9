package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.store.IndexSchema;
import dev.ringback.standins.table.store.KeyAttribute;
import dev.ringback.standins.table.store.KeySchema;
import dev.ringback.standins.table.store.TableSchema;
import dev.ringback.standins.table.value.Sizes;
import dev.ringback.standins.table.value.TableItem;
import dev.ringback.standins.table.value.Value;
import java.util.Optional;

/** What must be true of keys and items before a table takes them. */
final class KeyChecks {

    private static final String TOO_LARGE = "Item size has exceeded the maximum allowed size";

    private static final String EMPTY_KEY = "One or more parameter values are not valid. ";

    private static final String NO_EMPTY_VALUE =
            "The AttributeValue for a key attribute cannot contain an empty %s value.";

    private static final int LARGEST_ITEM = 400 * 1024;
    private static final int LARGEST_HASH = 2048;
    private static final int LARGEST_RANGE = 1024;

    private KeyChecks() {}

    /** Whether a mistake is seen before the tables are: it refuses a transaction as a whole, and is no reason of one action. */
    static boolean isAboutRequest(TableRefusal refusal) {
        return refusal.said().startsWith(EMPTY_KEY) || refusal.said().equals(TOO_LARGE);
    }

    /** Of an item that is to be put. */
    static void requirePuttable(TableSchema table, TableItem item) {
        if (item.size() > LARGEST_ITEM) {
            throw TableRefusal.invalid(TOO_LARGE);
        }
        table.key().attributes().forEach(attribute -> {
            Value value = item.find(attribute.name())
                    .orElseThrow(() -> TableRefusal.invalidParameter(
                            "Missing the key %s in the item".formatted(attribute.name())));
            if (value.type() != attribute.type()) {
                throw TableRefusal.invalidParameter("Type mismatch for key %s expected: %s actual: %s"
                        .formatted(attribute.name(), attribute.type(), value.type()));
            }
            requireFilled(attribute, value);
        });
        requireSizes(table.key(), item);
        requireIndexable(
                table,
                item,
                "A value specified for a secondary index key is not supported. " + NO_EMPTY_VALUE
                        + " IndexName: %s, IndexKey: %s");
    }

    /** Of a key that an item is to be found by. */
    static void requireKey(TableSchema table, TableItem key) {
        if (key.attributes().size() != table.key().names().size()) {
            throw noSuchKey();
        }
        table.key().attributes().forEach(attribute -> {
            Value value = key.find(attribute.name())
                    .filter(one -> one.type() == attribute.type())
                    .orElseThrow(KeyChecks::noSuchKey);
            requireFilled(attribute, value);
        });
        requireSizes(table.key(), key);
    }

    private static TableRefusal noSuchKey() {
        return TableRefusal.invalid("The provided key element does not match the schema");
    }

    /** Of what an update has made of an item. */
    static void requireUpdatable(TableSchema table, TableItem updated) {
        if (updated.size() > LARGEST_ITEM) {
            throw TableRefusal.invalid("Item size to update has exceeded the maximum allowed size");
        }
        requireIndexable(
                table,
                updated,
                "The update expression attempted to update a secondary index key to a value that is not supported. "
                        + NO_EMPTY_VALUE);
    }

    private static void requireFilled(KeyAttribute attribute, Value value) {
        if (isEmpty(value)) {
            throw TableRefusal.invalid(
                    EMPTY_KEY + (NO_EMPTY_VALUE + " Key: %s").formatted(kind(value), attribute.name()));
        }
    }

    private static void requireIndexable(TableSchema table, TableItem item, String whenEmpty) {
        for (IndexSchema index : table.indexes()) {
            index.key().attributes().forEach(attribute -> {
                Optional<Value> value = item.find(attribute.name());
                value.filter(one -> one.type() != attribute.type()).ifPresent(other -> {
                    throw TableRefusal.invalidParameter(
                            "Type mismatch for Index Key %s Expected: %s Actual: %s IndexName: %s"
                                    .formatted(attribute.name(), attribute.type(), other.type(), index.name()));
                });
                value.filter(KeyChecks::isEmpty).ifPresent(empty -> {
                    throw TableRefusal.invalid(
                            EMPTY_KEY + whenEmpty.formatted(kind(empty), index.name(), attribute.name()));
                });
            });
            requireSizes(index.key(), item);
        }
    }

    private static void requireSizes(KeySchema key, TableItem item) {
        if (size(key.hash(), item) > LARGEST_HASH) {
            throw TableRefusal.invalidParameter("Size of hashkey has exceeded the maximum size limit of2048 bytes");
        }
        if (key.range().map(range -> size(range, item)).orElse(0) > LARGEST_RANGE) {
            throw TableRefusal.invalidParameter(
                    "Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
        }
    }

    private static int size(KeyAttribute attribute, TableItem item) {
        return item.find(attribute.name()).map(Sizes::of).orElse(0);
    }

    private static boolean isEmpty(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text.isEmpty();
            case Value.Binary(var bytes) -> bytes.length() == 0;
            case Value.Numeric _,
                    Value.Truth _,
                    Value.Null _,
                    Value.Document _,
                    Value.Sequence _,
                    Value.TextSet _,
                    Value.NumericSet _,
                    Value.BinarySet _ -> false;
        };
    }

    private static String kind(Value value) {
        return value instanceof Value.Text ? "string" : "binary";
    }
}
