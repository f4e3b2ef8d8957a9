package dev.ringback.artifact;

import dev.ringback.aws.table.CallbackTable;
import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.aws.table.ReportReaderTable;
import dev.ringback.aws.table.TallyTable;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Call;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.MissedCalls;
import dev.ringback.callback.MissedReason;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Timer;
import dev.ringback.callback.Urgency;
import dev.ringback.callback.Wishes;
import dev.ringback.casework.Conflict;
import dev.ringback.casework.ReportReaders;
import dev.ringback.desk.Placement;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Location;
import dev.ringback.directory.LocationPolicy;
import dev.ringback.directory.file.DirectoryReader;
import dev.ringback.intake.Callers;
import dev.ringback.numbers.Period;
import dev.ringback.numbers.Tally;
import dev.ringback.standins.Json;
import dev.ringback.standins.LocalAws;
import dev.ringback.standins.Observation;
import dev.ringback.standins.Template;
import dev.ringback.standins.table.EmbeddedTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** An AWS account on the loopback interface with template.yaml's stack in it and events/directory.yaml applied. */
final class Account implements AutoCloseable {

    private static final Path ROOT = Path.of("../..");

    private final EmbeddedTable table = EmbeddedTable.inMemory(InstantSource.system());
    private final List<Observation> observed = Collections.synchronizedList(new ArrayList<>());
    private final LocalAws aws;
    private final StandInServer standIns;
    private final StandInServer tableServer;
    private final Directory directory;

    Account() {
        aws = LocalAws.deploy(
                template(),
                InstantSource.system(),
                table,
                _ -> (handler, _) -> {
                    throw new IllegalStateException(handler + " runs in a process of its own here");
                },
                observed::add);
        standIns = StandInServer.before(aws.standIns());
        tableServer = StandInServer.before(table.httpClient());
        JsonNode file = YAMLMapper.builder().build().readTree(read("directory.yaml"));
        directory = DirectoryReader.read(file);
        new DirectoryTable(aws.table(), aws.tableName()).apply(file.toString());
    }

    /** The functions of template.yaml, whichever they are. */
    static List<DeployedFunction> functions() {
        return DeployedFunction.allOf(template());
    }

    static DeployedFunction function(String id) {
        return functions().stream()
                .filter(function -> function.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The SDK's own variables for where its services are. */
    Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL", standIns.endpoint().toString(),
                "AWS_ENDPOINT_URL_DYNAMODB", tableServer.endpoint().toString());
    }

    /** How many requests functions have made of it so far. */
    long answered() {
        return standIns.answered() + tableServer.answered();
    }

    /** Its file in events/, which `sam local invoke` takes too. */
    static String sample(DeployedFunction function) {
        return read(function.sampleEvent());
    }

    /** From now on Connect knows the contact of events/contact-events.json. */
    void connectKnowsTheSampleContact(String id, String caller) {
        aws.putContact(Json.read("""
            {
              "Id": "%s",
              "InitialContactId": "%s",
              "InitiationMethod": "INBOUND",
              "Channel": "VOICE",
              "CustomerEndpoint": {"Type": "TELEPHONE_NUMBER", "Address": "%s"},
              "SystemEndpoint": {"Type": "TELEPHONE_NUMBER", "Address": "+12125550100"},
              "InitiationTimestamp": "2026-11-24T14:00:58.114Z",
              "ConnectedToSystemTimestamp": "2026-11-24T14:00:58.231Z",
              "DisconnectTimestamp": "2026-11-24T14:02:40.907Z",
              "DisconnectReason": "CUSTOMER_DISCONNECT",
              "QueueInfo": {
                "Id": "22222222-3333-4444-5555-666666666666",
                "EnqueueTimestamp": "2026-11-24T14:01:20.402Z"
              }
            }
            """.formatted(id, id, caller)));
    }

    /** A callback for a call to Oak Street that ended then; it is in the table as if ContactEvents had put it there. */
    Callback opened(String id, String caller, Instant endedAt) throws Conflict {
        Location location = directory.catchAllLocation();
        var policy = new LocationPolicy(directory, location, Callers::zonesOf);
        var call = new Call(
                new ContactId("contact-of-" + id),
                endedAt.minusSeconds(60),
                endedAt,
                MissedReason.ABANDONED_IN_QUEUE,
                Bucket.SCHEDULING,
                Urgency.ROUTINE,
                Call.DialledNumber.OWNED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Wishes.NONE);
        var who = new CallerAtLocation(location.id(), new PhoneNumber(caller));
        var nothingYet = new CallerRecord(who, List.of(), List.of(), Optional.empty(), Optional.empty());
        if (!(MissedCalls.decide(nothingYet, call, new CallbackId(id), policy, endedAt)
                instanceof MissedCalls.Decision.Open(Callback opened))) {
            throw new IllegalStateException("a first missed call opens a callback");
        }
        return callbacks().open(opened, List.of(), Placement.of(opened, Timer.next(opened, policy), directory.keep()));
    }

    CallbackTable callbacks() {
        return new CallbackTable(aws.table(), aws.tableName());
    }

    /** The callbacks of one caller, oldest first. */
    List<Callback> callbacksOf(String caller) {
        var who = new CallerAtLocation(directory.catchAllLocation().id(), new PhoneNumber(caller));
        return callbacks().load(who).callbacks();
    }

    /** What the numbers keep of the days around the sample events. */
    List<PersonId> reportReaders() {
        return new ReportReaderTable(aws.table(), aws.tableName())
                .all().stream().map(ReportReaders.Reader::id).toList();
    }

    List<Tally> tallies() {
        return new TallyTable(aws.table(), aws.tableName())
                .during(new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31)))
                .toList();
    }

    List<Observation> observed() {
        synchronized (observed) {
            return List.copyOf(observed);
        }
    }

    private static Template template() {
        return Template.read(
                ROOT.resolve("template.yaml"),
                "ringback",
                Map.of(
                        "ConnectInstanceArn",
                        "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555",
                        "FhirIssuer",
                        "https://systems.example"));
    }

    private static String read(String event) {
        try {
            return Files.readString(ROOT.resolve("events").resolve(event));
        } catch (IOException e) {
            throw new UncheckedIOException("every function has a sample event: events/" + event, e);
        }
    }

    @Override
    public void close() {
        standIns.close();
        tableServer.close();
        aws.close();
        table.close();
    }
}
