package dev.ringback.laptop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ringback.api.ResponseHeaders;
import dev.ringback.rehearsal.OneLine;
import dev.ringback.rehearsal.Scenario.Happening;
import dev.ringback.rehearsal.Stage;
import dev.ringback.standins.HttpApi;
import dev.ringback.standins.InvokeApi;
import dev.ringback.standins.Json;
import dev.ringback.standins.LocalAws;
import dev.ringback.standins.S3StandIn;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The desk's API on localhost and AWS's timers, in real time. One thing happens at a time. */
public final class Laptop implements AutoCloseable {

    /** Where a missed call can be made: not part of the desk, and only on a laptop. */
    public static final String PHONE = "/phone/missed-call";

    private static final String CHANGES_THE_DIRECTORY = "/directory/";
    private static final String BEARER = "Bearer ";
    private static final long LOOK_EVERY_MS = 250;

    /** A laptop this late was asleep. */
    private static final Duration BEHIND = Duration.ofMinutes(1);

    private final HttpServer server;
    private final LocalAws aws;
    private final Stage stage;
    private final InstantSource clock;
    private final S3StandIn recordings;
    private final CrossSiteGuard guard;
    private final Phone phone;
    private final LaptopDirectory directory;
    private final PrintWriter err;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("timers").factory());

    /** @param server bound to the loopback interface already, and not started */
    public Laptop(
            HttpServer server, LocalAws aws, Stage stage, InstantSource clock, String instanceArn, PrintWriter err) {
        if (!server.getAddress().getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException("a laptop's desk is served on the loopback interface only, not on "
                    + server.getAddress().getAddress());
        }
        this.server = server;
        this.aws = aws;
        this.stage = stage;
        this.clock = clock;
        this.recordings = new S3StandIn(clock);
        this.guard = new CrossSiteGuard(server.getAddress().getPort());
        this.phone = new Phone(instanceArn);
        this.directory = new LaptopDirectory(aws, stage);
        this.err = err;
    }

    /** Takes a port where only this computer can ask; any free one if that is 0. */
    public static HttpServer bind(int port) throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    }

    /** Where a browser finds what listens there. */
    public static URI at(HttpServer server) {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Catches up with what fell due while the laptop was off, then serves until it is closed. */
    public void serve() {
        catchUp();
        server.createContext("/", this::exchange);
        server.start();
        var _ = timer.scheduleWithFixedDelay(this::doWhatIsDue, 0, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        server.stop(0);
    }

    /** Does all that AWS would have done of its own accord by now. */
    private synchronized void doWhatIsDue() {
        try {
            if (isBehind()) {
                catchUp();
            }
            for (var due = aws.agenda().takeDue(clock.instant());
                    due.isPresent();
                    due = aws.agenda().takeDue(clock.instant())) {
                due.get().action().run();
                report(stage.settle());
            }
        } catch (RuntimeException e) {
            // A timer that dies silently would leave a laptop on which nothing ever happens again.
            err.println(OneLine.of("a timer failed: " + e));
        }
    }

    private boolean isBehind() {
        Instant late = clock.instant().minus(BEHIND);
        return aws.agenda().next().filter(next -> next.at().isBefore(late)).isPresent();
    }

    /** Does all that is overdue and sweeps once; only then may everything be expected to be in its place. */
    private synchronized void catchUp() {
        for (var due = aws.agenda().takeDue(clock.instant());
                due.isPresent();
                due = aws.agenda().takeDue(clock.instant())) {
            due.get().action().run();
        }
        aws.catchUp();
        report(stage.settle());
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpApi.Response response = response(exchange);
            byte[] bytes = response.bytes();
            // What the desk's own answers say goes for every other one that says nothing of it; the pages do.
            ResponseHeaders.OF_EVERY_ANSWER.forEach(exchange.getResponseHeaders()::set);
            response.headers().forEach(exchange.getResponseHeaders()::set);
            // RFC 6797 §7.2: nobody may say so without TLS.
            exchange.getResponseHeaders().remove(ResponseHeaders.STRICT_TRANSPORT_SECURITY);
            exchange.sendResponseHeaders(response.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private HttpApi.Response response(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().startsWith(S3StandIn.PATH)) {
            return recording(exchange);
        }
        Optional<HttpApi.Response> refusal = guard.refusal(exchange.getRequestHeaders());
        return refusal.isPresent() ? refusal.get() : answered(exchange);
    }

    /** As S3 does, it lets in whoever has a link, from whatever page: also one at the laptop's other name. */
    private HttpApi.Response recording(HttpExchange exchange) {
        return recordings.answer(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Host"), ""));
    }

    private HttpApi.Response answered(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String method = exchange.getRequestMethod();
        String target = exchange.getRequestURI().toString();
        String path = exchange.getRequestURI().getRawPath();
        if (InvokeApi.takes(method, path)) {
            return invoke(path, body);
        }
        if (target.equals(PageConfig.PATH) && method.equals("GET")) {
            return pageConfig();
        }
        HttpApi.Response response = target.equals(PHONE) && method.equals("POST")
                ? ring(body)
                : ask(staff(exchange), method, target, body, headers(exchange));
        // In a terminal, what comes next then begins on a line of its own.
        return response.body().isEmpty()
                        || !response.headers().getOrDefault("content-type", "").contains("json")
                ? response
                : new HttpApi.Response(response.status(), response.headers(), response.body() + "\n");
    }

    private static Optional<String> staff(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Authorization")) {
                headers.put(name, String.join(",", values));
            }
        });
        headers.putIfAbsent("Content-type", "");
        return headers;
    }

    /** Lambda's API, so that the directory of a running laptop can be changed as a deployed one is. */
    private synchronized HttpApi.Response invoke(String path, String body) {
        InvokeApi.Answer answer = aws.lambda().invoke(path, body);
        report(stage.settle());
        directory.followIfMoved();
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Content-Type", "application/json"));
        headers.putAll(answer.headers());
        return new HttpApi.Response(answer.status(), headers, answer.body());
    }

    private synchronized HttpApi.Response ask(
            Optional<String> staff, String method, String target, String body, Map<String, String> headers) {
        Stage.Answered answered = stage.ask(staff, method, target, body, headers);
        report(answered.broken());
        if (target.startsWith(CHANGES_THE_DIRECTORY)) {
            directory.followIfMoved();
        }
        return answered.response();
    }

    private synchronized HttpApi.Response ring(String body) {
        try {
            JsonNode call = Json.read(body);
            Optional<String> mistake = Phone.mistake(call);
            if (mistake.isPresent()) {
                return HttpApi.Response.json(400, Json.write(Json.object().put("message", mistake.get())));
            }
            Phone.Missed missed = phone.missed(call, clock.instant());
            report(stage.happen(new Happening.ContactKnown(missed.contact())));
            report(stage.happen(new Happening.EventArrives(missed.event())));
            doWhatIsDue();
            return HttpApi.Response.json(202, "{\"contact\":" + missed.contact().path("Id") + "}");
        } catch (JacksonException e) {
            return HttpApi.Response.json(400, "{\"message\":\"The body is not JSON.\"}");
        }
    }

    /** Who may sign in is said by the directory that is in force: nobody checks a token here. */
    private synchronized HttpApi.Response pageConfig() {
        return HttpApi.Response.json(200, PageConfig.of(stage.directory()));
    }

    private void report(Optional<Stage.Broken> broken) {
        broken.ifPresent(found ->
                err.println(OneLine.of("this must not happen: invariant " + found.rule() + ": " + found.how())));
    }
}
