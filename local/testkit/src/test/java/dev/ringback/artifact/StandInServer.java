package dev.ringback.artifact;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** The stand-ins on a port of the loopback interface, for functions that run in a process of their own. */
final class StandInServer implements AutoCloseable {

    private final HttpServer server;
    private final SdkHttpClient standIns;
    private final LongAdder requests = new LongAdder();

    private StandInServer(HttpServer server, SdkHttpClient standIns) {
        this.server = server;
        this.standIns = standIns;
    }

    static StandInServer before(SdkHttpClient standIns) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            StandInServer server = new StandInServer(http, standIns);
            http.createContext("/", server::exchange);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on the loopback interface", e);
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How many requests it has answered so far. */
    long answered() {
        return requests.sum();
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpExecuteResponse answer =
                    standIns.prepareRequest(request(exchange)).call();
            answer.httpResponse()
                    .forEachHeader(
                            (name, values) -> exchange.getResponseHeaders().put(name, values));
            byte[] body = answer.responseBody().isPresent()
                    ? answer.responseBody().get().readAllBytes()
                    : new byte[0];
            exchange.sendResponseHeaders(answer.httpResponse().statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } finally {
            requests.increment();
        }
    }

    private HttpExecuteRequest request(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        SdkHttpRequest.Builder request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(exchange.getRequestMethod()))
                .uri(endpoint().resolve(exchange.getRequestURI()));
        exchange.getRequestHeaders().forEach(request::putHeader);
        return HttpExecuteRequest.builder()
                .request(request.build())
                .contentStreamProvider(() -> new ByteArrayInputStream(body))
                .build();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
