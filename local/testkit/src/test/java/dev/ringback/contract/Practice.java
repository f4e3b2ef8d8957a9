package dev.ringback.contract;

import dev.ringback.api.RateByPerson;
import dev.ringback.aws.table.CallbackTable;
import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.casework.Conflict;
import dev.ringback.command.RingbackCode;
import dev.ringback.desk.Placement;
import dev.ringback.standins.Agenda;
import dev.ringback.standins.Aws;
import dev.ringback.standins.Fault;
import dev.ringback.standins.InvokeApi;
import dev.ringback.standins.Json;
import dev.ringback.standins.LocalAws;
import dev.ringback.standins.Template;
import dev.ringback.standins.VirtualClock;
import dev.ringback.standins.table.EmbeddedTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The example practice on a Tuesday at 09:00, its stack deployed on a laptop, and everything that its desk answers held to the
 * document.
 */
final class Practice implements AutoCloseable {

    static final String ANA = "ana@northwind.example";
    static final String ELI = "eli@northwind.example";
    static final String LEE = "lee@northwind.example";
    static final String BEN = "ben@bluebird.example";
    static final String PAT = "pat@sunrise.example";
    static final String SAM = "sam@sunrise.example";
    static final String OPS = "ops@sunrise.example";

    static final Path ROOT = Path.of("../..");
    private static final Instant TUESDAY_AT_NINE = Instant.parse("2026-11-24T14:00:00Z");
    static final String INSTANCE =
            "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555";
    private static final String OAK_STREET = "oak-street";
    private static final String OAK_NUMBER = "+12125550100";
    private static final String HARBOR = "harbor";
    private static final String HARBOR_NUMBER = "+13125550110";
    private static final long SEED = 20_261_124;
    private static final AtomicInteger STACKS = new AtomicInteger();

    private final VirtualClock clock = new VirtualClock(TUESDAY_AT_NINE);
    private final Contract contract = new Contract();
    private final String stack = "contract-" + STACKS.incrementAndGet();
    private final LocalAws aws;
    private RateByPerson.Limit rate = RateByPerson.Limit.NONE;
    private int calls;

    Practice() {
        aws = LocalAws.deploy(
                Template.read(
                        ROOT.resolve("template.yaml"),
                        stack,
                        Map.of(
                                "ConnectInstanceArn",
                                INSTANCE,
                                "RecordingsBucket",
                                "voicemails",
                                "TranscribeVoicemails",
                                "yes")),
                clock,
                EmbeddedTable.inMemory(clock),
                RingbackCode.at(clock, new Random(SEED), () -> rate),
                _ -> {});
        applies(_ -> {});
        aws.api().afterEach(contract::hear);
    }

    static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Contract contract() {
        return contract;
    }

    LocalAws aws() {
        return aws;
    }

    Instant now() {
        return clock.instant();
    }

    /** The desk itself, with an event that no client could cause. */
    InvokeApi.Answer invokeDesk(String event) {
        return invoke("Desk", event);
    }

    InvokeApi.Answer invoke(String function, String event) {
        return aws.lambda().invoke("/2015-03-31/functions/%s-%s/invocations".formatted(stack, function), event);
    }

    /** Somebody at the desk. */
    Asking as(String token) {
        return new Asking(aws.api(), Optional.of(token), Map.of());
    }

    Asking withoutToken() {
        return new Asking(aws.api(), Optional.empty(), Map.of());
    }

    // ---- what happens

    /** The example directory comes into force with a change; every function goes by it within a minute. */
    void applies(Consumer<ObjectNode> change) {
        var directory = (ObjectNode) YAMLMapper.builder().build().readTree(read("events/directory.yaml"));
        change.accept(directory);
        new DirectoryTable(aws.table(), aws.tableName()).apply(Json.write(directory));
    }

    /** A new patient's call to Oak Street is missed; the callback that it opens. */
    String missed(String caller) {
        return missed(caller, Map.of("ringback_bucket", "new-patient"));
    }

    String missed(String caller, Map<String, String> attributes) {
        calls++;
        return told(caller, attributes);
    }

    /** A call from {@code number}, which may tell nothing, of somebody who is to be called on {@code caller}. */
    String missed(String number, String caller, Map<String, String> attributes) {
        calls++;
        told(number, OAK_NUMBER, attributes);
        return callbackOf(caller).id().id();
    }

    /** A call whose caller is in Connect's own queue for a callback by now. */
    String missedAndQueued(String caller) {
        calls++;
        String id = "00000000-0000-4000-8000-%012d".formatted(calls);
        ObjectNode leg = Json.object()
                .put("Id", "00000000-0000-4000-9000-%012d".formatted(calls))
                .put("InitialContactId", id)
                .put("PreviousContactId", id)
                .put("InitiationMethod", "CALLBACK")
                .put("Channel", "VOICE")
                .put("InitiationTimestamp", now().minusSeconds(30).toString());
        leg.putObject("CustomerEndpoint").put("Type", "TELEPHONE_NUMBER").put("Address", caller);
        leg.putObject("QueueInfo")
                .put("Id", "q-1")
                .put("EnqueueTimestamp", now().minusSeconds(30).toString());
        aws.putContact(leg);
        return told(caller, Map.of("ringback_asked_for_callback", "true"));
    }

    /** The same patient's call to the other location is missed too; the callback that it opens. */
    String missedAtHarbor(String caller) {
        return missedAtHarbor(caller, Map.of("ringback_bucket", "new-patient"));
    }

    String missedAtHarbor(String caller, Map<String, String> attributes) {
        calls++;
        told(caller, HARBOR_NUMBER, attributes);
        return callbackOf(caller, HARBOR).id().id();
    }

    /** A patient texts the number of Oak Street. */
    void texts(String caller, String body) {
        aws.putText(caller, OAK_NUMBER, body);
    }

    /** Connect tells of the last missed call once more, with more that was said in it. */
    String told(String caller, Map<String, String> attributes) {
        told(caller, OAK_NUMBER, attributes);
        return callbackOf(caller).id().id();
    }

    private void told(String caller, String dialled, Map<String, String> attributes) {
        String id = "00000000-0000-4000-8000-%012d".formatted(calls);
        ObjectNode contact = Json.object()
                .put("Id", id)
                .put("InitialContactId", id)
                .put("InitiationMethod", "INBOUND")
                .put("Channel", "VOICE")
                .put("InitiationTimestamp", now().minusSeconds(100).toString())
                .put("DisconnectTimestamp", now().toString());
        contact.putObject("CustomerEndpoint").put("Type", "TELEPHONE_NUMBER").put("Address", caller);
        contact.putObject("SystemEndpoint").put("Type", "TELEPHONE_NUMBER").put("Address", dialled);
        ObjectNode said = contact.putObject("Attributes");
        attributes.forEach(said::put);
        aws.putContact(contact);
        ObjectNode event = Json.object()
                .put("version", "0")
                .put("id", id)
                .put("detail-type", "Amazon Connect Contact Event")
                .put("source", "aws.connect")
                .put("time", now().toString());
        event.putObject("detail")
                .put("eventType", "DISCONNECTED")
                .put("contactId", id)
                .put("initialContactId", id)
                .put("channel", "VOICE")
                .put("instanceArn", INSTANCE)
                .put("initiationMethod", "INBOUND");
        aws.putEvent(event);
        pass(Duration.ofSeconds(1));
    }

    Callback callbackOf(String caller) {
        return callbackOf(caller, OAK_STREET);
    }

    /** The first leg of the first call of a caller's callback at the other location. */
    ContactId harborContact(String caller) {
        return callbackOf(caller, HARBOR).opened().call().chain();
    }

    private Callback callbackOf(String caller, String location) {
        return new CallbackTable(aws.table(), aws.tableName())
                .load(new CallerAtLocation(new LocationId(location), new PhoneNumber(caller)))
                .newest()
                .orElseThrow();
    }

    /** Has happen to a caller's callback at Oak Street what would take hundreds of requests. */
    void happened(String caller, UnaryOperator<Callback> what) {
        Callback before = callbackOf(caller);
        Callback after = what.apply(before);
        try {
            new CallbackTable(aws.table(), aws.tableName())
                    .save(before, after, Placement.of(after, Optional.empty(), Duration.ofDays(400)));
        } catch (Conflict e) {
            throw new IllegalStateException("nobody else works here", e);
        }
    }

    /** Time passes, and everything that falls due on the way happens. */
    void pass(Duration time) {
        Instant until = now().plus(time);
        for (Optional<Agenda.Entry> next = aws.agenda().next();
                next.isPresent() && !next.get().at().isAfter(until);
                next = aws.agenda().next()) {
            clock.advanceTo(next.get().at().isBefore(now()) ? now() : next.get().at());
            aws.agenda().takeDue(now()).ifPresent(entry -> entry.action().run());
        }
        clock.advanceTo(until);
    }

    /** Time passes, and nothing has happened yet of what fell due: schedules may be a minute late. */
    void passUnnoticed(Duration time) {
        clock.advanceTo(now().plus(time));
    }

    /** From now on the directory has somebody in this role, for this agency, with all else as it was. */
    void moves(String person, String role, String agency) {
        applies(directory -> directory
                .path("staff")
                .valueStream()
                .filter(entry -> entry.path("id").asString().equals(person))
                .forEach(entry -> ((ObjectNode) entry).put("role", role).put("agency", agency)));
        aws.startAfresh();
    }

    /** From now on one person may ask no more often than this. */
    void limit(RateByPerson.Limit limit) {
        rate = limit;
        aws.startAfresh();
    }

    /** The next call of this operation is answered with an error that the SDK does not try again. */
    void fails(Aws service, String operation) {
        aws.faults()
                .arm(new Fault.CallFails(service, operation, 1, new Fault.Failure.Answered("AccessDeniedException")));
    }

    @Override
    public void close() {
        aws.close();
    }
}
