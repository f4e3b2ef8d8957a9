package dev.ringback.standins.table.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

/** All tables of an account in a region. One request at a time is at work on them, so what it does is seen whole or not at all. */
public final class Database implements AutoCloseable {

    private final InstantSource clock;
    private final Storage storage;
    private final SortedMap<String, Table> tables = new TreeMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    public Database(InstantSource clock, Storage storage) {
        this.clock = clock;
        this.storage = storage;
        storage.tables().forEach(kept -> tables.put(kept.schema().name(), Table.restored(kept, storage)));
    }

    /** Does something with the tables while no other request does; what it changed is kept when this returns. */
    public <T> T withTables(Function<Tables, T> work) {
        lock.lock();
        try {
            T result = work.apply(new Tables());
            storage.commit();
            return result;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            storage.close();
        } finally {
            lock.unlock();
        }
    }

    /** The tables, for one request. */
    public final class Tables {

        private final Instant now = clock.instant();

        private Tables() {}

        public Instant now() {
            return now;
        }

        /** A table, without what has expired by now. */
        public Optional<Table> find(String name) {
            Optional<Table> table = Optional.ofNullable(tables.get(name));
            table.ifPresent(found -> found.age(now));
            return table;
        }

        public Stream<Table> all() {
            return tables.values().stream().peek(table -> table.age(now));
        }

        public Table create(TableSchema schema) {
            Table table = new Table(schema, now, storage);
            tables.put(schema.name(), table);
            storage.putTable(schema, table.state());
            return table;
        }

        public void drop(TableSchema schema) {
            tables.remove(schema.name());
            storage.dropTable(schema);
        }
    }
}
