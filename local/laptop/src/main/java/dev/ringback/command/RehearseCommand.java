package dev.ringback.command;

import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.callback.LocationId;
import dev.ringback.directory.ConnectSettings;
import dev.ringback.directory.Directory;
import dev.ringback.intake.Callers;
import dev.ringback.rehearsal.Cast;
import dev.ringback.rehearsal.JsonPrinter;
import dev.ringback.rehearsal.OneLine;
import dev.ringback.rehearsal.PeoplePrinter;
import dev.ringback.rehearsal.Printer;
import dev.ringback.rehearsal.Rehearsal;
import dev.ringback.rehearsal.Scenario;
import dev.ringback.rehearsal.ScenarioMistake;
import dev.ringback.rehearsal.ScenarioReader;
import dev.ringback.rehearsal.ScenarioReading;
import dev.ringback.rehearsal.Stage;
import dev.ringback.standins.Fault;
import dev.ringback.standins.Json;
import dev.ringback.standins.LocalAws;
import dev.ringback.standins.Observation;
import dev.ringback.standins.Template;
import dev.ringback.standins.VirtualClock;
import dev.ringback.standins.table.EmbeddedTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code ringback rehearse}: plays a scenario through the deployed code on a virtual clock. */
@Command(
        name = "rehearse",
        description = {
            "Plays a scenario through the deployed code on a virtual clock: a week takes seconds.",
            "Every invariant is checked after every step."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every invariant held",
            "1:one did not; it says which, after which line",
            "2:the scenario or the directory cannot be used; nothing was run"
        },
        mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {

    /** Every rehearsal names its callbacks alike. */
    private static final long SEED = 20_261_124;

    @Parameters(paramLabel = "FILE", description = "The scenario, JSON Lines.")
    private Path file = Path.of("");

    @Option(
            names = "--directory",
            paramLabel = "FILE",
            description =
                    "The directory to rehearse with (default: X.yaml beside a scenario X.jsonl; where there is none,"
                            + " events/directory.yaml).")
    private Optional<Path> directoryFile = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description =
                    "Stop the clock there, such as 2026-11-24T17:00:00-05:00; otherwise it runs on until nothing is"
                            + " left to happen.")
    private Optional<Instant> until = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        ScenarioReading reading;
        try {
            reading = ScenarioReader.read(file);
        } catch (IOException e) {
            err.println(Unreadables.why(file, e));
            return Exit.UNUSABLE;
        }
        return switch (DirectoryFile.read(directoryFile.orElseGet(() -> Project.directoryOf(file)))) {
            case DirectoryFile.Unreadable(var why) -> {
                mistakes(reading).forEach(err::println);
                err.println(why);
                yield Exit.UNUSABLE;
            }
            case DirectoryFile.Faulty(var mistakes) -> {
                mistakes(reading).forEach(err::println);
                err.println("the directory has mistakes; `ringback directory check` shows them too:");
                mistakes.forEach(mistake -> err.println("  " + mistake));
                yield Exit.UNUSABLE;
            }
            case DirectoryFile.Sound sound -> played(reading, sound);
        };
    }

    private static List<ScenarioMistake> mistakes(ScenarioReading reading) {
        return switch (reading) {
            case ScenarioReading.Playable _ -> List.of();
            case ScenarioReading.Unplayable(var mistakes, var _) -> mistakes;
        };
    }

    /** Every line that can be played, whatever the others are. */
    private static Scenario lines(ScenarioReading reading) {
        return switch (reading) {
            case ScenarioReading.Playable(var scenario) -> scenario;
            case ScenarioReading.Unplayable(var _, var rest) -> rest;
        };
    }

    private int played(ScenarioReading reading, DirectoryFile.Sound directory) {
        Scenario scenario = lines(reading);
        Set<String> locations = directory.directory().locations().keySet().stream()
                .map(LocationId::id)
                .collect(Collectors.toSet());
        Template template = Project.template(instance(scenario, directory.directory()), directory.directory());
        List<ScenarioMistake> mistakes = new ArrayList<>(mistakes(reading));
        mistakes.addAll(new Cast(Project.functions(template), locations).mistakes(file, scenario));
        mistakes.sort(Comparator.comparingInt(ScenarioMistake::line));
        if (!mistakes.isEmpty()) {
            mistakes.forEach(spec.commandLine().getErr()::println);
            return Exit.UNUSABLE;
        }
        if (scenario.steps().isEmpty()) {
            spec.commandLine().getErr().println(file + " has no lines to play");
        }
        return play(scenario, directory, template);
    }

    private int play(Scenario scenario, DirectoryFile.Sound directory, Template template) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Instant start = scenario.steps().isEmpty()
                ? Instant.EPOCH
                : scenario.steps().getFirst().at().toInstant();
        VirtualClock clock = new VirtualClock(start);
        List<Observation> seen = Collections.synchronizedList(new ArrayList<>());
        Printer printer = json ? new JsonPrinter(out) : new PeoplePrinter(out, directory.directory());
        try (EmbeddedTable table = EmbeddedTable.inMemory(clock);
                LocalAws aws = LocalAws.deploy(
                        template, clock, table, RingbackCode.at(clock, new SplittableRandom(SEED)), seen::add)) {
            new DirectoryTable(aws.table(), aws.tableName()).apply(Json.write(directory.json()));
            Stage stage = new Stage(aws, clock, directory.directory(), Callers::zonesOf, seen, printer);
            Rehearsal.Result result = new Rehearsal(stage, clock).play(scenario, until);
            out.flush();
            return switch (result) {
                case Rehearsal.Result.Held held -> {
                    held.unspent().forEach(fault -> err.println("this fault found no occasion: " + inWords(fault)));
                    yield Exit.OK;
                }
                case Rehearsal.Result.Broke broke -> {
                    err.printf(
                            "%s: after line %d, at %s: invariant %s: %s%n",
                            file,
                            broke.line(),
                            broke.at(),
                            broke.invariant().rule(),
                            OneLine.of(broke.invariant().how()));
                    yield Exit.WRONG;
                }
            };
        }
    }

    /** The stack listens to one Connect instance: the one that the scenario's events come from. */
    private static String instance(Scenario scenario, Directory directory) {
        return scenario.steps().stream()
                .map(Scenario.Step::what)
                .filter(Scenario.Happening.OfEvent.class::isInstance)
                .map(what -> ((Scenario.Happening.OfEvent) what).event().path("detail"))
                .flatMap(detail -> detail.optional("instanceArn").or(() -> detail.optional("instanceARN")).stream())
                .map(arn -> arn.asString(""))
                .findFirst()
                .or(() -> directory.locations().values().stream()
                        .flatMap(location -> location.connect().stream())
                        .map(ConnectSettings::instanceArn)
                        .findFirst())
                .orElse("");
    }

    private static String inWords(Fault fault) {
        return switch (fault) {
            case Fault.CallFails call ->
                "%s %s, %d of its times left".formatted(call.service().word(), call.operation(), call.times());
            case Fault.Crash crash ->
                "the crash of %s %s"
                        .formatted(
                                crash.function(),
                                crash.at().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }

    /** Reads an instant with an offset. */
    static final class InstantConverter implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String value) {
            try {
                return OffsetDateTime.parse(value).toInstant();
            } catch (DateTimeParseException _) {
                throw new TypeConversionException(
                        "expected a date-time with an offset, such as 2026-11-24T17:00:00-05:00, found " + value);
            }
        }
    }
}
