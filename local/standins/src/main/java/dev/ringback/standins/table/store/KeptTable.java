package dev.ringback.standins.table.store;

import dev.ringback.standins.table.value.Item;
import java.util.List;

/** A table as an earlier process left it. */
public record KeptTable(TableSchema schema, TableState state, List<Item> items, List<ChangeRecord> records) {}
