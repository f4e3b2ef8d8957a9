package dev.ringback.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.directory.file.DirectoryReader;
import dev.ringback.intake.Callers;
import dev.ringback.rehearsal.Rehearsal;
import dev.ringback.rehearsal.Scenario;
import dev.ringback.rehearsal.Stage;
import dev.ringback.standins.Fault;
import dev.ringback.standins.LocalAws;
import dev.ringback.standins.Observation;
import dev.ringback.standins.Template;
import dev.ringback.standins.VirtualClock;
import dev.ringback.standins.table.EmbeddedTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One rehearsal of a scenario on a stack of its own. */
final class Trial {

    /** A fault that lets the first so many of its occasions pass. */
    record Late(Fault fault, int passes) {}

    private static final long SEED = 20_261_124;
    private static final AtomicInteger STACKS = new AtomicInteger();

    private static final class Declared {
        static final Template.Source STACK = stack();

        private static Template.Source stack() {
            Path here = Path.of("template.yaml").toAbsolutePath();
            return new Template.Source(Files.exists(here) ? here : Path.of("..", "..", "template.yaml"));
        }
    }

    private Trial() {}

    /** The stack as it would be deployed. */
    static Template template() {
        return template("trial", Life.TREE);
    }

    /** Tasks may be started through whatever flows the directory names. */
    private static Template template(String stack, JsonNode directory) {
        String flows = directory
                .path("locations")
                .valueStream()
                .flatMap(location -> location.at("/connect/taskFlow").asStringOpt().stream())
                .map(flow -> Happenings.INSTANCE + "/contact-flow/" + flow)
                .collect(Collectors.joining(","));
        return Declared.STACK.template(
                stack,
                Map.of(
                        "ConnectInstanceArn",
                        Happenings.INSTANCE,
                        "RecordingsBucket",
                        "voicemails",
                        "TranscribeVoicemails",
                        "yes",
                        "TaskFlowArns",
                        flows));
    }

    /** Plays the scenario to that time with these faults armed from the start. */
    static Ended play(JsonNode directory, Scenario scenario, Instant until, List<Late> faults) {
        return play(directory, scenario, until, faults, Wrong.NOTHING);
    }

    /** The same where something is wrong besides. */
    static Ended play(JsonNode directory, Scenario scenario, Instant until, List<Late> faults, Wrong wrong) {
        Instant start = scenario.steps().getFirst().at().toInstant();
        VirtualClock clock = new VirtualClock(start);
        List<Observation> seen = new ArrayList<>();
        List<ObjectNode> lines = new ArrayList<>();
        Template template = template("trial-" + STACKS.incrementAndGet(), directory);
        AtomicReference<LocalAws> deployed = new AtomicReference<>();
        AtomicReference<Stage> set = new AtomicReference<>();
        Wrong.Setting setting = new Wrong.Setting(
                clock,
                new SplittableRandom(SEED),
                seen,
                deployed::get,
                what -> assertThat(set.get().happen(what)).isEmpty());
        try (EmbeddedTable table = EmbeddedTable.inMemory(clock);
                LocalAws aws = LocalAws.deploy(template, clock, table, wrong.in(setting), seen::add)) {
            deployed.set(aws);
            new DirectoryTable(aws.table(), aws.tableName()).apply(directory.toString());
            Stage stage = new Stage(aws, clock, DirectoryReader.read(directory), Callers::zonesOf, seen, lines::add);
            set.set(stage);
            faults.forEach(late -> aws.faults().arm(late.fault(), late.passes()));
            Rehearsal.Result result = new Rehearsal(stage, clock).play(scenario, Optional.of(until));
            assertThat(seen).noneMatch(Trial::isRefusedByIam);
            return new Ended(result, lines, aws.faults().occasions());
        }
    }

    /** A role that lacks something shows even where the code takes the refusal for an answer. */
    private static boolean isRefusedByIam(Observation observation) {
        return observation instanceof Observation.Logged(var _, var _, String line) && line.startsWith("AccessDenied");
    }
}
