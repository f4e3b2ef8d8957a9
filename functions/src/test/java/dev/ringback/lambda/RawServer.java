package dev.ringback.lambda;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A server of bare sockets: what arrives at it is what was sent, with nothing in between that could hide a repeat. */
final class RawServer implements AutoCloseable {

    /** What it does with a request that it has read to its end. */
    sealed interface Reaction {

        /** Answers, and keeps the connection for the next request. */
        record Answers(int status, String type, String body) implements Reaction {}

        /** Closes the connection without a word. */
        record Closes() implements Reaction {}

        /** Keeps the connection, and says nothing. */
        record Hangs() implements Reaction {}

        /** Resets the connection. */
        record Resets() implements Reaction {}

        /** Sends the beginning of an answer, and closes the connection. */
        record BreaksOff(String type, String body) implements Reaction {}
    }

    /** One request: which connection it came over, from 1, and what it said. */
    record Request(int connection, String line, String body) {}

    private static final int END_OF_HEAD = 4;

    private final ServerSocket server;
    private final Deque<Reaction> reactions = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();

    /** @param reactions one after the other; the last one stays */
    RawServer(List<Reaction> reactions) {
        this.reactions.addAll(reactions);
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** All that has arrived, in order. */
    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    private void accept() {
        int connection = 0;
        try {
            while (true) {
                Socket socket = server.accept();
                int number = ++connection;
                synchronized (this) {
                    sockets.add(socket);
                }
                Thread.ofVirtual().start(() -> serve(socket, number));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void serve(Socket socket, int connection) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (Optional<String> head = head(in); head.isPresent(); head = head(in)) {
                String body = new String(in.readNBytes(length(head.get())), StandardCharsets.UTF_8);
                String line = head.get().lines().findFirst().orElse("");
                if (!react(socket, taken(new Request(connection, line, body)))) {
                    return;
                }
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private synchronized Reaction taken(Request request) {
        requests.add(request);
        return reactions.size() > 1 ? reactions.removeFirst() : reactions.getFirst();
    }

    /** Whether the connection lives on. */
    private static boolean react(Socket socket, Reaction reaction) throws IOException {
        return switch (reaction) {
            case Reaction.Answers(int status, String type, String body) -> {
                write(socket, head(status, type, body.length()) + body);
                yield true;
            }
            case Reaction.Hangs() -> true;
            case Reaction.Closes() -> false;
            case Reaction.Resets() -> {
                socket.setSoLinger(true, 0);
                yield false;
            }
            case Reaction.BreaksOff(String type, String body) -> {
                write(socket, head(200, type, 2 * body.length()) + body);
                yield false;
            }
        };
    }

    private static String head(int status, String type, int length) {
        return "HTTP/1.1 %d Told\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n".formatted(status, type, length);
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static Optional<String> head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            if (head.size() >= END_OF_HEAD
                    && head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
                return Optional.of(head.toString(StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private static int length(String head) {
        return head.lines()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith("content-length:"))
                .map(line -> Integer.parseInt(
                        line.substring("content-length:".length()).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        try {
            server.close();
            synchronized (this) {
                for (Socket socket : sockets) {
                    socket.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
