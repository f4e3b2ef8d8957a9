package dev.ringback.standins.table.store;

import dev.ringback.standins.table.value.Bytes;
import dev.ringback.standins.table.value.TableItem;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A table: its items in the order of its key, and what follows from them: indexes, stream, expiry. One thread at a time. */
public final class Table {

    private final TableSchema schema;
    private final Instant createdAt;
    private final Storage storage;
    private final TreeMap<Bytes, TableItem> items = new TreeMap<>();
    private final Map<String, Index> indexes = new LinkedHashMap<>();
    private Optional<ChangeStream> stream = Optional.empty();
    private Optional<Expiry> expiry = Optional.empty();
    private long bytes;

    Table(TableSchema schema, Instant createdAt, Storage storage) {
        this.schema = schema;
        this.createdAt = createdAt;
        this.storage = storage;
        schema.indexes().forEach(index -> indexes.put(index.name(), new Index(index, schema.key())));
    }

    static Table restored(KeptTable kept, Storage storage) {
        Table table = new Table(kept.schema(), kept.state().createdAt(), storage);
        table.expiry = kept.state().expiresBy().map(Expiry::new);
        kept.items().forEach(item -> table.place(table.schema.key().of(item).bytes(), Optional.of(item)));
        table.stream = kept.state()
                .streamSince()
                .map(since -> new ChangeStream(since, kept.state().lastRecord()));
        table.stream.ifPresent(stream -> kept.records().forEach(stream::restore));
        return table;
    }

    public TableSchema schema() {
        return schema;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<ChangeStream> stream() {
        return stream;
    }

    public Optional<String> expiresBy() {
        return expiry.map(Expiry::attribute);
    }

    /** How many bytes its items are, as DynamoDB counts them. */
    public long bytes() {
        return bytes;
    }

    public int itemCount() {
        return items.size();
    }

    /** What it holds, in its order. */
    public NavigableMap<Bytes, TableItem> entries() {
        return Collections.unmodifiableNavigableMap(items);
    }

    /** What an index of it holds, in the index's order. */
    public NavigableMap<Bytes, TableItem> entries(IndexSchema index) {
        return Optional.ofNullable(indexes.get(index.name())).orElseThrow().entries();
    }

    /** The item with the key that another one has. */
    public Optional<TableItem> find(TableItem key) {
        return Optional.ofNullable(items.get(schema.key().of(key).bytes()));
    }

    /** Puts an item in the place of the one with its key, or takes that away. */
    public Written write(TableItem key, Optional<TableItem> after, Instant now) {
        return write(schema.key().of(key).bytes(), after, now, ChangeRecord.Cause.REQUEST);
    }

    private Written write(Bytes place, Optional<TableItem> after, Instant now, ChangeRecord.Cause cause) {
        Optional<TableItem> before = Optional.ofNullable(items.get(place));
        if (before.equals(after)) {
            // It is charged, but it is no change: neither the stream nor the indexes see it.
            return new Written(before, after, Map.of());
        }
        Written written = place(place, after);
        after.ifPresentOrElse(item -> storage.putItem(schema, place, item), () -> storage.removeItem(schema, place));
        stream.ifPresent(changes -> storage.putRecord(
                schema, changes.append(now, cause, key(before.or(() -> after).orElseThrow()), before, after)));
        return written;
    }

    private Written place(Bytes place, Optional<TableItem> after) {
        Optional<TableItem> before =
                Optional.ofNullable(after.isPresent() ? items.put(place, after.get()) : items.remove(place));
        bytes += after.map(TableItem::size).orElse(0)
                - before.map(TableItem::size).orElse(0);
        Map<String, Integer> indexUnits = new LinkedHashMap<>();
        indexes.forEach((name, index) -> index.follow(before, after).ifPresent(units -> indexUnits.put(name, units)));
        expiry.ifPresent(times -> times.follow(place, before, after));
        return new Written(before, after, indexUnits);
    }

    private TableItem key(TableItem item) {
        return item.only(schema.key().names());
    }

    /** Deletes what has expired, and forgets what is too old for the stream. */
    void age(Instant now) {
        List<Bytes> expired = expiry.map(times -> times.expired(now)).orElse(List.of());
        expired.forEach(place -> write(place, Optional.empty(), now, ChangeRecord.Cause.EXPIRY));
        List<Long> trimmed = stream.map(changes -> changes.trim(now)).orElse(List.of());
        trimmed.forEach(number -> storage.removeRecord(schema, number));
        if (!trimmed.isEmpty()) {
            // The last number must outlive the last record.
            storage.putTable(schema, state());
        }
        if (!expired.isEmpty() || !trimmed.isEmpty()) {
            storage.commit();
        }
    }

    /** Switches the stream on; one that was on before has ended, and its records with it. */
    public void startStream(Instant now) {
        endStream();
        stream = Optional.of(new ChangeStream(now, 0));
        storage.putTable(schema, state());
    }

    public void endStream() {
        stream.ifPresent(ended ->
                ended.after(0, Integer.MAX_VALUE).forEach(record -> storage.removeRecord(schema, record.number())));
        stream = Optional.empty();
        storage.putTable(schema, state());
    }

    /** Items expire by this attribute from now on, or not at all. */
    public void expireBy(Optional<String> attribute) {
        expiry = attribute.map(Expiry::new);
        expiry.ifPresent(
                times -> items.forEach((place, item) -> times.follow(place, Optional.empty(), Optional.of(item))));
        storage.putTable(schema, state());
    }

    TableState state() {
        return new TableState(
                createdAt,
                stream.map(ChangeStream::since),
                stream.map(ChangeStream::last).orElse(0L),
                expiresBy());
    }
}
