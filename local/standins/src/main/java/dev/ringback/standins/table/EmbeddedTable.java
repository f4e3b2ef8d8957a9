package dev.ringback.standins.table;

import dev.ringback.standins.table.operation.Operations;
import dev.ringback.standins.table.store.Database;
import dev.ringback.standins.table.store.FolderStorage;
import dev.ringback.standins.table.store.NoStorage;
import dev.ringback.standins.table.store.Storage;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * DynamoDB inside this JVM: what Ringback asks of it is answered as AWS would, down to errors and consumed capacity, and everything
 * else is refused by name. Time is that of a clock that is given, which may be a virtual one.
 */
public final class EmbeddedTable implements AutoCloseable {

    /** An SDK client needs an endpoint, but the client that is given to it never looks it up. */
    public static final URI NO_ENDPOINT = URI.create("http://embedded-table.invalid");

    private final Database database;
    private final DynamoDbProtocol wire;
    private Optional<LoopbackServer> server = Optional.empty();

    private EmbeddedTable(InstantSource clock, Storage storage) {
        database = new Database(clock, storage);
        wire = new DynamoDbProtocol(new Operations(database));
    }

    /** One that forgets everything when it is closed. */
    public static EmbeddedTable inMemory(InstantSource clock) {
        return new EmbeddedTable(clock, new NoStorage());
    }

    /**
     * One that keeps its tables in a folder; what it has acknowledged is there even if the process is killed.
     *
     * @throws IllegalStateException if another process has opened the folder
     */
    public static EmbeddedTable in(Path folder, InstantSource clock) {
        return new EmbeddedTable(clock, FolderStorage.in(folder));
    }

    /** The HTTP client for an SDK client: it reaches this table without a socket. */
    public SdkHttpClient httpClient() {
        return new InProcessHttpClient(wire);
    }

    /** A reader of a table's stream, which costs the account nothing: Lambda reads, not a client. */
    public StreamReader stream(String table) {
        return new StreamReader(database, table);
    }

    /** Where the table is on the loopback interface, from the first time that somebody asks. */
    public synchronized URI endpoint() {
        if (server.isEmpty()) {
            server = Optional.of(LoopbackServer.start(wire));
        }
        return server.get().endpoint();
    }

    @Override
    public synchronized void close() {
        server.ifPresent(LoopbackServer::close);
        server = Optional.empty();
        database.close();
    }
}
