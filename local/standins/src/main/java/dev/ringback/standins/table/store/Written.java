package dev.ringback.standins.table.store;

import dev.ringback.standins.table.value.TableItem;
import java.util.Map;
import java.util.Optional;

/**
 * What a write has done.
 *
 * @param indexUnits the write units that each index took which changed
 */
public record Written(Optional<TableItem> before, Optional<TableItem> after, Map<String, Integer> indexUnits) {

    /** The write units that the table itself took: by the larger of both, and one if nothing is there. */
    public int tableUnits() {
        return Units.toWrite(Math.max(
                before.map(TableItem::size).orElse(0),
                after.map(TableItem::size).orElse(0)));
    }
}
