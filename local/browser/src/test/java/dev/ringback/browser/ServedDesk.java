package dev.ringback.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ringback.aws.table.AuditTable;
import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.command.RingbackCode;
import dev.ringback.directory.Directory;
import dev.ringback.directory.file.DirectoryReader;
import dev.ringback.intake.Callers;
import dev.ringback.laptop.Laptop;
import dev.ringback.rehearsal.Stage;
import dev.ringback.standins.HttpApi;
import dev.ringback.standins.Json;
import dev.ringback.standins.LocalAws;
import dev.ringback.standins.Observation;
import dev.ringback.standins.Template;
import dev.ringback.standins.VirtualClock;
import dev.ringback.standins.table.EmbeddedTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The laptop with the example directory, on a Tuesday morning that goes on when a test says so; it ends when this is closed. */
final class ServedDesk implements AutoCloseable {

    static final Instant TUESDAY_MORNING = Instant.parse("2026-11-24T14:00:00Z");

    private static final String INSTANCE =
            "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555";
    private static final String OUTBOUND = "/queue/55555555-6666-7777-8888-999999999999";
    private static final Path ROOT = Path.of(System.getProperty("ringback.home", "../.."));

    private final StringWriter err = new StringWriter();
    private final VirtualClock clock = new VirtualClock(TUESDAY_MORNING);
    private final EmbeddedTable table;
    private final LocalAws aws;
    private final HttpServer server;
    private final Stage stage;
    private final HttpServer gateway;
    private final Laptop laptop;
    private final HttpClient http = HttpClient.newHttpClient();

    private ServedDesk(Map<String, String> parameters, Consumer<ObjectNode> changing) throws IOException {
        List<Observation> seen = Collections.synchronizedList(new ArrayList<>());
        Map<String, String> stack = new HashMap<>(parameters);
        stack.put("ConnectInstanceArn", INSTANCE);
        stack.put("RecordingsBucket", "voicemails");
        server = Laptop.bind(0);
        table = EmbeddedTable.inMemory(clock);
        aws = LocalAws.deploy(
                Template.read(ROOT.resolve("template.yaml"), "ringback", stack),
                clock,
                table,
                RingbackCode.servedAt(Optional.of(Laptop.at(server)), clock, new SplittableRandom(1)),
                seen::add);
        JsonNode file = YAMLMapper.builder().build().readTree(Files.readString(ROOT.resolve("events/directory.yaml")));
        // Oak Street, the first of them, has a line to call from.
        file.path("locations").path(0).path("connect").asObject().put("outboundQueue", INSTANCE + OUTBOUND);
        changing.accept(file.asObject());
        new DirectoryTable(aws.table(), aws.tableName()).apply(Json.write(file));
        Directory directory = DirectoryReader.read(file);
        stage = new Stage(aws, clock, directory, Callers::zonesOf, seen, line -> {});
        laptop = new Laptop(server, aws, stage, clock, INSTANCE, new PrintWriter(err));
        laptop.serve();
        gateway = Laptop.bind(0);
        gateway.createContext("/", this::exchange);
        gateway.start();
    }

    /** The laptop, where one is whoever one says. */
    static ServedDesk onLaptop() throws IOException {
        return onLaptopWith(List.of());
    }

    /** The same where all is owed after a call that can be. */
    static ServedDesk onLaptopOwing() throws IOException {
        return new ServedDesk(Map.of(), file -> {
            ObjectNode kinds = file.putObject("followUps");
            List.of("insurance-verification", "intake-paperwork", "confirmation")
                    .forEach(kind -> kinds.put(kind, "on"));
            kinds.putObject("referral-records").putArray("buckets").add("new-patient");
        });
    }

    /** The same with these people besides, each an assistant at Oak Street. */
    static ServedDesk onLaptopWith(List<String> assistants) throws IOException {
        return new ServedDesk(
                Map.of(),
                file -> assistants.forEach(id -> file.withArray("staff")
                        .addObject()
                        .put("id", id)
                        .put("role", "assistant")
                        .put("agency", "northwind")
                        .putArray("locations")
                        .add("oak-street")));
    }

    /** The same with these parameters of the stack: {@link #stack} is what a stack would serve. */
    static ServedDesk inStack(Map<String, String> parameters) throws IOException {
        return new ServedDesk(parameters, _ -> {});
    }

    /** As API Gateway does it. */
    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
            Optional<String> token = Optional.ofNullable(
                            exchange.getRequestHeaders().getFirst("Authorization"))
                    .map(header -> header.replaceFirst("^Bearer ", ""));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            HttpApi.Response response;
            // One thing at a time, as the laptop has it, and its checkers know who asked.
            synchronized (laptop) {
                response = stage.ask(
                                token,
                                exchange.getRequestMethod(),
                                exchange.getRequestURI().toString(),
                                body,
                                headers)
                        .response();
            }
            byte[] bytes = response.bytes();
            response.headers().forEach(exchange.getResponseHeaders()::set);
            // RFC 6797 §7.2: nobody may say so without TLS, which the real one speaks.
            exchange.getResponseHeaders().remove("strict-transport-security");
            exchange.sendResponseHeaders(response.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** The gateway and its functions, and nothing of the laptop before them. */
    String stack() {
        return "http://localhost:" + gateway.getAddress().getPort() + "/";
    }

    /** A patient calls a number of the practice, and nobody answers. */
    void missed(String from, String to, Map<String, String> said) throws Exception {
        ObjectNode call = Json.object().put("from", from).put("to", to);
        said.forEach(call::put);
        ask("POST", "phone/missed-call", "", Json.write(call));
    }

    /** Connect has stored what was left in a call, and Contact Lens what it heard. */
    void stored(String contact, String transcript) {
        synchronized (laptop) {
            aws.putRecording(contact, Optional.of(transcript), Optional.empty());
        }
        passAndWake(Duration.ofMinutes(1));
    }

    /** Connect tells of a call to a patient that began so long ago, lasted so long, and that nobody answered. */
    void dialled(String patient, Duration ago, Duration lasted) {
        Instant from = clock.instant().minus(ago);
        ObjectNode contact = Json.object()
                .put("Id", "dialled-1")
                .put("InitiationMethod", "OUTBOUND")
                .put("Channel", "VOICE")
                .put("InitiationTimestamp", from.toString())
                .put("DisconnectTimestamp", from.plus(lasted).toString())
                .put("DisconnectReason", "TELECOM_UNANSWERED");
        contact.putObject("CustomerEndpoint").put("Type", "TELEPHONE_NUMBER").put("Address", patient);
        ObjectNode event = Json.object()
                .put("id", "event-of-dialled-1")
                .put("source", "aws.connect")
                .put("detail-type", "Amazon Connect Contact Event");
        event.putObject("detail")
                .put("contactId", "dialled-1")
                .put("eventType", "DISCONNECTED")
                .put("channel", "VOICE")
                .put("instanceArn", INSTANCE);
        synchronized (laptop) {
            aws.putContact(contact);
            aws.putEvent(event);
        }
        passAndWake(Duration.ofSeconds(1));
    }

    /** Somebody asks the desk without a page. */
    JsonNode ask(String method, String path, String as, String body) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(url() + path))
                        .header("Authorization", "Bearer " + as)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isBlank() ? Json.object() : Json.read(answer.body());
    }

    /** Somebody asks for a table, as a spreadsheet reads it. */
    String table(String path, String as) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create(url() + path))
                                .header("Authorization", "Bearer " + as)
                                .header("Accept", "text/csv")
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** What `ringback audit --save` wrote of the time before is kept. */
    void keepAudit(String audit) {
        new AuditTable(aws.table(), aws.tableName()).keep(audit);
    }

    void pass(Duration time) {
        clock.advanceTo(clock.instant().plus(time));
    }

    /** The same for so long that wake-ups fall due: all of them are done at the end of it, as on a laptop that was asleep. */
    void passAndWake(Duration time) {
        synchronized (laptop) {
            pass(time);
            for (var due = aws.agenda().takeDue(clock.instant());
                    due.isPresent();
                    due = aws.agenda().takeDue(clock.instant())) {
                due.get().action().run();
            }
            aws.catchUp();
            stage.settle();
        }
    }

    /** What the laptop complained about: an invariant that broke. */
    String complained() {
        return err.toString();
    }

    @Override
    public void close() {
        gateway.stop(0);
        laptop.close();
        aws.close();
        table.close();
    }
}
