package dev.ringback.costs;

import dev.ringback.aws.table.DirectoryTable;
import dev.ringback.command.RingbackCode;
import dev.ringback.directory.Directory;
import dev.ringback.directory.file.DirectoryReader;
import dev.ringback.reading.Checked;
import dev.ringback.standins.Agenda;
import dev.ringback.standins.FunctionRun;
import dev.ringback.standins.HttpApi;
import dev.ringback.standins.Json;
import dev.ringback.standins.LocalAws;
import dev.ringback.standins.Meter;
import dev.ringback.standins.Template;
import dev.ringback.standins.VirtualClock;
import dev.ringback.standins.table.EmbeddedTable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The stack of template.yaml for a tenant of 200 locations, with warm functions, and what each of them uses of DynamoDB. */
final class Bench implements AutoCloseable {

    private static final String INSTANCE =
            "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555";
    private static final long SEED = 20261124;
    /** Longer than the contact queue gathers a batch. */
    private static final Duration BATCH = Duration.ofSeconds(10);

    private final VirtualClock clock;
    private final EmbeddedTable embedded;
    private final LocalAws aws;
    private final Map<String, Cost> byFunction = new HashMap<>();
    private Meter.Reading lastReading;
    private long contacts;
    private JsonNode appointment = Json.object();

    Bench(Instant start, JsonNode directory) {
        clock = new VirtualClock(start);
        embedded = EmbeddedTable.inMemory(clock);
        aws = LocalAws.deploy(template(), clock, embedded, RingbackCode.at(clock, new Random(SEED)), _ -> {});
        apply(directory);
        lastReading = aws.meter().read();
        aws.afterEachRun(this::ran);
    }

    private void apply(JsonNode directory) {
        switch (DirectoryReader.check(directory)) {
            case Checked.Sound<Directory> _ ->
                new DirectoryTable(aws.table(), aws.tableName()).apply(Json.write(directory));
            case Checked.Faulty<Directory>(var mistakes) -> throw new IllegalArgumentException(mistakes.toString());
        }
    }

    private static Template template() {
        return Template.read(Path.of("../../template.yaml"), "costs", Map.of("ConnectInstanceArn", INSTANCE));
    }

    private void ran(FunctionRun run) {
        Meter.Reading now = aws.meter().read();
        byFunction.merge(run.function(), Cost.of(now.since(lastReading)), Cost::plus);
        lastReading = now;
    }

    /** A client for looking into the table, and filling it, that the meter does not hear. */
    DynamoDbClient table() {
        return aws.table();
    }

    String tableName() {
        return aws.tableName();
    }

    Instant now() {
        return clock.instant();
    }

    /** What {@code function} uses while this happens. */
    Cost costOf(String function, Runnable happening) {
        Cost before = spentBy(function);
        happening.run();
        Cost after = spentBy(function);
        return new Cost(
                after.writes() - before.writes(),
                after.writeUnits() - before.writeUnits(),
                after.reads() - before.reads(),
                after.readUnits() - before.readUnits());
    }

    private Cost spentBy(String function) {
        return byFunction.getOrDefault(function, Cost.NOTHING);
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

    /** A flow has the next caller on the line, and hands over what they chose. */
    void flowHandsOver(String from, String to, Map<String, String> choices) {
        ObjectNode sent = Json.object();
        ObjectNode details = sent.putObject("Details");
        ObjectNode contact = details.putObject("ContactData").put("ContactId", contactId());
        contact.putObject("CustomerEndpoint").put("Address", from);
        contact.putObject("SystemEndpoint").put("Address", to);
        choices.forEach(details.putObject("Parameters")::put);
        aws.flowAsks(sent);
    }

    /** Someone calls, and no one answers. */
    void missedCall(String from, String to, Map<String, String> attributes) {
        contacts++;
        String id = contactId();
        ObjectNode contact = Json.object();
        contact.put("Id", id)
                .put("InitialContactId", id)
                .put("InitiationMethod", "INBOUND")
                .put("Channel", "VOICE")
                .put("InitiationTimestamp", now().minusSeconds(100).toString())
                .put("ConnectedToSystemTimestamp", now().minusSeconds(100).toString())
                .put("DisconnectTimestamp", now().minusSeconds(1).toString())
                .put("DisconnectReason", "CUSTOMER_DISCONNECT");
        contact.putObject("CustomerEndpoint").put("Type", "TELEPHONE_NUMBER").put("Address", from);
        contact.putObject("SystemEndpoint").put("Type", "TELEPHONE_NUMBER").put("Address", to);
        ObjectNode said = contact.putObject("Attributes");
        attributes.forEach(said::put);
        aws.putContact(contact);
        lastContactEventAgain();
    }

    /** Connect tells (again) that the last contact has ended. */
    void lastContactEventAgain() {
        String id = contactId();
        ObjectNode event = Json.object();
        event.put("version", "0")
                .put("id", id)
                .put("detail-type", "Amazon Connect Contact Event")
                .put("source", "aws.connect")
                .put("account", "111122223333")
                .put("time", now().toString())
                .put("region", "us-east-1");
        event.putArray("resources").add(INSTANCE + "/contact/" + id).add(INSTANCE);
        event.putObject("detail")
                .put("eventType", "DISCONNECTED")
                .put("contactId", id)
                .put("initialContactId", id)
                .put("channel", "VOICE")
                .put("instanceArn", INSTANCE)
                .put("initiationMethod", "INBOUND");
        aws.putEvent(event);
        pass(BATCH);
    }

    /** The practice's own system tells of an appointment. */
    void appointment(String change, String patient, String location) {
        ObjectNode event =
                Json.object().put("source", "practice.northstar").put("detail-type", "Appointment " + change);
        event.putObject("detail")
                .put("system", "northstar")
                .put("appointment", "visit-" + patient.substring(patient.length() - 4))
                .put("patient", patient)
                .put("location", location)
                .put("visitAt", "2026-12-03T10:00:00-05:00")
                .put("changedAt", now().toString());
        appointment = event;
        lastAppointmentAgain();
    }

    /** The practice's own system tells the last change again. */
    void lastAppointmentAgain() {
        aws.putEvent(appointment);
        pass(BATCH);
    }

    /** A patient texts one of the numbers that texts come from. */
    void text(String from, String to, String body) {
        aws.putText(from, to, body);
        pass(BATCH);
    }

    private String contactId() {
        return "00000000-0000-4000-8000-%012d".formatted(contacts);
    }

    /** Asks the desk, which must answer as expected. */
    JsonNode desk(String person, String method, String path, int expected) {
        return desk(person, method, path, Json.object(), expected);
    }

    JsonNode desk(String person, String method, String path, ObjectNode body, int expected) {
        HttpApi.Response response =
                aws.api().call(HttpApi.Request.of(Optional.of(person), method, path, Json.write(body)));
        if (response.status() != expected) {
            throw new AssertionError("%s %s answered %s".formatted(method, path, response));
        }
        return response.body().isBlank() ? Json.object() : Json.read(response.body());
    }

    @Override
    public void close() {
        aws.close();
        embedded.close();
    }
}
