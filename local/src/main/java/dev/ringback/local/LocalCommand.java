package dev.ringback.local;

import com.sun.net.httpserver.HttpServer;
import dev.ringback.aws.DirectoryTable;
import dev.ringback.directory.ConnectSettings;
import dev.ringback.directory.Directory;
import dev.ringback.intake.Callers;
import dev.ringback.local.aws.EmbeddedDynamo;
import dev.ringback.local.aws.Json;
import dev.ringback.local.aws.LocalAws;
import dev.ringback.local.aws.Observation;
import dev.ringback.local.aws.VirtualClock;
import dev.ringback.local.laptop.Laptop;
import dev.ringback.local.laptop.LaptopClock;
import dev.ringback.local.laptop.LaptopData;
import dev.ringback.local.laptop.Shift;
import dev.ringback.local.rehearsal.PeoplePrinter;
import dev.ringback.local.rehearsal.Rehearsal;
import dev.ringback.local.rehearsal.Scenario;
import dev.ringback.local.rehearsal.ScenarioReader;
import dev.ringback.local.rehearsal.ScenarioReading;
import dev.ringback.local.rehearsal.Stage;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ringback local}: the whole of Ringback on a laptop, with no account and no Docker. */
@Command(
        name = "local",
        description = {
            "Runs the whole of Ringback here, with no AWS account and no Docker.",
            "It plays an example day, then serves the desk's API on localhost in real time.",
            "On later runs the data is still there."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the day was played, with --no-serve",
            "1:an invariant did not hold while it was; it says which, after which line",
            "2:it could not start: the directory has mistakes, the port or the data is taken"
        },
        mixinStandardHelpOptions = true)
final class LocalCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;
    private static final Duration AFTER_HOURS = Duration.ofHours(4);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the data is kept (default: .ringback in the checkout).")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--directory",
            paramLabel = "FILE",
            description = "The directory to apply (default: events/directory.yaml).")
    private Optional<Path> directoryFile = Optional.empty();

    @Option(names = "--fresh", description = "Throw away what is kept and begin anew.")
    private boolean fresh;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Where the desk's API listens (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--no-serve", description = "End after the day.")
    private boolean endAfterTheDay;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        return switch (DirectoryFile.read(directoryFile.orElse(Project.exampleDirectory()))) {
            case DirectoryFile.Unreadable(var why) -> {
                err.println(why);
                yield Exit.UNUSABLE;
            }
            case DirectoryFile.Faulty(var mistakes) -> {
                mistakes.forEach(mistake -> err.println("  " + mistake));
                yield Exit.UNUSABLE;
            }
            case DirectoryFile.Sound sound -> run(sound);
        };
    }

    private int run(DirectoryFile.Sound directory) throws IOException, InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            spec.commandLine().getErr().printf("--port: expected a port from 0 to %d, found %d%n", HIGHEST_PORT, port);
            return Exit.UNUSABLE;
        }
        try (LaptopData kept = new LaptopData(data.orElse(Project.root().resolve(".ringback")))) {
            if (!kept.take()) {
                spec.commandLine()
                        .getErr()
                        .printf(
                                "another ringback local uses the data in %s; stop it, or choose another folder with"
                                        + " --data%n",
                                kept.folder());
                return Exit.UNUSABLE;
            }
            return run(directory, kept);
        }
    }

    private int run(DirectoryFile.Sound directory, LaptopData kept) throws IOException, InterruptedException {
        Optional<HttpServer> server = Optional.empty();
        if (!endAfterTheDay) {
            try {
                server = Optional.of(
                        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
            } catch (BindException e) {
                spec.commandLine()
                        .getErr()
                        .printf("port %d is taken; choose another one with --port, or stop what listens there%n", port);
                return Exit.UNUSABLE;
            }
        }
        if (fresh) {
            kept.forget();
        }
        InstantSource real = InstantSource.system();
        LaptopClock clock = new LaptopClock(real);
        List<Observation> seen = Collections.synchronizedList(new ArrayList<>());
        String instance = instance(directory.directory());
        int exit = Exit.OK;
        try (EmbeddedDynamo dynamo = EmbeddedDynamo.in(kept.tables());
                LocalAws aws = LocalAws.deploy(
                        Project.template(instance),
                        clock,
                        dynamo,
                        RingbackCode.at(clock, new SecureRandom()),
                        seen::add)) {
            new DirectoryTable(aws.table(), aws.tableName()).apply(Json.write(directory.json()));
            PeoplePrinter printer = new PeoplePrinter(spec.commandLine().getOut(), directory.directory());
            Stage stage = new Stage(aws, clock, directory.directory(), Callers::zonesOf, seen, printer);
            aws.restoreSchedules(kept.schedules());
            aws.onScheduleChange(() -> kept.keepSchedules(aws.schedules()));
            Welcome welcome = new Welcome(spec.commandLine().getOut(), directory.directory());
            if (kept.dayWasPlayed()) {
                welcome.onceMore(kept.folder(), stage.open(), stage.all());
            } else {
                welcome.beforeTheDay(kept.folder());
                exit = playTheDay(stage, clock, directory.directory(), real.instant());
                kept.noteDayPlayed();
            }
            clock.follow(real);
            if (exit == Exit.OK && server.isPresent()) {
                serve(server.get(), aws, stage, clock, instance, welcome);
            }
        }
        return exit;
    }

    private int playTheDay(Stage stage, LaptopClock clock, Directory directory, Instant now) throws IOException {
        List<String> lines = Files.readAllLines(Project.exampleDay());
        var hours = directory.catchAllLocation().hours();
        Scenario original = scenario(lines, UnaryOperator.identity());
        OffsetDateTime last = original.steps().getLast().at();
        Shift shift = Shift.toTheLatestDay(last, hours, now);
        Scenario day = scenario(lines, shift::apply);
        VirtualClock virtual = new VirtualClock(day.steps().getFirst().at().toInstant());
        clock.follow(virtual);
        Instant end = day.steps().getLast().at().toInstant().plus(AFTER_HOURS);
        Rehearsal.Result result = new Rehearsal(stage, virtual).play(day, Optional.of(end.isBefore(now) ? end : now));
        return switch (result) {
            case Rehearsal.Result.Held _ -> Exit.OK;
            case Rehearsal.Result.Broke broke -> {
                spec.commandLine()
                        .getErr()
                        .printf(
                                "after line %d: invariant %s: %s%n",
                                broke.line(),
                                broke.invariant().rule(),
                                broke.invariant().how());
                yield Exit.WRONG;
            }
        };
    }

    private static Scenario scenario(List<String> lines, UnaryOperator<String> change) {
        return switch (ScenarioReader.read(
                Project.exampleDay(), lines.stream().map(change).toList())) {
            case ScenarioReading.Playable(var scenario) -> scenario;
            case ScenarioReading.Unplayable(var mistakes) -> throw new IllegalStateException(mistakes.toString());
        };
    }

    private void serve(
            HttpServer server, LocalAws aws, Stage stage, InstantSource clock, String instance, Welcome welcome)
            throws InterruptedException {
        try (Laptop laptop = new Laptop(
                server, aws, stage, clock, instance, spec.commandLine().getErr())) {
            laptop.serve();
            welcome.serving(server.getAddress().getPort(), clock.instant());
            new CountDownLatch(1).await();
        }
    }

    private static String instance(Directory directory) {
        return directory.locations().values().stream()
                .flatMap(location -> location.connect().stream())
                .map(ConnectSettings::instanceArn)
                .findFirst()
                .orElse("arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555");
    }
}
