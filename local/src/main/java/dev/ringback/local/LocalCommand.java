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
import java.net.URI;
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
import tools.jackson.databind.JsonNode;

/** {@code ringback local}: the whole of Ringback on a laptop, with no account and no Docker. */
@Command(
        name = "local",
        description = {
            "Runs the whole of Ringback here, with no AWS account and no Docker: plays an example day,",
            "then serves the desk's API on localhost in real time. On later runs the data is still there."
        },
        mixinStandardHelpOptions = true)
final class LocalCommand implements Callable<Integer> {

    private static final Duration AFTER_HOURS = Duration.ofHours(4);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the data is kept (default: .ringback in the checkout).")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--directory",
            paramLabel = "FILE",
            description = "The directory to apply (default: what is in force there; at first events/directory.yaml).")
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
        LaptopData kept = new LaptopData(data.orElse(Project.root().resolve(".ringback")));
        Optional<LaptopData.Hold> hold = kept.hold();
        if (hold.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("another ringback is working on this data; stop it, or choose other data with --data");
            return Exit.UNUSABLE;
        }
        try (LaptopData.Hold held = hold.get()) {
            return run(directory, kept, held, server);
        }
    }

    private int run(DirectoryFile.Sound file, LaptopData kept, LaptopData.Hold held, Optional<HttpServer> server)
            throws IOException, InterruptedException {
        if (fresh) {
            kept.forget();
        }
        InstantSource real = InstantSource.system();
        LaptopClock clock = new LaptopClock(real);
        List<Observation> seen = Collections.synchronizedList(new ArrayList<>());
        String instance = instance(file.directory());
        int exit = Exit.OK;
        try (EmbeddedDynamo dynamo = EmbeddedDynamo.in(kept.tables());
                LocalAws aws = LocalAws.deploy(
                        Project.template(instance),
                        clock,
                        dynamo,
                        RingbackCode.at(clock, new SecureRandom()),
                        seen::add)) {
            Optional<Directory> inForce = directory(aws, file);
            if (inForce.isEmpty()) {
                return Exit.WRONG;
            }
            Directory directory = inForce.get();
            PeoplePrinter printer = new PeoplePrinter(spec.commandLine().getOut(), directory);
            Stage stage = new Stage(aws, clock, directory, Callers::zonesOf, seen, printer);
            aws.restoreSchedules(kept.schedules());
            aws.onScheduleChange(() -> kept.keepSchedules(aws.schedules()));
            if (!kept.dayWasPlayed()) {
                exit = playTheDay(stage, clock, directory, real.instant());
                kept.noteDayPlayed();
            }
            clock.follow(real);
            if (exit == Exit.OK && server.isPresent()) {
                held.servedAt(URI.create(
                        "http://127.0.0.1:" + server.get().getAddress().getPort()));
                serve(server.get(), aws, stage, clock, instance);
            }
        }
        return exit;
    }

    /** What is in force there; the file is applied if it was asked for, or if nothing is. Absent if that was refused. */
    private Optional<Directory> directory(LocalAws aws, DirectoryFile.Sound file) {
        var table = new DirectoryTable(aws.table(), aws.tableName());
        if (directoryFile.isPresent() || table.read().isEmpty()) {
            JsonNode request = Json.object()
                    .put("action", "apply")
                    .put("by", "ringback local")
                    .set("directory", file.json());
            PrintWriter err = spec.commandLine().getErr();
            switch (Keeper.on(aws, request)) {
                case Keeper.Asked.Failed(var why) -> {
                    err.println(why);
                    return Optional.empty();
                }
                case Keeper.Asked.Answered(var answer) -> {
                    if (KeeperPrinter.exit(answer) != Exit.OK) {
                        new KeeperPrinter(err, err).print(answer);
                        return Optional.empty();
                    }
                }
            }
        }
        return table.read().map(json -> Directory.read(Json.read(json)));
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

    private void serve(HttpServer server, LocalAws aws, Stage stage, InstantSource clock, String instance)
            throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (Laptop laptop = new Laptop(
                server, aws, stage, clock, instance, spec.commandLine().getErr())) {
            laptop.serve();
            String desk = "http://localhost:" + server.getAddress().getPort();
            out.printf("""

                The desk's API is at %1$s, in real time, until you press Ctrl-C. On a laptop a token is simply the id of
                somebody in the directory. To try it: look at the worklist, miss a call, take the next callback.

                  curl -s %1$s/worklist -H 'Authorization: Bearer pat@sunrise.example'
                  curl -s %1$s%2$s -d '{"from": "+12125550142", "to": "+12125550100", "ringback_reason": "new patient"}'
                  curl -s -X POST %1$s/worklist/next -H 'Authorization: Bearer pat@sunrise.example'

                While a location is closed, nothing of it is next.
                """, desk, Laptop.PHONE);
            out.flush();
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
