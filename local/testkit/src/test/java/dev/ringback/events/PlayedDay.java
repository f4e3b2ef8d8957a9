package dev.ringback.events;

import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.command.RingbackCode;
import dev.ringback.directory.Directory;
import dev.ringback.directory.file.DirectoryReader;
import dev.ringback.intake.Callers;
import dev.ringback.reading.Checked;
import dev.ringback.rehearsal.Rehearsal;
import dev.ringback.rehearsal.Scenario;
import dev.ringback.rehearsal.ScenarioReader;
import dev.ringback.rehearsal.ScenarioReading;
import dev.ringback.rehearsal.Stage;
import dev.ringback.standins.Json;
import dev.ringback.standins.LocalAws;
import dev.ringback.standins.Observation;
import dev.ringback.standins.Template;
import dev.ringback.standins.VirtualClock;
import dev.ringback.standins.table.EmbeddedTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The example day, rehearsed with what is to go wrong in it, and all that it printed.
 *
 * @param lines what {@code ringback rehearse --json} prints
 */
public record PlayedDay(Rehearsal.Result result, List<ObjectNode> lines) {

    private static final long SEED = 20_261_124;
    private static final Path ROOT = Files.exists(Path.of("template.yaml")) ? Path.of("") : Path.of("../..");
    private static final Path DAY = ROOT.resolve("events/scenarios/a-day-at-oak-street.jsonl");
    /** The types of line that tell a history, and what names whose it is. */
    private static final Map<String, String> HISTORIES = Map.of("history", "callback", "follow-up-history", "followUp");

    private static final String INSTANCE =
            "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555";

    /** Until then, the first callback of the example has been called twice and texted, and waits no more. */
    private static final Instant FIRST_MORNING = Instant.parse("2026-11-23T18:00:00Z");

    static PlayedDay whole() {
        return after(_ -> {});
    }

    /** Only the first morning; a fault shows there as well as anywhere. */
    static PlayedDay withFaults(String... faults) {
        return play(_ -> {}, Optional.of(FIRST_MORNING), List.of(faults));
    }

    /**
     * The whole of it.
     *
     * @param before done to the deployed stack before anything happens
     */
    public static PlayedDay after(Consumer<LocalAws> before) {
        return play(before, Optional.empty(), List.of());
    }

    /** @param faults as a scenario writes them */
    private static PlayedDay play(Consumer<LocalAws> before, Optional<Instant> until, List<String> faults) {
        Scenario day = scenario(faults);
        var clock = new VirtualClock(day.steps().getFirst().at().toInstant());
        List<Observation> seen = Collections.synchronizedList(new ArrayList<>());
        List<ObjectNode> lines = new ArrayList<>();
        JsonNode yaml = YAMLMapper.builder().build().readTree(read("events/scenarios/a-day-at-oak-street.yaml"));
        if (!(DirectoryReader.check(yaml) instanceof Checked.Sound<Directory>(Directory directory))) {
            throw new IllegalStateException("the example day's directory has mistakes");
        }
        try (EmbeddedTable table = EmbeddedTable.inMemory(clock);
                LocalAws aws = LocalAws.deploy(
                        Template.read(
                                ROOT.resolve("template.yaml"), "ringback", Map.of("ConnectInstanceArn", INSTANCE)),
                        clock,
                        table,
                        RingbackCode.at(clock, new SplittableRandom(SEED)),
                        seen::add)) {
            new DirectoryTable(aws.table(), aws.tableName()).apply(Json.write(yaml));
            var stage = new Stage(aws, clock, directory, Callers::zonesOf, seen, lines::add);
            before.accept(aws);
            return new PlayedDay(new Rehearsal(stage, clock).play(day, until), lines);
        }
    }

    /** The lines of one type. */
    public List<ObjectNode> ofType(String type) {
        return lines.stream()
                .filter(line -> line.path("type").asString().equals(type))
                .toList();
    }

    /** The details of what was published, in order, repeats included. */
    List<JsonNode> published() {
        return ofType("domain-event").stream().map(line -> line.path("detail")).toList();
    }

    /** The ids that the events of the whole history have. */
    List<String> history() {
        return lines.stream()
                .filter(line -> HISTORIES.containsKey(line.path("type").asString()))
                .map(line -> line.path(HISTORIES.get(line.path("type").asString()))
                                .asString() + "-" + line.path("seq").asInt())
                .toList();
    }

    private static Scenario scenario(List<String> faults) {
        List<String> text = new ArrayList<>();
        List<String> day =
                read("events/scenarios/a-day-at-oak-street.jsonl").lines().toList();
        String first =
                day.stream().filter(line -> line.startsWith("{")).findFirst().orElseThrow();
        String at = Json.read(first).path("at").asString();
        faults.forEach(fault -> text.add("{\"at\": \"%s\", \"fault\": %s}".formatted(at, fault)));
        text.addAll(day);
        return switch (ScenarioReader.read(DAY, text)) {
            case ScenarioReading.Playable(var scenario) -> scenario;
            case ScenarioReading.Unplayable(var mistakes, var _) ->
                throw new IllegalArgumentException(mistakes.toString());
        };
    }

    static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
