package dev.ringback.command;

import com.sun.net.httpserver.HttpServer;
import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.intake.Callers;
import dev.ringback.laptop.Laptop;
import dev.ringback.rehearsal.Stage;
import dev.ringback.standins.Json;
import dev.ringback.standins.LocalAws;
import dev.ringback.standins.Observation;
import dev.ringback.standins.VirtualClock;
import dev.ringback.standins.table.EmbeddedTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** A laptop with the example directory and no example day, served on a clock of the test's own; it ends when this is closed. */
final class BareLaptop implements AutoCloseable {

    static final Instant TUESDAY_MORNING = Instant.parse("2026-11-24T14:00:00Z");

    static final String INSTANCE =
            "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555";

    private final StringWriter err = new StringWriter();
    private final EmbeddedTable table;
    private final LocalAws aws;
    private final Stage stage;
    private final VirtualClock clock = new VirtualClock(TUESDAY_MORNING);
    private final HttpServer server;
    private final Laptop laptop;

    BareLaptop() throws IOException {
        List<Observation> seen = Collections.synchronizedList(new ArrayList<>());
        DirectoryFile.Sound directory = directory();
        table = EmbeddedTable.inMemory(clock);
        aws = deploy(table, clock, seen);
        new DirectoryTable(aws.table(), aws.tableName()).apply(Json.write(directory.json()));
        stage = new Stage(aws, clock, directory.directory(), Callers::zonesOf, seen, line -> {});
        server = Laptop.bind(0);
        laptop = at(server);
        laptop.serve();
    }

    static DirectoryFile.Sound directory() {
        if (DirectoryFile.read(Project.exampleDirectory()) instanceof DirectoryFile.Sound directory) {
            return directory;
        }
        throw new AssertionError("the example directory has mistakes");
    }

    static LocalAws deploy(EmbeddedTable table, VirtualClock clock, List<Observation> seen) {
        return LocalAws.deploy(
                Project.template(INSTANCE), clock, table, RingbackCode.at(clock, new SplittableRandom(1)), seen::add);
    }

    static Laptop on(HttpServer server, LocalAws aws, Stage stage, VirtualClock clock, StringWriter err) {
        return new Laptop(server, aws, stage, clock, INSTANCE, new PrintWriter(err));
    }

    /** The same, to be served elsewhere too. */
    Laptop at(HttpServer other) {
        return on(other, aws, stage, clock, err);
    }

    int port() {
        return server.getAddress().getPort();
    }

    String complained() {
        return err.toString();
    }

    @Override
    public void close() {
        laptop.close();
        aws.close();
        table.close();
    }
}
