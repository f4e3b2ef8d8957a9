package dev.ringback.integration;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.ringback.api.RateByPerson;
import dev.ringback.aws.table.CallbackTable;
import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.aws.table.NumberTable;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.lambda.AttemptTimer;
import dev.ringback.lambda.AwsClients;
import dev.ringback.lambda.ContactEvents;
import dev.ringback.lambda.Desk;
import dev.ringback.lambda.Ringback;
import dev.ringback.lambda.Settings;
import dev.ringback.lambda.Sweeper;
import dev.ringback.standins.Json;
import dev.ringback.standins.LocalAws;
import dev.ringback.standins.TableOfTemplate;
import dev.ringback.standins.Template;
import dev.ringback.standins.VirtualClock;
import dev.ringback.standins.table.EmbeddedTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * template.yaml's table, schedule group and settings under a stack name of their own in some AWS, with the tenant's directory
 * applied, and the real handlers over it. Connect is always the laptop's, for no other AWS but the real one has contacts.
 */
final class Stack implements AutoCloseable {

    /** What the desk answered. */
    record Answer(int status, JsonNode body) {

        String callback() {
            return body.path("callback").asString();
        }

        String problem() {
            return body.path("type").asString("").replace("urn:ringback:problem:", "");
        }
    }

    /** A Tuesday, 09:02:41 in New York. */
    static final Instant START = Instant.parse("2026-11-24T14:02:41Z");

    private static final AtomicInteger STACKS = new AtomicInteger();
    private static final long SEED = 20261124;

    private final VirtualClock clock = new VirtualClock(START);
    private final EmbeddedTable table = EmbeddedTable.inMemory(clock);
    private final Wiretap tap = new Wiretap();
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private final Random random = new Random(SEED + STACKS.get());
    private final LocalAws laptop;
    private final AwsClients clients;
    private final Settings settings;

    Stack(AwsUnderTest aws) {
        String name = "suite-%d-%d".formatted(ProcessHandle.current().pid(), STACKS.incrementAndGet());
        Template template = Deployment.template(name);
        laptop = LocalAws.deploy(
                template,
                clock,
                table,
                _ -> (handler, _) -> {
                    throw new IllegalStateException("the suite runs " + handler + " itself");
                },
                _ -> {});
        var sdk = aws == AwsUnderTest.EMBEDDED
                ? new SdkFor(Optional.of(table.endpoint()), SdkFor.Rest.STAND_INS, laptop.standIns(), tap)
                : new SdkFor(aws.services(), SdkFor.Rest.BESIDE_DYNAMO, laptop.standIns(), tap);
        clients = sdk.clients();
        settings = Deployment.settings(template, Deployment.account(clients.sns(), name));
        new TableOfTemplate(template).createIfAbsent(clients.dynamo());
        if (aws != AwsUnderTest.EMBEDDED) {
            clients.scheduler()
                    .createScheduleGroup(
                            create -> create.name(settings.schedules().group()));
        }
        new DirectoryTable(clients.dynamo(), settings.table()).apply(Tenant.json());
        // The carrier's side of STOP; moto and LocalStack take every number that ends in 99 for one that has opted out.
        laptop.putText("+19175550199", "+12125550101", "STOP");
    }

    VirtualClock clock() {
        return clock;
    }

    Wiretap tap() {
        return tap;
    }

    AwsClients clients() {
        return clients;
    }

    Settings settings() {
        return settings;
    }

    /** All that the functions have logged. */
    List<String> log() {
        return List.copyOf(log);
    }

    NumberTable numbers() {
        return new NumberTable(clients.dynamo(), settings.table(), () -> Long.toHexString(random.nextLong()));
    }

    CallbackTable callbacks() {
        return new CallbackTable(clients.dynamo(), settings.table());
    }

    /** A composition root of its own, as every Lambda environment has one. */
    Ringback ringback() {
        return new Ringback(clock, random, clients, settings, RateByPerson.Limit.NONE);
    }

    void pass(Duration time) {
        clock.advanceTo(clock.instant().plus(time));
    }

    // ---- what the world does

    /** Connect has this call, and tells of its end. */
    JsonNode missed(Calls call) {
        known(call);
        return contactEvents(call.disconnected());
    }

    Calls missedCall(String from, String to, Map<String, String> attributes) {
        Calls call = Calls.endedAt(clock.instant(), from, to, attributes);
        missed(call);
        return call;
    }

    void known(Calls call) {
        laptop.putContact(call.described());
    }

    void knownAs(JsonNode contact) {
        laptop.putContact(contact);
    }

    /** One run of ContactEvents over one batch; its answer. */
    JsonNode contactEvents(String... bodies) {
        ObjectNode batch = Json.object();
        ArrayNode records = batch.putArray("Records");
        for (int i = 0; i < bodies.length; i++) {
            records.addObject().put("messageId", "message-" + i).put("body", bodies[i]);
        }
        return Json.read(run(ContactEvents::new, Json.write(batch)));
    }

    void timer(String payload) {
        run(AttemptTimer::new, payload);
    }

    void sweep() {
        run(Sweeper::new, "{}");
    }

    Answer desk(String person, String route, String id, String body) {
        return desk(person, route, id, body, Map.of());
    }

    Answer desk(String person, String route, String id, String body, Map<String, String> headers) {
        ObjectNode event = Json.object();
        ObjectNode sent = event.putObject("headers");
        headers.forEach(sent::put);
        event.put("version", "2.0").put("routeKey", route).put("isBase64Encoded", false);
        if (!id.isEmpty()) {
            // A path without a place for one has none, as the gateway sends it.
            event.putObject("pathParameters").put("id", id);
        }
        event.putObject("requestContext")
                .putObject("authorizer")
                .putObject("jwt")
                .putObject("claims")
                .put("email", person)
                .put("email_verified", "true");
        if (!body.isEmpty()) {
            event.put("body", body);
        }
        JsonNode answer = Json.read(run(Desk::new, Json.write(event)));
        String text = answer.path("body").asString("");
        return new Answer(answer.path("statusCode").asInt(), text.isEmpty() ? Json.object() : Json.read(text));
    }

    Answer next(String person) {
        return desk(person, "POST /worklist/next", "", "");
    }

    Answer claim(String person, String callback) {
        return desk(person, "POST /callbacks/{id}/claim", callback, "");
    }

    Answer outcome(String person, String callback, String outcome) {
        return desk(
                person,
                "POST /callbacks/{id}/outcome",
                callback,
                Json.write(Json.object().put("outcome", outcome).put("identityVerified", true)));
    }

    private String run(Function<Ringback, RequestStreamHandler> function, String event) {
        var output = new ByteArrayOutputStream();
        try {
            function.apply(ringback())
                    .handleRequest(
                            new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                            output,
                            new RunContext(log::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    // ---- what there is to see

    /** Every item of the table, as it is stored. */
    List<Map<String, AttributeValue>> items() {
        return clients
                .dynamo()
                .scanPaginator(scan -> scan.tableName(settings.table()).consistentRead(true))
                .items()
                .stream()
                .toList();
    }

    /** Every callback of the table, in the order in which they were opened. */
    List<Callback> stored() {
        return items().stream()
                .filter(item -> item.containsKey("id"))
                .map(item -> callbacks()
                        .find(new CallbackId(
                                Objects.requireNonNull(item.get("id")).s()))
                        .orElseThrow())
                .sorted(Comparator.comparing(Callback::openedAt).thenComparingInt(Callback::ordinal))
                .toList();
    }

    /** The one callback that there is. */
    Callback only() {
        List<Callback> all = stored();
        if (all.size() != 1) {
            throw new AssertionError("expected one callback, there are " + all.size());
        }
        return all.getFirst();
    }

    @Override
    public void close() {
        clients.dynamo().deleteTable(delete -> delete.tableName(settings.table()));
        laptop.close();
        table.close();
    }
}
