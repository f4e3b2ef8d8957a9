package dev.ringback.invariants;

import static dev.ringback.invariants.Worlds.NINE;
import static dev.ringback.invariants.Worlds.at;

import dev.ringback.checkers.History;
import dev.ringback.checkers.StoredCallback;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A callback's past, put together entry by entry as the table keeps it: a caller of Oak Street who missed it at nine. */
record Past(String id, String state, List<JsonNode> history, List<JsonNode> pending, long revision) {

    static final String PATIENT = "+19175550101";
    private static final String OAK = "oak-street";

    static Past opened(String id) {
        return opened(id, "contact-" + id, "scheduling");
    }

    static Past opened(String id, String contact, String bucket) {
        return new Past(id, "waiting", List.of(), List.of(), 1)
                .and(
                        NINE,
                        "opened",
                        entry -> entry.put("contact", contact)
                                .put("endedAt", NINE.getEpochSecond())
                                .put("bucket", bucket)
                                .put("owner", "front-desk"));
    }

    static Past due(String id) {
        return opened(id).due("09:00", 1);
    }

    static Past heldBy(String id, String by) {
        return due(id).claimed("09:00", by);
    }

    static Past endedAs(String id, String outcome) {
        return due(id).closed("09:10", outcome);
    }

    /** Fills in an entry. */
    interface Filling {
        ObjectNode fill(ObjectNode entry);
    }

    Past and(Instant at, String kind, Filling filling) {
        JsonNode entry = filling.fill(
                JsonMapper.shared().createObjectNode().put("entry", kind).put("at", at.getEpochSecond()));
        return new Past(
                id, state, Stream.concat(history.stream(), Stream.of(entry)).toList(), pending, revision);
    }

    Past and(String time, String kind, Filling filling) {
        return and(at(time), kind, filling);
    }

    Past due(String time, int attempt) {
        return and(time, "due", entry -> entry.put("attempt", attempt)).in("due");
    }

    Past claimed(String time, String by) {
        Instant until = at(time).plus(Duration.ofMinutes(10));
        return and(time, "claimed", entry -> entry.put("by", by).put("until", until.getEpochSecond()))
                .in("claimed");
    }

    /** Stored in this state, whatever its history says. */
    Past in(String stored) {
        return new Past(id, stored, history, pending, revision);
    }

    Past by(String time, String kind, String who) {
        return and(time, kind, entry -> entry.put("by", who));
    }

    Past outcome(String time, String by, int attempt, String outcome) {
        return and(
                time,
                "outcome",
                entry -> entry.put("by", by).put("attempt", attempt).put("outcome", outcome));
    }

    Past handedOff(String time) {
        return and(time, "handed-off", entry -> entry.put("team", "clinical")).in("handed-off");
    }

    Past closed(String time, String outcome) {
        return and(time, "closed", entry -> entry.put("outcome", outcome)).in("closed");
    }

    Past texted(String time, String kind, String step) {
        return and(time, kind, entry -> entry.put("step", step));
    }

    /** A text is on its way whose fate is not known yet. */
    Past sending() {
        JsonNode intent = JsonMapper.shared().createObjectNode().put("sending", "after-first-attempt");
        return new Past(id, state, history, List.of(intent), revision);
    }

    Past revised(long times) {
        return new Past(id, state, history, pending, times);
    }

    /** As it lies in the table. */
    StoredCallback stored(Optional<Instant> lookAt, StoredCallback.Indexed indexed) {
        return new StoredCallback(id, OAK, PATIENT, 1, revision, History.of(history), pending, state, lookAt, indexed);
    }
}
