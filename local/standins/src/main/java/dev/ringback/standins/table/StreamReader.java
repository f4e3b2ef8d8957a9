package dev.ringback.standins.table;

import dev.ringback.standins.table.operation.StreamRecords;
import dev.ringback.standins.table.store.ChangeRecord;
import dev.ringback.standins.table.store.ChangeStream;
import dev.ringback.standins.table.store.Database;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Reads a table's stream from now on, each record once and in order, on AWS's side of the wire as Lambda does. */
public final class StreamReader {

    private final Database database;
    private final String table;
    private long last;

    StreamReader(Database database, String table) {
        this.database = database;
        this.table = table;
        this.last = database.withTables(tables -> stream(tables).map(ChangeStream::last))
                .orElseThrow(() -> new IllegalStateException(
                        "template.yaml: a function reads the stream of the table " + table + ", which has none"));
    }

    /** What has come since the last time, as GetRecords answers it, and what a day has not taken away. */
    public synchronized List<ObjectNode> next() {
        List<ChangeRecord> records = database.withTables(tables -> stream(tables)
                .map(changes -> changes.after(last, Integer.MAX_VALUE))
                .orElse(List.of()));
        if (!records.isEmpty()) {
            last = records.getLast().number();
        }
        return records.stream().map(StreamRecords::json).toList();
    }

    private Optional<ChangeStream> stream(Database.Tables tables) {
        return tables.find(table).flatMap(found -> found.stream());
    }
}
