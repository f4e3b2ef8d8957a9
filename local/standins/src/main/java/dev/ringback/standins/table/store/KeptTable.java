package dev.ringback.standins.table.store;

import dev.ringback.standins.table.value.TableItem;
import java.util.List;

/** A table as an earlier process left it. */
public record KeptTable(TableSchema schema, TableState state, List<TableItem> items, List<ChangeRecord> records) {}
