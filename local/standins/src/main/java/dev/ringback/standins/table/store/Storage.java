package dev.ringback.standins.table.store;

import dev.ringback.standins.table.value.Bytes;
import dev.ringback.standins.table.value.TableItem;
import java.util.List;

/** Where tables outlive the process, or do not. Everything between two commits is kept whole or not at all. */
public sealed interface Storage extends AutoCloseable permits NoStorage, FolderStorage {

    /** What was kept by an earlier process. */
    List<KeptTable> tables();

    void putTable(TableSchema schema, TableState state);

    void dropTable(TableSchema schema);

    void putItem(TableSchema table, Bytes place, TableItem item);

    void removeItem(TableSchema table, Bytes place);

    void putRecord(TableSchema table, ChangeRecord record);

    void removeRecord(TableSchema table, long number);

    /** All that was said since the last time is kept when this returns. */
    void commit();

    @Override
    void close();
}
