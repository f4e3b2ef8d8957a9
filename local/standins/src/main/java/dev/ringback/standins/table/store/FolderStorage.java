package dev.ringback.standins.table.store;

import dev.ringback.standins.table.value.Bytes;
import dev.ringback.standins.table.value.TableItem;
import dev.ringback.standins.table.value.ValueReader;
import dev.ringback.standins.table.value.ValueWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps tables in one file of a folder, by H2's MVStore. A commit is one append to the file, which is there whole or not at all when
 * the process is killed. Items and records are kept; indexes follow from the items when the file is opened, and so they always agree.
 */
public final class FolderStorage implements Storage {

    private static final String FILE = "table.mv";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final MVStore store;
    private final MVMap<String, String> tables;

    private FolderStorage(Path folder, MVStore store) {
        this.folder = folder;
        this.store = store;
        this.tables = store.openMap(
                "tables",
                new MVMap.Builder<String, String>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(StringDataType.INSTANCE));
    }

    /**
     * Opens the file of a folder, or begins it.
     *
     * @throws IllegalStateException if another process has opened it
     * @throws DamagedTable if it is not what was written there
     * @throws UncheckedIOException if it cannot be made
     */
    public static FolderStorage in(Path folder) {
        try {
            // MVStore begins an empty file as it would one that is not there.
            PrivateFolder.at(folder, FILE).file(FILE);
            // Commits are ours alone: one that came by itself could tear a request in two.
            return new FolderStorage(
                    folder,
                    new MVStore.Builder()
                            .fileName(folder.resolve(FILE).toString())
                            .autoCommitDisabled()
                            .autoCommitBufferSize(0)
                            .open());
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new IllegalStateException(
                        "another process has opened the table in " + folder + "; end it, or use another folder", e);
            }
            throw new DamagedTable(folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException("the table cannot be kept in %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** @throws DamagedTable if something in the file is not what was written there */
    @Override
    public List<KeptTable> tables() {
        try {
            return tables.values().stream().map(JSON::readTree).map(this::table).toList();
        } catch (RuntimeException e) {
            store.closeImmediately();
            throw new DamagedTable(folder, e);
        }
    }

    private KeptTable table(JsonNode json) {
        TableSchema schema = SchemaJson.read(json.path("schema"));
        return new KeptTable(
                schema,
                new TableState(
                        Instant.parse(json.path("createdAt").asString()),
                        json.optional("streamSince").map(JsonNode::asString).map(Instant::parse),
                        json.path("lastRecord").asLong(),
                        json.optional("expiresBy").map(JsonNode::asString)),
                items(schema).values().stream()
                        .map(item -> item(JSON.readTree(item)))
                        .toList(),
                records(schema).entrySet().stream()
                        .map(entry -> record(schema, entry.getKey(), JSON.readTree(entry.getValue())))
                        .toList());
    }

    @Override
    public void putTable(TableSchema schema, TableState state) {
        ObjectNode json = JSON.createObjectNode();
        json.set("schema", SchemaJson.write(schema));
        json.put("createdAt", state.createdAt().toString());
        state.streamSince().ifPresent(since -> json.put("streamSince", since.toString()));
        json.put("lastRecord", state.lastRecord());
        state.expiresBy().ifPresent(attribute -> json.put("expiresBy", attribute));
        tables.put(schema.name(), JSON.writeValueAsString(json));
    }

    @Override
    public void dropTable(TableSchema schema) {
        tables.remove(schema.name());
        store.removeMap(items(schema));
        store.removeMap(records(schema));
    }

    @Override
    public void putItem(TableSchema table, Bytes place, TableItem item) {
        items(table).put(place.toArray(), JSON.writeValueAsString(ValueWriter.json(item)));
    }

    @Override
    public void removeItem(TableSchema table, Bytes place) {
        items(table).remove(place.toArray());
    }

    @Override
    public void putRecord(TableSchema table, ChangeRecord record) {
        ObjectNode json = JSON.createObjectNode();
        json.put("at", record.at().toString());
        json.put("cause", record.cause().name());
        record.before().ifPresent(item -> json.set("before", ValueWriter.json(item)));
        record.after().ifPresent(item -> json.set("after", ValueWriter.json(item)));
        records(table).put(record.number(), JSON.writeValueAsString(json));
    }

    private static ChangeRecord record(TableSchema table, long number, JsonNode json) {
        Optional<TableItem> before = json.optional("before").map(FolderStorage::item);
        Optional<TableItem> after = json.optional("after").map(FolderStorage::item);
        return new ChangeRecord(
                number,
                Instant.parse(json.path("at").asString()),
                ChangeRecord.Cause.valueOf(json.path("cause").asString()),
                before.or(() -> after).orElseThrow().only(table.key().names()),
                before,
                after);
    }

    private static TableItem item(JsonNode json) {
        return TableItem.of(ValueReader.attributes(json));
    }

    @Override
    public void removeRecord(TableSchema table, long number) {
        records(table).remove(number);
    }

    private MVMap<byte[], String> items(TableSchema table) {
        return store.openMap(
                "items:" + table.name(),
                new MVMap.Builder<byte[], String>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(StringDataType.INSTANCE));
    }

    private MVMap<Long, String> records(TableSchema table) {
        return store.openMap(
                "records:" + table.name(),
                new MVMap.Builder<Long, String>().keyType(LongDataType.INSTANCE).valueType(StringDataType.INSTANCE));
    }

    @Override
    public void commit() {
        if (store.hasUnsavedChanges()) {
            store.commit();
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
