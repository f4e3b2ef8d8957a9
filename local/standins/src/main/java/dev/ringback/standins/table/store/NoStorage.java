package dev.ringback.standins.table.store;

import dev.ringback.standins.table.value.Bytes;
import dev.ringback.standins.table.value.TableItem;
import java.util.List;

/** Keeps nothing: the tables end with the process. */
public final class NoStorage implements Storage {

    @Override
    public List<KeptTable> tables() {
        return List.of();
    }

    @Override
    public void putTable(TableSchema schema, TableState state) {}

    @Override
    public void dropTable(TableSchema schema) {}

    @Override
    public void putItem(TableSchema table, Bytes place, TableItem item) {}

    @Override
    public void removeItem(TableSchema table, Bytes place) {}

    @Override
    public void putRecord(TableSchema table, ChangeRecord record) {}

    @Override
    public void removeRecord(TableSchema table, long number) {}

    @Override
    public void commit() {}

    @Override
    public void close() {}
}
