package dev.ringback.invariants;

import dev.ringback.rehearsal.Scenario;
import dev.ringback.rehearsal.Scenario.Happening;
import dev.ringback.rehearsal.Scenario.Step;
import dev.ringback.standins.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts a scenario together: what happens at which minute of Tuesday 24 November 2026 in New York. */
final class Happenings {

    static final String INSTANCE =
            "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555";

    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    /** A person who got no answer, or an error, presses again so much later; one who got one presses too. */
    private static final Duration AGAIN = Duration.ofSeconds(40);

    private static final Duration CALL_LASTED = Duration.ofSeconds(90);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Step> steps = new ArrayList<>();
    private JsonNode directory = Life.TREE;

    /** {@code 09:00}, or {@code +1 09:00} for the same on the next day. */
    static OffsetDateTime at(String time) {
        int days = time.indexOf(' ');
        LocalDate day = days < 0 ? TUESDAY : TUESDAY.plusDays(Integer.parseInt(time, 0, days, 10));
        return day.atTime(LocalTime.parse(time.substring(days + 1)))
                .atZone(NEW_YORK)
                .toOffsetDateTime();
    }

    /** A call that was not answered ends. */
    Happenings missed(String time, String from, String to, Map<String, String> attributes) {
        ObjectNode contact = contact(time, from, to, attributes);
        contact.put("DisconnectTimestamp", at(time).toString()).put("DisconnectReason", "CUSTOMER_DISCONNECT");
        return told(time, contact, "DISCONNECTED");
    }

    /** Another event about a call that was told of at {@code time}. */
    Happenings again(String time, String from, String to, String type, String arrives) {
        return happens(arrives, new Happening.EventArrives(event(time, id(time + from + to), type)));
    }

    /** An agent takes a call. */
    Happenings answered(String time, String from, String to) {
        ObjectNode contact = contact(time, from, to, Map.of());
        contact.putObject("AgentInfo").put("Id", "agent-1").put("ConnectedToAgentTimestamp", at(time).toString());
        return told(time, contact, "CONNECTED_TO_AGENT");
    }

    /** Somebody calls a patient, and it is over; detection of answering machines says that a human picked up. */
    Happenings dials(String time, String patient, String ends) {
        ObjectNode contact = dialled(time, patient, ends);
        return happens(ends, new Happening.ContactKnown(contact)).tellsOf(time, patient, ends);
    }

    /** Connect tells, perhaps once more, of a call that was dialled at {@code time}. */
    Happenings tellsOf(String time, String patient, String arrives) {
        return happens(arrives, new Happening.EventArrives(event(arrives, id(time + patient), "DISCONNECTED")));
    }

    static ObjectNode dialled(String time, String patient, String ends) {
        ObjectNode contact = contact(time, patient, Life.OAK, Map.of());
        contact.put("Id", id(time + patient))
                .put("InitiationMethod", "OUTBOUND")
                .put("InitiationTimestamp", at(time).toString())
                .put("ConnectedToSystemTimestamp", at(time).plusSeconds(10).toString())
                .put("DisconnectTimestamp", at(ends).toString())
                .put("DisconnectReason", "CUSTOMER_DISCONNECT")
                .put("AnsweringMachineDetectionStatus", "HUMAN_ANSWERED");
        contact.putObject("AgentInfo")
                .put("Id", "agent-1")
                .put("ConnectedToAgentTimestamp", at(time).plusSeconds(10).toString());
        return contact;
    }

    /** A patient texts the number that texts come from. */
    Happenings texts(String time, String from, String to, String body) {
        return happens(time, new Happening.Texts(from, to, body));
    }

    Happenings claims(String time, String person, String caller) {
        return presses(time, person, "claim", caller, Optional.empty());
    }

    Happenings records(String time, String person, String caller, String outcome) {
        return presses(
                time,
                person,
                "outcome",
                caller,
                Optional.of(JSON.createObjectNode().put("outcome", outcome).put("identityVerified", true)));
    }

    /** The patient has a visit at that time. */
    Happenings books(String time, String person, String caller, String visitAt) {
        ObjectNode booked = JSON.createObjectNode()
                .put("outcome", "booked")
                .put("identityVerified", true)
                .put("appointmentAt", at(visitAt).toString());
        return presses(time, person, "outcome", caller, Optional.of(booked));
    }

    /** Someone asks the desk once for something. */
    Happenings asksOnce(String time, String person, String method, String path, String caller) {
        return happens(time, asks(person, method, path, caller, Optional.empty()));
    }

    /** Someone tells the desk something once. */
    Happenings tellsOnce(String time, String person, String path, String caller, Map<String, String> body) {
        return happens(time, asks(person, "POST", path, caller, fields(body)));
    }

    /** Someone asks the desk for something, and presses again. */
    Happenings asks(String time, String person, String method, String path, String caller, Map<String, String> body) {
        return twice(time, asks(person, method, path, caller, fields(body)));
    }

    private static Optional<JsonNode> fields(Map<String, String> body) {
        ObjectNode fields = JSON.createObjectNode();
        body.forEach(fields::put);
        return Optional.<JsonNode>of(fields).filter(some -> !body.isEmpty());
    }

    static Happening asks(String person, String method, String path, String caller, Optional<JsonNode> body) {
        return new Happening.Asks(Optional.of(person), method, path, body, Optional.of(caller), Optional.empty());
    }

    /** The practice's own system tells of the patient's appointment at Oak Street; {@code change} as in {@code Booked}. */
    Happenings tells(String time, String change, String changedAt, String patient) {
        return tells(time, change, changedAt, patient, "oak-street", "+7 09:00");
    }

    /** The same of an appointment at a location, which is at that time from then on. */
    Happenings tells(String time, String change, String changedAt, String patient, String location, String visitAt) {
        ObjectNode event = Json.object()
                .put("id", id(time + change))
                .put("source", "practice.northstar")
                .put("detail-type", "Appointment " + change);
        event.putObject("detail")
                .put("system", "northstar")
                .put("appointment", "visit-17")
                .put("patient", patient)
                .put("location", location)
                .put("visitAt", at(visitAt).toString())
                .put("changedAt", at(changedAt).toString());
        return happens(time, new Happening.EventArrives(event));
    }

    /** All of it where Oak Street offers its attempts as tasks of Connect. */
    Happenings withTasks() {
        directory = Life.WITH_TASKS;
        return this;
    }

    /** All of it where everything is owed that can be owed after a booking. */
    Happenings owing() {
        directory = Life.OWING;
        return this;
    }

    /** The same with these faults armed from the start. */
    Ended until(String time, List<Trial.Late> faults) {
        return Trial.play(directory, scenario(), at(time).toInstant(), faults);
    }

    /** What is played to that time. */
    Ended until(String time) {
        return Trial.play(directory, scenario(), at(time).toInstant(), List.of());
    }

    /** The same where something is wrong. */
    Ended until(String time, Wrong wrong) {
        return Trial.play(directory, scenario(), at(time).toInstant(), List.of(), wrong);
    }

    Happenings happens(String time, Happening what) {
        steps.add(new Step(steps.size() + 1, at(time), what));
        return this;
    }

    Scenario scenario() {
        List<Step> inOrder = new ArrayList<>(steps);
        inOrder.sort(java.util.Comparator.comparing(Step::at));
        return new Scenario(inOrder);
    }

    private Happenings presses(String time, String person, String action, String caller, Optional<JsonNode> body) {
        return twice(time, asks(person, "POST", "/callbacks/{callback}/" + action, caller, body));
    }

    private Happenings twice(String time, Happening press) {
        happens(time, press);
        steps.add(new Step(steps.size() + 1, at(time).plus(AGAIN), press));
        return this;
    }

    private Happenings told(String time, ObjectNode contact, String type) {
        happens(time, new Happening.ContactKnown(contact));
        return happens(
                time, new Happening.EventArrives(event(time, contact.path("Id").asString(), type)));
    }

    static ObjectNode contact(String time, String from, String to, Map<String, String> attributes) {
        ObjectNode contact = JSON.createObjectNode();
        contact.put("Id", id(time + from + to))
                .put("InitiationMethod", "INBOUND")
                .put("Channel", "VOICE")
                .put("InitiationTimestamp", at(time).minus(CALL_LASTED).toString());
        contact.putObject("CustomerEndpoint").put("Type", "TELEPHONE_NUMBER").put("Address", from);
        contact.putObject("SystemEndpoint").put("Type", "TELEPHONE_NUMBER").put("Address", to);
        ObjectNode said = contact.putObject("Attributes");
        attributes.forEach(said::put);
        return contact;
    }

    static ObjectNode event(String time, String contact, String type) {
        ObjectNode event = JSON.createObjectNode();
        event.put("version", "0")
                .put("id", id(time + contact + type))
                .put("detail-type", "Amazon Connect Contact Event")
                .put("source", "aws.connect")
                .put("account", "111122223333")
                .put("time", at(time).toString())
                .put("region", "us-east-1");
        event.putArray("resources");
        event.putObject("detail")
                .put("eventType", type)
                .put("contactId", contact)
                .put("channel", "VOICE")
                .put("instanceArn", INSTANCE);
        return event;
    }

    static String id(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
