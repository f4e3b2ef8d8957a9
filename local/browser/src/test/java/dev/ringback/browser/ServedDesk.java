package dev.ringback.browser;

import com.sun.net.httpserver.HttpServer;
import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.command.RingbackCode;
import dev.ringback.directory.Directory;
import dev.ringback.directory.file.DirectoryReader;
import dev.ringback.intake.Callers;
import dev.ringback.laptop.Laptop;
import dev.ringback.rehearsal.Stage;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The laptop with the example directory, on a Tuesday morning that goes on when a test says so; it ends when this is closed. */
final class ServedDesk implements AutoCloseable {

    static final Instant TUESDAY_MORNING = Instant.parse("2026-11-24T14:00:00Z");

    private static final String INSTANCE =
            "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555";
    private static final Path ROOT = Path.of(System.getProperty("ringback.home", "../.."));

    private final StringWriter err = new StringWriter();
    private final VirtualClock clock = new VirtualClock(TUESDAY_MORNING);
    private final EmbeddedTable table;
    private final LocalAws aws;
    private final HttpServer server;
    private final Laptop laptop;
    private final HttpClient http = HttpClient.newHttpClient();

    ServedDesk() throws IOException {
        List<Observation> seen = Collections.synchronizedList(new ArrayList<>());
        table = EmbeddedTable.inMemory(clock);
        aws = LocalAws.deploy(
                Template.read(ROOT.resolve("template.yaml"), "ringback", Map.of("ConnectInstanceArn", INSTANCE)),
                clock,
                table,
                RingbackCode.at(clock, new SplittableRandom(1)),
                seen::add);
        JsonNode file =
                YAMLMapper.builder().build().readTree(Files.readString(ROOT.resolve("events/directory.yaml")));
        new DirectoryTable(aws.table(), aws.tableName()).apply(Json.write(file));
        Directory directory = DirectoryReader.read(file);
        Stage stage = new Stage(aws, clock, directory, Callers::zonesOf, seen, line -> {});
        server = Laptop.bind(0);
        laptop = new Laptop(server, aws, stage, clock, INSTANCE, new PrintWriter(err));
        laptop.serve();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** A patient calls a number of the practice, and nobody answers. */
    void missed(String from, String to, Map<String, String> said) throws Exception {
        ObjectNode call = Json.object().put("from", from).put("to", to);
        said.forEach(call::put);
        ask("POST", "phone/missed-call", "", Json.write(call));
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

    void pass(Duration time) {
        clock.advanceTo(clock.instant().plus(time));
    }

    /** What the laptop complained about: an invariant that broke. */
    String complained() {
        return err.toString();
    }

    @Override
    public void close() {
        laptop.close();
        aws.close();
        table.close();
    }
}
