package dev.ringback.standins.table.store;

import dev.ringback.standins.table.value.TableItem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A global secondary index as it was declared.
 *
 * @param included the attributes that it holds beside the keys, if it holds some
 */
public record IndexSchema(String name, KeySchema key, Projection projection, List<String> included) {

    /** What an index holds of an item. */
    public enum Projection {
        KEYS_ONLY,
        INCLUDE,
        ALL
    }

    /** What it holds of an item that is in it. */
    TableItem projected(TableItem item, KeySchema tableKey) {
        return switch (projection) {
            case ALL -> item;
            case KEYS_ONLY, INCLUDE -> {
                Set<String> names = new LinkedHashSet<>(tableKey.names());
                names.addAll(key.names());
                names.addAll(included);
                yield item.only(names);
            }
        };
    }
}
