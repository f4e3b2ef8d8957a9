package dev.ringback.artifact;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Lambda's side of one process: hands it events, takes its answers, and gives it credentials the way it does under SnapStart. */
final class RuntimeApi implements AutoCloseable {

    /** What came of an event. */
    sealed interface Answer {

        record Returned(String body) implements Answer {}

        /** The handler threw, or the function did not start. */
        record Failed(String error) implements Answer {}
    }

    /** What a process may ask of Lambda. */
    enum Asked {
        /** It is ready to be frozen, and waits to be resumed from its snapshot. */
        RESTORE,
        CREDENTIALS,
        EVENT,
        /** It has an answer, or says what went wrong. */
        ANSWER
    }

    private static final String ROOT = "/2018-06-01/runtime/";
    /** As the laptop's own clients have it. */
    private static final String CREDENTIALS = """
        {"AccessKeyId": "laptop", "SecretAccessKey": "laptop", "Token": "invented",
         "Expiration": "2099-01-01T00:00:00Z"}
        """;
    /** No event's time runs out here. */
    private static final String DEADLINE =
            Long.toString(Instant.parse("2099-01-01T00:00:00Z").toEpochMilli());

    /** So that a process that hangs fails the test instead of hanging it. */
    private static final long LONGEST_WAIT_SECONDS = 120;

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Runnable frozen;
    private final HttpServer server;

    /** @param frozen is run when the process is ready for its snapshot, before it goes on */
    RuntimeApi(Runnable frozen) {
        this.frozen = frozen;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on the loopback interface", e);
        }
        server.createContext("/", this::exchange);
        server.setExecutor(threads);
        server.start();
    }

    String hostAndPort() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String credentials() {
        return "http://" + hostAndPort() + "/credentials";
    }

    /** Waits until the process has started and asks for its first event. */
    void awaitReady() throws InterruptedException {
        if (!ready.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the process did not start");
        }
    }

    Answer invoke(String event) throws InterruptedException {
        events.put(event);
        Answer answer = answers.poll(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        return answer == null ? new Answer.Failed("no answer") : answer;
    }

    /** The process is gone; a test that waits for an answer need not wait on. */
    void processEnded(int exit) {
        answers.add(new Answer.Failed("the process ended with exit code " + exit));
    }

    /** What the process has asked for so far, in order. */
    List<Asked> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            switch (path.replace(ROOT, "")) {
                case "/credentials" -> {
                    asked.add(Asked.CREDENTIALS);
                    send(exchange, 200, CREDENTIALS);
                }
                case "restore/next" -> {
                    asked.add(Asked.RESTORE);
                    frozen.run();
                    send(exchange, 200, "");
                }
                case "invocation/next" -> {
                    asked.add(Asked.EVENT);
                    ready.countDown();
                    next(exchange);
                }
                default -> {
                    asked.add(Asked.ANSWER);
                    answers.add(path.endsWith("/response") ? new Answer.Returned(body) : new Answer.Failed(body));
                    send(exchange, 202, "");
                }
            }
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        String event;
        try {
            event = events.take();
        } catch (InterruptedException _) {
            // The test is over, and no process is left to send an event to.
            return;
        }
        var headers = exchange.getResponseHeaders();
        // The client's native code takes the type for granted: without it, the process crashes.
        headers.set("Content-Type", "application/json");
        headers.set("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
        headers.set("Lambda-Runtime-Deadline-Ms", DEADLINE);
        headers.set(
                "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:111122223333:function:artifact:live");
        send(exchange, 200, event);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
