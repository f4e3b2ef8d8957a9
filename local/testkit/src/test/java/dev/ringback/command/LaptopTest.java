package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.intake.Callers;
import dev.ringback.laptop.Laptop;
import dev.ringback.rehearsal.Rehearsal;
import dev.ringback.rehearsal.ScenarioReader;
import dev.ringback.rehearsal.ScenarioReading;
import dev.ringback.rehearsal.Stage;
import dev.ringback.standins.Json;
import dev.ringback.standins.LocalAws;
import dev.ringback.standins.Observation;
import dev.ringback.standins.VirtualClock;
import dev.ringback.standins.table.EmbeddedTable;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class LaptopTest {

    private static final Instant TUESDAY_MORNING = BareLaptop.TUESDAY_MORNING;
    private static final String OPS = "Bearer ops@sunrise.example";

    private final StringWriter err = new StringWriter();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    @Test
    void a_laptop_that_was_off_for_days_catches_up_before_anything_is_asked_of_it(@TempDir Path folder)
            throws IOException, InterruptedException {
        VirtualClock clock = new VirtualClock(TUESDAY_MORNING);
        List<Observation> seen = Collections.synchronizedList(new ArrayList<>());
        DirectoryFile.Sound directory = BareLaptop.directory();
        try (EmbeddedTable table = EmbeddedTable.inMemory(clock)) {
            try (LocalAws before = BareLaptop.deploy(table, clock, seen)) {
                new DirectoryTable(before.table(), before.tableName()).apply(Json.write(directory.json()));
                leaveACallbackOpen(stage(before, clock, directory, seen), clock, folder);
            }
            clock.advanceTo(clock.instant().plus(Duration.ofDays(4)));
            HttpServer server = Laptop.bind(0);
            try (LocalAws aws = BareLaptop.deploy(table, clock, seen);
                    Laptop laptop = BareLaptop.on(server, aws, stage(aws, clock, directory, seen), clock, err)) {
                laptop.serve();

                assertThat(get(server.getAddress().getPort(), "/worklist").statusCode())
                        .isEqualTo(200);
            }
        }

        assertThat(err.toString()).isEmpty();
        assertThat(told).anyMatch(line -> line.contains("escalated"));
    }

    @Test
    void a_laptop_speaks_http_as_the_deployed_desk_does() throws IOException, InterruptedException {
        try (BareLaptop laptop = new BareLaptop()) {
            int port = laptop.port();
            HttpResponse<String> unauthorized = send(request(port, "/worklist"));
            assertThat(unauthorized.statusCode()).isEqualTo(401);
            assertThat(unauthorized.headers().firstValue("www-authenticate")).contains("Bearer");
            assertThat(next(port, "{\"bucket\": \"billing\"}").statusCode()).isEqualTo(204);
            HttpResponse<String> keyUsedBefore = next(port, "{\"bucket\": \"other\"}");
            assertThat(keyUsedBefore.statusCode()).isEqualTo(422);
            assertThat(keyUsedBefore.headers().firstValue("cache-control")).contains("no-store");
            assertThat(laptop.complained()).isEmpty();
        }
    }

    /** A laptop does not wait for the minute that functions take: nor do its checkers, who would call the new person a stranger. */
    @Test
    void a_directory_that_comes_into_force_at_the_desk_is_gone_by_at_once() throws IOException, InterruptedException {
        try (BareLaptop laptop = new BareLaptop()) {
            int port = laptop.port();
            assertThat(send(request(port, "/me").header("Authorization", "Bearer zoe@sunrise.example"))
                            .statusCode())
                    .isEqualTo(403);
            ObjectNode body = Json.object().put("against", 1);
            body.set(
                    "file",
                    Json.read(send(request(port, "/directory").header("Authorization", OPS))
                                    .body())
                            .path("file"));
            body.path("file")
                    .withArray("staff")
                    .addObject()
                    .put("id", "zoe@sunrise.example")
                    .put("role", "manager")
                    .put("locations", "all");

            HttpResponse<String> applied = send(request(port, "/directory/apply")
                    .header("Authorization", OPS)
                    .POST(HttpRequest.BodyPublishers.ofString(Json.write(body))));

            assertThat(applied.statusCode()).as(applied.body()).isEqualTo(200);
            assertThat(send(request(port, "/me").header("Authorization", "Bearer zoe@sunrise.example"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(laptop.complained()).isEmpty();
        }
    }

    /** As curl sends it: without saying that it is JSON. */
    private static HttpResponse<String> next(int port, String body) throws IOException, InterruptedException {
        return send(request(port, "/worklist/next")
                .header("Authorization", "Bearer pat@sunrise.example")
                .header("Idempotency-Key", "k")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Stage stage(LocalAws aws, VirtualClock clock, DirectoryFile.Sound directory, List<Observation> seen) {
        return new Stage(aws, clock, directory.directory(), Callers::zonesOf, seen, line -> told.add(Json.write(line)));
    }

    private static void leaveACallbackOpen(Stage stage, VirtualClock clock, Path folder) throws IOException {
        Path scenario = new ScenarioLines()
                .missedCall("2026-11-24T09:00:00-05:00", "+12125550123", "{}")
                .in(folder);
        if (!(ScenarioReader.read(scenario) instanceof ScenarioReading.Playable(var playable))) {
            throw new AssertionError("the scenario has mistakes");
        }
        Rehearsal.Result result =
                new Rehearsal(stage, clock).play(playable, Optional.of(TUESDAY_MORNING.plus(Duration.ofMinutes(1))));
        assertThat(result).isInstanceOf(Rehearsal.Result.Held.class);
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return send(request(port, path).header("Authorization", "Bearer pat@sunrise.example"));
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
