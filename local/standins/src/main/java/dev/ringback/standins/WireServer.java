package dev.ringback.standins;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One small HTTP server on the loopback interface that answers for Scheduler, SNS, Connect and EventBridge. */
public final class WireServer implements AutoCloseable {

    static {
        // Answers are a few hundred bytes; without this each one may wait 40 ms for a delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Wire.Service> services;

    private WireServer(HttpServer server, List<Wire.Service> services) {
        this.server = server;
        this.services = services;
    }

    static WireServer start(List<? extends Wire.Service> services) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            WireServer server = new WireServer(http, List.copyOf(services));
            http.createContext("/", server::exchange);
            http.setExecutor(server.threads);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on the loopback interface", e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI uri = exchange.getRequestURI();
            String query = Optional.ofNullable(uri.getRawQuery()).orElse("");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Wire.Answer answer = answer(new Wire.Request(
                    exchange.getRequestMethod(), uri.getRawPath(), Wire.fields(query), headers(exchange), body));
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return headers;
    }

    private Wire.Answer answer(Wire.Request request) {
        try {
            for (Wire.Service service : services) {
                Optional<Wire.Answer> answer = service.answer(request);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
        } catch (IOException | RuntimeException e) {
            return new Wire.Answer(400, "application/json", Map.of("x-amzn-ErrorType", "ValidationException"), "{}");
        }
        return Wire.jsonError("UnknownOperationException", "the laptop's AWS does not know this operation");
    }
}
