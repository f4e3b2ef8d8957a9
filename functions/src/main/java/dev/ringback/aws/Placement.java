package dev.ringback.aws;

import static dev.ringback.aws.Item.n;
import static dev.ringback.aws.Item.s;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Look;
import dev.ringback.callback.State;
import dev.ringback.callback.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * In which index a callback stands, and where. A due one stands in {@code worklist}, urgent first and then by deadline; any other
 * that must be looked at again stands in {@code watch}, by the time of the look. Nothing stands in both, so that every move costs
 * one index two writes at most.
 */
final class Placement {

    static final String DUE = "due";
    static final String WATCHED = "open";

    /** Every attribute that a placement may set; one that it leaves out is removed. */
    static final List<String> ATTRIBUTES = List.of("worklist", "workOrder", "watch", "lookAt", "expiresAt");

    private Placement() {}

    static Map<String, AttributeValue> of(Callback callback, Optional<Look> look, Duration keep) {
        var attributes = new LinkedHashMap<String, AttributeValue>();
        look.ifPresent(next -> attributes.put("lookAt", n(next.at().getEpochSecond())));
        switch (callback.state()) {
            case State.Due _ -> {
                attributes.put("worklist", s(DUE));
                attributes.put("workOrder", s(workOrder(callback)));
            }
            case State.Closed closed -> {
                look.ifPresent(_ -> attributes.put("watch", s(WATCHED)));
                attributes.put("expiresAt", n(closed.closedAt().plus(keep).getEpochSecond()));
            }
            case State.Waiting _, State.Claimed _, State.HandedOff _ -> attributes.put("watch", s(WATCHED));
        }
        return attributes;
    }

    /** Where a callback stands while somebody holds it until then. */
    static Map<String, AttributeValue> ofClaim(Instant until) {
        return Map.of("watch", s(WATCHED), "lookAt", n(until.getEpochSecond()));
    }

    /** Urgent first, then the earliest deadline: the whole order of the worklist (brief.md §7). */
    static String workOrder(Callback callback) {
        return (callback.urgency() == Urgency.URGENT ? "0#" : "1#")
                + "%011d".formatted(callback.deadline().getEpochSecond());
    }
}
