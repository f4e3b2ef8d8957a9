package dev.ringback.standins.table.store;

import dev.ringback.standins.table.value.Bytes;
import dev.ringback.standins.table.value.TableItem;

/**
 * What a table or an index holds of an item.
 *
 * @param place where it stands in the order of the table or index
 * @param item the whole item, or what the index projects of it
 */
public record StoredItem(Bytes place, TableItem item) {}
