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
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Once the numbers of a played day were erased, nothing of them is anywhere in the table but that some must not be called or texted. */
class ErasedNumbersTest {

    private static final Path HOME = Path.of(Files.exists(Path.of("template.yaml")) ? "." : "../..");
    private static final long SEED = 20_261_126;
    private static final Set<String> KEPT = Set.of("standing", "texts");
    private static final Set<String> KEPT_FOR_TWO_DAYS = Set.of("standing", "texts", "erased");

    @BeforeEach
    void run_from_the_checkout() {
        System.setProperty("ringback.home", HOME.toString());
    }

    /** What is looked at once the day was played. */
    private interface Afterwards {
        void look(LocalAws aws, VirtualClock clock);
    }

    private static void afterTheDay(String directoryFile, Afterwards afterwards) throws IOException {
        Scenario day = scenario();
        var clock = new VirtualClock(day.steps().getFirst().at().toInstant());
        List<Observation> seen = Collections.synchronizedList(new ArrayList<>());
        JsonNode directory = YAMLMapper.builder().build().readTree(directoryFile);
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
            afterwards.look(aws, clock);
        }
    }

    @Test
    void nothing_is_left_but_what_law_demands_although_the_stream_comes_late() throws IOException {
        afterTheDay(Files.readString(Project.directoryOf(Project.exampleDay())), (aws, clock) -> {
            Set<String> numbers = numbers(aws);
            assertThat(numbers).hasSizeGreaterThan(2);
            assertThat(ledger(aws)).isNotEmpty();

            // What happened last is told only after the erasure.
            List<String> erased = new ArrayList<>();
            for (String number : numbers) {
                JsonNode answer = erase(aws, number);
                if (answer.path("result").asString().equals("erased")) {
                    erased.add(number);
                }
            }
            pass(aws, clock, Duration.ofMinutes(1));

            assertThat(erased).hasSizeGreaterThan(2);
            assertThat(erased)
                    .allSatisfy(number -> assertThat(left(aws, number)).isSubsetOf(KEPT_FOR_TWO_DAYS));
            assertThat(items(aws).stream().filter(item -> pk(item).equals("records")))
                    .hasSizeGreaterThanOrEqualTo(erased.size());

            pass(aws, clock, Duration.ofDays(2));
            assertThat(erased)
                    .allSatisfy(number -> assertThat(left(aws, number)).isSubsetOf(KEPT));
        });
    }

    private static Set<String> left(LocalAws aws, String number) {
        return items(aws).stream()
                .filter(item -> item.toString().contains(number.substring(number.length() - 10)))
                .map(ErasedNumbersTest::sk)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Nobody asked for that: what DynamoDB deletes because its time is over takes no proof along. */
    @Test
    void the_ledger_stays_when_the_callbacks_expire() throws IOException {
        String directory = Files.readString(Project.directoryOf(Project.exampleDay()));
        assertThat(directory).contains("keep: 400d");
        afterTheDay(directory.replace("keep: 400d", "keep: 1d"), (aws, clock) -> {
            pass(aws, clock, Duration.ofMinutes(1));
            Set<String> lines = ledger(aws);
            Set<String> closed = closed(aws);
            assertThat(closed).isNotEmpty();

            pass(aws, clock, Duration.ofDays(2));
            assertThat(closed(aws)).doesNotContainAnyElementsOf(closed);
            // Only now does the stream tell that they are gone.
            pass(aws, clock, Duration.ofMinutes(1));

            assertThat(ledger(aws)).containsAll(lines);
        });
    }

    private static Set<String> ledger(LocalAws aws) {
        return items(aws).stream()
                .map(ErasedNumbersTest::sk)
                .filter(key -> key.startsWith("ledger#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> closed(LocalAws aws) {
        return items(aws).stream()
                .filter(item -> item.containsKey("id") && item.containsKey("expiresAt"))
                .map(item -> Objects.requireNonNull(item.get("id")).s())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** An export is held against the items themselves. */
    @Test
    void what_is_exported_of_a_number_is_all_that_the_table_holds_of_it() throws IOException {
        afterTheDay(Files.readString(Project.directoryOf(Project.exampleDay())), (aws, clock) -> {
            pass(aws, clock, Duration.ofMinutes(1));
            List<Map<String, AttributeValue>> items = items(aws);
            int lines = 0;
            for (String number : numbers(aws)) {
                JsonNode export = ask(aws, "export", number);
                JsonNode locations = export.path("locations");

                assertThat(entries(export)).isEqualTo(entries(items, number));
                assertThat(export.path("lines")
                                .valueStream()
                                .map(line -> line.path("what").asString()))
                        .containsExactlyInAnyOrderElementsOf(items.stream()
                                .filter(item -> pk(item).equals("number#" + number))
                                .filter(item -> sk(item).startsWith("ledger#"))
                                .map(item -> text(item, "what"))
                                .toList());
                assertThat(locations.valueStream().filter(at -> at.has("reached")))
                        .hasSize(count(items, number, "reached#"));
                assertThat(locations.valueStream().filter(at -> at.has("said"))).hasSize(count(items, number, "said#"));
                assertThat(export.has("byText"))
                        .isEqualTo(items.stream()
                                .anyMatch(item -> pk(item).equals("number#" + number) && sk(item).equals("texts")));
                lines += export.path("lines").size();
            }
            assertThat(lines).isGreaterThan(3);
        });
    }

    /** How many entries each callback has, and each follow-up. */
    private static Map<String, Integer> entries(JsonNode export) {
        var entries = new TreeMap<String, Integer>();
        export.path("locations")
                .valueStream()
                .flatMap(at -> at.path("callbacks").valueStream())
                .forEach(callback -> entries.put(
                        callback.path("callback").asString(),
                        callback.path("history").size()));
        export.path("followUps")
                .forEach(followUp -> entries.put(
                        followUp.path("followUp").asString(),
                        followUp.path("history").size()));
        return entries;
    }

    private static Map<String, Integer> entries(List<Map<String, AttributeValue>> items, String number) {
        var entries = new TreeMap<String, Integer>();
        items.stream()
                .filter(item -> pk(item).equals(number) && item.containsKey("id"))
                .forEach(item -> entries.put(
                        text(item, "id"),
                        Objects.requireNonNull(item.get("history")).l().size()));
        return entries;
    }

    private static int count(List<Map<String, AttributeValue>> items, String number, String sortKeys) {
        return (int) items.stream()
                .filter(item -> pk(item).equals(number) && sk(item).startsWith(sortKeys))
                .count();
    }

    private static JsonNode erase(LocalAws aws, String number) {
        return ask(aws, "erase", number);
    }

    private static JsonNode ask(LocalAws aws, String action, String number) {
        return switch (Keeper.on(
                aws,
                "RecordsKeeper",
                Json.object()
                        .put("action", action)
                        .put("number", number)
                        .put("by", "privacy@sunrise.example")
                        .put("because", "ticket 4711"))) {
            case Keeper.Asked.Answered(JsonNode answer) -> answer;
            case Keeper.Asked.Failed(String why) -> throw new AssertionError(why);
        };
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

    private static List<Map<String, AttributeValue>> items(LocalAws aws) {
        return aws.table().scanPaginator(scan -> scan.tableName(aws.tableName())).items().stream()
                .toList();
    }

    private static Set<String> numbers(LocalAws aws) {
        return items(aws).stream()
                .map(ErasedNumbersTest::pk)
                .filter(pk -> pk.startsWith("+"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String pk(Map<String, AttributeValue> item) {
        return text(item, "pk");
    }

    private static String sk(Map<String, AttributeValue> item) {
        return text(item, "sk");
    }

    private static String text(Map<String, AttributeValue> item, String attribute) {
        return Objects.requireNonNull(item.get(attribute)).s();
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
