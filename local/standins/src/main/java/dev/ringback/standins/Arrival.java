package dev.ringback.standins;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Something that came to the functions or to AWS from outside, in the words of its sender. */
public sealed interface Arrival {

    Instant at();

    /** What Connect knows of a contact from now on. */
    record ContactKnown(Instant at, JsonNode contact) implements Arrival {}

    /** Connect lists a contact, for the first time as it is now, to whoever searches. */
    record ContactListed(Instant at, JsonNode contact) implements Arrival {}

    /** An event at EventBridge. */
    record EventArrived(Instant at, JsonNode event) implements Arrival {}

    /** A flow of Connect asks, with a caller on the line. */
    record FlowAsked(Instant at, JsonNode sent) implements Arrival {}

    /** A text from a patient's phone; one with the same id is the same text again. */
    record TextArrived(Instant at, String id, String from, String to, String body) implements Arrival {}

    /**
     * A request to the desk's API that was answered.
     *
     * @param as who the token says it is from
     */
    record Asked(Instant at, Optional<String> as, String method, String path, String body, int status)
            implements Arrival {}
}
