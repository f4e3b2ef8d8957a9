package dev.ringback.standins.table;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The embedded table on a port of the loopback interface, for clients that have nothing but an endpoint. */
final class LoopbackServer implements AutoCloseable {

    static {
        // Without this an answer may wait 40 ms for a delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final DynamoDbProtocol wire;

    private LoopbackServer(HttpServer server, DynamoDbProtocol wire) {
        this.server = server;
        this.wire = wire;
    }

    static LoopbackServer start(DynamoDbProtocol wire) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LoopbackServer server = new LoopbackServer(http, wire);
            http.createContext("/", server::exchange);
            http.setExecutor(server.threads);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on the loopback interface", e);
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = Optional.ofNullable(exchange.getRequestHeaders().getFirst(DynamoDbProtocol.TARGET))
                    .orElse("");
            DynamoDbProtocol.Answer answer =
                    wire.answer(target, exchange.getRequestBody().readAllBytes());
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = answer.content().bytes();
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
