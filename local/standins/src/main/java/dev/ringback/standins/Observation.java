package dev.ringback.standins;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Something that left the functions or AWS's side of them, as someone outside would see it. */
public sealed interface Observation {

    Instant at();

    /** A text message handed to a carrier. */
    record TextSent(Instant at, String to, String from, String body) implements Observation {}

    /** A carrier told what became of a text. */
    record ReceiptTold(Instant at, String messageId, String to, String status) implements Observation {}

    /** A message published to a topic; {@code mailedTo} are the addresses that are subscribed to it. */
    record Alerted(Instant at, String topic, List<String> mailedTo, String subject, String message)
            implements Observation {}

    /** A one-time schedule that was made. */
    record Scheduled(Instant at, String name, Instant fires, String payload) implements Observation {}

    /** A task contact that was started in Connect. */
    record TaskStarted(Instant at, JsonNode request) implements Observation {}

    /** An event that a function put on a bus, as the bus delivers it. */
    record Published(Instant at, String bus, JsonNode event) implements Observation {}

    /**
     * An event or invocation that was given up.
     *
     * @param event what was given up, as it was handed to AWS
     */
    record DeadLettered(Instant at, String function, String reason, String event) implements Observation {}

    /** An event that no rule takes. */
    record Unrouted(Instant at, String id) implements Observation {}

    /** A text from a patient, which functions take. */
    record TextHeard(Instant at, String from, String to, String body) implements Observation {}

    /** A text from a patient that no function takes. */
    record TextUnheard(Instant at, String id, String from, String to, String body) implements Observation {}

    /** What a flow of Connect was answered that had a caller on the line. */
    record FlowAnswered(Instant at, JsonNode answer) implements Observation {}

    /** A line that a function logged. */
    record Logged(Instant at, String function, String line) implements Observation {}

    /** The answer to a request of the desk's API. */
    record Responded(Instant at, Asked asked, int status, JsonNode body) implements Observation {}

    /** A request of the desk's API; {@code as} is who the token says it is from. */
    record Asked(Optional<String> as, String method, String path) {}
}
