package dev.ringback.command;

import com.sun.net.httpserver.HttpServer;
import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.directory.ConnectSettings;
import dev.ringback.directory.Directory;
import dev.ringback.directory.file.DirectoryReader;
import dev.ringback.intake.Callers;
import dev.ringback.laptop.Beginning;
import dev.ringback.laptop.Laptop;
import dev.ringback.laptop.LaptopClock;
import dev.ringback.laptop.LaptopData;
import dev.ringback.laptop.SetAhead;
import dev.ringback.rehearsal.OneLine;
import dev.ringback.rehearsal.PeoplePrinter;
import dev.ringback.rehearsal.Rehearsal;
import dev.ringback.rehearsal.Stage;
import dev.ringback.standins.Json;
import dev.ringback.standins.LocalAws;
import dev.ringback.standins.Observation;
import dev.ringback.standins.VirtualClock;
import dev.ringback.standins.table.EmbeddedTable;
import dev.ringback.standins.table.store.DamagedTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code ringback local}: the whole of Ringback on a laptop, with no account and no Docker. */
@Command(
        name = "local",
        description = {
            "Runs the whole of Ringback here, with no AWS account and no Docker.",
            "It plays an example day, then serves the desk's API on localhost.",
            "The clock goes on in real time; if the practice is closed now, from when it opens next.",
            "On later runs the data is still there."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the day was played, with --no-serve",
            "1:an invariant did not hold while it was; it says which, after which line",
            "2:it could not start: the directory has mistakes, the port or the data is taken, or its clock is later"
                    + " than --at"
        },
        mixinStandardHelpOptions = true)
final class LocalCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the data is kept (default: .ringback in the checkout).")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--directory",
            paramLabel = "FILE",
            description = "The directory to apply (default: what is in force there; at first"
                    + " events/scenarios/a-day-at-oak-street.yaml).")
    private Optional<Path> directoryFile = Optional.empty();

    @Option(names = "--fresh", description = "Throw away what is kept and begin anew.")
    private boolean fresh;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Where the desk's API listens (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            converter = RehearseCommand.InstantConverter.class,
            description =
                    "When it is on the laptop, such as 2026-12-01T09:00:00-05:00 (default: now; if the practice is"
                            + " closed, shortly after it opens).")
    private Optional<Instant> at = Optional.empty();

    @Option(names = "--no-serve", description = "End after the day.")
    private boolean endAfterTheDay;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final InstantSource real;

    /** @param real what time it really is */
    LocalCommand(InstantSource real) {
        this.real = real;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        return switch (DirectoryFile.read(directoryFile.orElseGet(() -> Project.directoryOf(Project.exampleDay())))) {
            case DirectoryFile.Unreadable(var why) -> {
                err.println(why);
                yield Exit.UNUSABLE;
            }
            case DirectoryFile.Faulty(var mistakes) -> {
                mistakes.forEach(mistake -> err.println("  " + mistake));
                yield Exit.UNUSABLE;
            }
            case DirectoryFile.Sound sound -> onItsData(sound);
        };
    }

    private int onItsData(DirectoryFile.Sound file) throws InterruptedException {
        LaptopData kept = new LaptopData(data.orElse(Project.root().resolve(".ringback")));
        try {
            return run(file, kept);
        } catch (LaptopData.Damaged | DamagedTable e) {
            return unusable("cannot go on with the data in %s: %s; --fresh throws the data away and begins anew"
                    .formatted(kept.folder(), e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            return unusable("cannot keep data in %s: %s".formatted(kept.folder(), e.getMessage()));
        }
    }

    private int unusable(String why) {
        spec.commandLine().getErr().println(OneLine.of(why));
        return Exit.UNUSABLE;
    }

    private int run(DirectoryFile.Sound file, LaptopData kept) throws IOException, InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            return unusable("--port: expected a port from 0 to %d, found %d".formatted(HIGHEST_PORT, port));
        }
        Optional<LaptopData.Hold> hold = kept.hold();
        if (hold.isEmpty()) {
            return unusable("another ringback uses the data in %s; stop it, or choose another folder with --data"
                    .formatted(kept.folder()));
        }
        try (LaptopData.Hold held = hold.get()) {
            Optional<HttpServer> server = Optional.empty();
            if (!endAfterTheDay) {
                server = Optional.of(Laptop.bind(port));
            }
            return run(file, kept, held, server);
        } catch (BindException e) {
            return unusable(
                    "port %d is taken; choose another one with --port, or stop what listens there".formatted(port));
        }
    }

    private int run(DirectoryFile.Sound file, LaptopData kept, LaptopData.Hold held, Optional<HttpServer> server)
            throws IOException, InterruptedException {
        // A day that was cut short cannot go on: its clock and its events are gone.
        if (fresh || kept.dayWasCutShort()) {
            kept.forget();
        }
        SetAhead time = new SetAhead(real, kept.ahead());
        if (kept.dayWasPlayed() && at.filter(time.instant()::isAfter).isPresent()) {
            String already = time.instant().truncatedTo(ChronoUnit.SECONDS).toString();
            return unusable(
                    "--at: it is %s already in the data in %s, and time does not go back; say a later time, or --fresh"
                            .formatted(already, kept.folder()));
        }
        if (!kept.dayWasPlayed()) {
            Welcome.greet(spec.commandLine().getOut(), kept.folder());
        }
        SetAhead begun = begin(time, file.directory());
        ExampleDay day = ExampleDay.before(begun.instant(), file.directory());
        // The day begins before anything is deployed: the sweeper's own schedule counts from then.
        VirtualClock dayClock = new VirtualClock(day.start());
        LaptopClock clock = new LaptopClock(kept.dayWasPlayed() ? time : dayClock);
        List<Observation> seen = Collections.synchronizedList(new ArrayList<>());
        String instance = instance(file.directory());
        int exit = Exit.OK;
        try (EmbeddedTable table = EmbeddedTable.in(kept.tables(), clock);
                LocalAws aws = LocalAws.deploy(
                        Project.template(instance, file.directory()),
                        clock,
                        table,
                        RingbackCode.servedAt(server.map(Laptop::at), clock, new SecureRandom()),
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
            Welcome welcome = new Welcome(spec.commandLine().getOut(), directory);
            SetAhead served = begun;
            if (kept.dayWasPlayed()) {
                welcome.onceMore(kept.folder(), stage.open(), stage.all());
                served = begin(time, directory);
            } else {
                welcome.beforeTheDay();
                kept.noteDayBegun();
                exit = play(day, stage, dayClock);
                kept.noteDayPlayed();
            }
            clock.follow(served);
            kept.keepAhead(served.ahead());
            if (exit == Exit.OK && server.isPresent()) {
                held.servedAt(URI.create(
                        "http://127.0.0.1:" + server.get().getAddress().getPort()));
                serve(server.get(), aws, stage, clock, instance, welcome);
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
            switch (Keeper.on(aws, "DirectoryKeeper", request)) {
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
        return table.read().map(json -> DirectoryReader.read(Json.read(json)));
    }

    /** When the desk begins: when that was asked for, else while the practice is open. */
    private SetAhead begin(SetAhead time, Directory directory) {
        Instant now = time.instant();
        Instant beginning = at.orElseGet(
                () -> Beginning.atOrAfter(now, directory.catchAllLocation().hours()));
        return time.by(Duration.between(now, beginning));
    }

    private int play(ExampleDay day, Stage stage, VirtualClock clock) {
        Rehearsal.Result result = new Rehearsal(stage, clock).play(day.scenario(), Optional.of(day.end()));
        return switch (result) {
            case Rehearsal.Result.Held _ -> Exit.OK;
            case Rehearsal.Result.Broke broke -> {
                spec.commandLine()
                        .getErr()
                        .printf(
                                "after line %d: invariant %s: %s%n",
                                broke.line(),
                                broke.invariant().rule(),
                                OneLine.of(broke.invariant().how()));
                yield Exit.WRONG;
            }
        };
    }

    private void serve(
            HttpServer server, LocalAws aws, Stage stage, InstantSource clock, String instance, Welcome welcome)
            throws InterruptedException {
        try (Laptop laptop = new Laptop(
                server, aws, stage, clock, instance, spec.commandLine().getErr())) {
            laptop.serve();
            welcome.serving(server.getAddress().getPort(), clock.instant(), real.instant());
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
