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
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaptopTest {

    private static final Instant TUESDAY_MORNING = Instant.parse("2026-11-24T14:00:00Z");
    private static final String INSTANCE =
            "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555";

    private final StringWriter err = new StringWriter();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    @Test
    void a_laptop_that_was_off_for_days_catches_up_before_anything_is_asked_of_it(@TempDir Path folder)
            throws IOException, InterruptedException {
        VirtualClock clock = new VirtualClock(TUESDAY_MORNING);
        List<Observation> seen = Collections.synchronizedList(new ArrayList<>());
        if (!(DirectoryFile.read(Project.exampleDirectory()) instanceof DirectoryFile.Sound directory)) {
            throw new AssertionError("the example directory has mistakes");
        }
        try (EmbeddedTable table = EmbeddedTable.inMemory(clock)) {
            try (LocalAws before = deploy(table, clock, seen)) {
                new DirectoryTable(before.table(), before.tableName()).apply(Json.write(directory.json()));
                leaveACallbackOpen(stage(before, clock, directory, seen), clock, folder);
            }
            clock.advanceTo(clock.instant().plus(Duration.ofDays(4)));
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            try (LocalAws aws = deploy(table, clock, seen);
                    Laptop laptop = new Laptop(
                            server, aws, stage(aws, clock, directory, seen), clock, INSTANCE, new PrintWriter(err))) {
                laptop.serve();

                assertThat(get(server, "/worklist").statusCode()).isEqualTo(200);
            }
        }

        assertThat(err.toString()).isEmpty();
        assertThat(told).anyMatch(line -> line.contains("escalated"));
    }

    @Test
    void a_laptop_speaks_http_as_the_deployed_desk_does() throws IOException, InterruptedException {
        VirtualClock clock = new VirtualClock(TUESDAY_MORNING);
        List<Observation> seen = Collections.synchronizedList(new ArrayList<>());
        if (!(DirectoryFile.read(Project.exampleDirectory()) instanceof DirectoryFile.Sound directory)) {
            throw new AssertionError("the example directory has mistakes");
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (EmbeddedTable table = EmbeddedTable.inMemory(clock);
                LocalAws aws = deploy(table, clock, seen);
                Laptop laptop = new Laptop(
                        server, aws, stage(aws, clock, directory, seen), clock, INSTANCE, new PrintWriter(err))) {
            new DirectoryTable(aws.table(), aws.tableName()).apply(Json.write(directory.json()));
            laptop.serve();

            HttpResponse<String> unauthorized = send(request(server, "/worklist"));
            assertThat(unauthorized.statusCode()).isEqualTo(401);
            assertThat(unauthorized.headers().firstValue("www-authenticate")).contains("Bearer");
            assertThat(next(server, "{\"bucket\": \"billing\"}").statusCode()).isEqualTo(204);
            HttpResponse<String> keyUsedBefore = next(server, "{\"bucket\": \"other\"}");
            assertThat(keyUsedBefore.statusCode()).isEqualTo(422);
            assertThat(keyUsedBefore.headers().firstValue("cache-control")).contains("no-store");
        }
        assertThat(err.toString()).isEmpty();
    }

    /** As curl sends it: without saying that it is JSON. */
    private static HttpResponse<String> next(HttpServer server, String body) throws IOException, InterruptedException {
        return send(request(server, "/worklist/next")
                .header("Authorization", "Bearer pat@sunrise.example")
                .header("Idempotency-Key", "k")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static LocalAws deploy(EmbeddedTable table, VirtualClock clock, List<Observation> seen) {
        return LocalAws.deploy(
                Project.template(INSTANCE), clock, table, RingbackCode.at(clock, new SplittableRandom(1)), seen::add);
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

    private static HttpResponse<String> get(HttpServer server, String path) throws IOException, InterruptedException {
        return send(request(server, path).header("Authorization", "Bearer pat@sunrise.example"));
    }

    private static HttpRequest.Builder request(HttpServer server, String path) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + server.getAddress().getPort() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
