package dev.ringback.standins;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import software.amazon.dynamodb.services.local.main.ServerRunner;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;

/** DynamoDB Local inside this JVM, reached over HTTP on the loopback interface like the real one. */
public final class EmbeddedDynamo implements AutoCloseable {

    private static final int TRIES = 5;

    private final DynamoDBProxyServer server;
    private final URI endpoint;

    private EmbeddedDynamo(DynamoDBProxyServer server, URI endpoint) {
        this.server = server;
        this.endpoint = endpoint;
    }

    /** One that forgets everything when it is closed. */
    public static EmbeddedDynamo inMemory() {
        return start("-inMemory");
    }

    /** One that keeps its tables in a folder. */
    public static EmbeddedDynamo in(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + folder, e);
        }
        return start("-sharedDb", "-dbPath", folder.toString());
    }

    private static EmbeddedDynamo start(String... storage) {
        IllegalStateException last = new IllegalStateException("DynamoDB Local did not start");
        for (int attempt = 0; attempt < TRIES; attempt++) {
            // It cannot choose a port itself; another process may take a free one before it does, hence the tries.
            int port = freePort();
            String[] arguments = Stream.concat(
                            Arrays.stream(storage), Stream.of("-port", Integer.toString(port), "-disableTelemetry"))
                    .toArray(String[]::new);
            try {
                DynamoDBProxyServer server = started(arguments);
                return new EmbeddedDynamo(server, URI.create("http://127.0.0.1:" + port));
            } catch (Exception e) {
                last = new IllegalStateException("DynamoDB Local did not start", e);
            }
        }
        throw last;
    }

    /** It greets on standard output, where only what a command is asked for belongs. */
    private static DynamoDBProxyServer started(String... arguments) throws Exception {
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            DynamoDBProxyServer server = ServerRunner.createServerFromCommandLineArgs(arguments);
            server.start();
            return server;
        } finally {
            System.setOut(out);
        }
    }

    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local did not stop", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on the loopback interface", e);
        }
    }
}
