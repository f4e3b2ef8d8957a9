package dev.ringback.aws.connect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ringback.aws.JsonApi;
import dev.ringback.aws.RetriedApi;
import dev.ringback.aws.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** Connect's wire on loopback: it answers what it was told to, request by request, and remembers what it was asked. */
public final class ConnectServer implements AutoCloseable {

    /** One answer; a lost reply closes the connection instead. */
    sealed interface Answer {

        record Reply(int status, Optional<String> error, String body) implements Answer {}

        record Lost() implements Answer {}
    }

    private final HttpServer server;
    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();

    ConnectServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    /** What the functions ask Connect with. */
    RetriedApi client() {
        var api = new JsonApi(
                Service.CONNECT,
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                Region.US_EAST_1,
                AnonymousCredentialsProvider.create(),
                UrlConnectionHttpClient.create());
        return new RetriedApi(api, retryAtOnce());
    }

    /** The SDK's own rules for what is tried again and how often, without the pauses. */
    private static RetryStrategy retryAtOnce() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .backoffStrategy(BackoffStrategy.retryImmediately())
                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                .build();
    }

    synchronized ConnectServer on(String path, String body) {
        return on(path, new Answer.Reply(200, Optional.empty(), body));
    }

    synchronized ConnectServer refuse(String path, int status, String error) {
        return on(path, new Answer.Reply(status, Optional.of(error), "{\"Message\": \"no\"}"));
    }

    synchronized ConnectServer lose(String path) {
        return on(path, new Answer.Lost());
    }

    private ConnectServer on(String path, Answer answer) {
        answers.computeIfAbsent(path, _ -> new ArrayDeque<>()).add(answer);
        return this;
    }

    /** Method, path and query of every request, in order. */
    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    /** What stood in each of them. */
    synchronized List<String> bodies() {
        return List.copyOf(bodies);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        synchronized (this) {
            bodies.add(sent);
        }
        switch (answer(exchange)) {
            case Answer.Lost() -> exchange.close();
            case Answer.Reply(int status, Optional<String> error, String body) -> {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                error.ifPresent(name -> exchange.getResponseHeaders().add("x-amzn-ErrorType", name));
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            }
        }
    }

    /** The next answer for the path; the last one stays. */
    private synchronized Answer answer(HttpExchange exchange) {
        URI uri = exchange.getRequestURI();
        requests.add(exchange.getRequestMethod() + " " + uri);
        Deque<Answer> queued =
                answers.getOrDefault(uri.toString(), answers.getOrDefault(uri.getPath(), new ArrayDeque<>()));
        Answer answer = queued.size() > 1 ? queued.poll() : queued.peek();
        return answer == null
                ? new Answer.Reply(404, Optional.of("ResourceNotFoundException"), "{\"Message\": \"unknown\"}")
                : answer;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
