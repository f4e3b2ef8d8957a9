package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.directory.file.DirectoryReader;
import dev.ringback.intake.Callers;
import dev.ringback.rehearsal.Rehearsal;
import dev.ringback.rehearsal.Scenario;
import dev.ringback.rehearsal.ScenarioReader;
import dev.ringback.rehearsal.ScenarioReading;
import dev.ringback.rehearsal.Stage;
import dev.ringback.standins.Agenda;
import dev.ringback.standins.HttpApi;
import dev.ringback.standins.Json;
import dev.ringback.standins.LocalAws;
import dev.ringback.standins.Observation;
import dev.ringback.standins.VirtualClock;
import dev.ringback.standins.table.EmbeddedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The numbers of a played day, counted anew from what the table holds. */
class RecountedDayTest {

    private static final Path HOME = Path.of(Files.exists(Path.of("template.yaml")) ? "." : "../..");
    private static final long SEED = 20_261_127;
    private static final String QUESTION = "/numbers?from=2026-11-23&to=2026-11-24&by=hour";

    @BeforeEach
    void run_from_the_checkout() {
        System.setProperty("ringback.home", HOME.toString());
    }

    @Test
    void a_recount_gives_the_figures_that_there_were_and_twice_changes_nothing() throws IOException {
        Scenario day = scenario();
        var clock = new VirtualClock(day.steps().getFirst().at().toInstant());
        List<Observation> seen = Collections.synchronizedList(new ArrayList<>());
        JsonNode directory =
                YAMLMapper.builder().build().readTree(Files.readString(Project.directoryOf(Project.exampleDay())));
        try (EmbeddedTable table = EmbeddedTable.inMemory(clock);
                LocalAws aws = LocalAws.deploy(
                        Project.template(BareLaptop.INSTANCE),
                        clock,
                        table,
                        RingbackCode.at(clock, new SplittableRandom(SEED)),
                        seen::add)) {
            new DirectoryTable(aws.table(), aws.tableName()).apply(Json.write(directory));
            var stage = new Stage(aws, clock, DirectoryReader.read(directory), Callers::zonesOf, seen, _ -> {});
            assertThat(new Rehearsal(stage, clock).play(day, Optional.empty()))
                    .isInstanceOf(Rehearsal.Result.Held.class);
            pass(aws, clock, Duration.ofMinutes(1));
            JsonNode told = figures(aws);
            List<Map<String, AttributeValue>> kept = tallies(aws);
            assertThat(told.path("figures").path("missedCalls").asInt()).isGreaterThan(2);
            assertThat(kept).hasSizeGreaterThan(5);

            recount(aws);
            assertThat(figures(aws)).isEqualTo(told);

            tallies(aws)
                    .forEach(tally -> aws.table()
                            .deleteItem(delete -> delete.tableName(aws.tableName())
                                    .key(Map.of("pk", attribute(tally, "pk"), "sk", attribute(tally, "sk")))));
            assertThat(figures(aws)).isNotEqualTo(told);

            recount(aws);
            assertThat(figures(aws)).isEqualTo(told);
            assertThat(tallies(aws)).hasSameSizeAs(kept);
        }
    }

    private static void recount(LocalAws aws) {
        JsonNode request = Json.object().put("action", "recount");
        assertThat(Keeper.on(aws, "NumbersKeeper", request))
                .isInstanceOfSatisfying(Keeper.Asked.Answered.class, asked -> {
                    assertThat(asked.answer().path("callbacks").asInt()).isGreaterThan(2);
                    assertThat(asked.answer().has("next")).isFalse();
                });
    }

    private static JsonNode figures(LocalAws aws) {
        HttpApi.Response response =
                aws.api().call(HttpApi.Request.of(Optional.of("ops@sunrise.example"), "GET", QUESTION, ""));
        assertThat(response.status()).isEqualTo(200);
        return Json.read(response.body());
    }

    /** Those of histories and calls; under shorter keys stands what names are shortened to. */
    private static List<Map<String, AttributeValue>> tallies(LocalAws aws) {
        return aws.table().scanPaginator(scan -> scan.tableName(aws.tableName())).items().stream()
                .filter(item -> attribute(item, "pk").s().startsWith("numbers#"))
                .toList();
    }

    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name));
    }

    private static void pass(LocalAws aws, VirtualClock clock, Duration time) {
        Instant until = clock.instant().plus(time);
        for (Optional<Agenda.Entry> next = aws.agenda().next();
                next.isPresent() && !next.get().at().isAfter(until);
                next = aws.agenda().next()) {
            if (next.get().at().isAfter(clock.instant())) {
                clock.advanceTo(next.get().at());
            }
            aws.agenda()
                    .takeDue(clock.instant())
                    .ifPresent(entry -> entry.action().run());
        }
        clock.advanceTo(until);
    }

    private static Scenario scenario() throws IOException {
        Path day = Project.exampleDay();
        return switch (ScenarioReader.read(day, Files.readAllLines(day))) {
            case ScenarioReading.Playable(var scenario) -> scenario;
            case ScenarioReading.Unplayable(var mistakes, var _) ->
                throw new IllegalArgumentException(mistakes.toString());
        };
    }
}
