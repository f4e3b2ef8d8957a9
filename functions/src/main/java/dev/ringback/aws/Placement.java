package dev.ringback.aws;

import static dev.ringback.aws.Item.n;
import static dev.ringback.aws.Item.s;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Look;
import dev.ringback.callback.PersonId;
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
 * In which index a callback stands, and where. One that somebody should take stands in {@code worklist}, urgent first and then by deadline; any other
 * that must be looked at again stands in {@code watch}, by the time of the look. Nothing stands in both, so that every move costs
 * one index two writes at most.
 */
final class Placement {

    static final String DUE = "due";
    static final String WATCHED = "open";

    /** Every attribute that a placement may set; one that it leaves out is removed. */
    static final List<String> ATTRIBUTES =
            List.of("worklist", "workOrder", "team", "agency", "watch", "holder", "lookAt", "expiresAt");

    private Placement() {}

    static Map<String, AttributeValue> of(Callback callback, Optional<Look> look, Duration keep) {
        var attributes = new LinkedHashMap<String, AttributeValue>();
        look.ifPresent(next -> attributes.put("lookAt", n(next.at().getEpochSecond())));
        switch (callback.state()) {
            case State.Due _, State.HandedOff _ -> {
                attributes.put("worklist", s(DUE));
                attributes.put("workOrder", s(workOrder(callback)));
                attributes.put("team", s(callback.team().id()));
                callback.agency().ifPresent(agency -> attributes.put("agency", s(agency.id())));
            }
            case State.Closed closed -> {
                look.ifPresent(_ -> attributes.put("watch", s(WATCHED)));
                attributes.put("expiresAt", n(closed.closedAt().plus(keep).getEpochSecond()));
            }
            case State.Held held -> {
                attributes.put("watch", s(WATCHED));
                attributes.put("holder", s(held.by().id()));
            }
            case State.Waiting _ -> attributes.put("watch", s(WATCHED));
        }
        return attributes;
    }

    /** Where a callback stands while somebody holds it until then. */
    static Map<String, AttributeValue> ofClaim(PersonId by, Instant until) {
        return Map.of("watch", s(WATCHED), "holder", s(by.id()), "lookAt", n(until.getEpochSecond()));
    }

    /** A hand-off has a deadline of its own. */
    private static Instant deadline(Callback callback) {
        return callback.state() instanceof State.HandedOff handedOff ? handedOff.deadline() : callback.deadline();
    }

    /**
     * Urgent first, then the earliest deadline: the whole order of the worklist (brief.md §7). The id makes every place in it
     * one callback's own, so that a page can go on after a place, whatever stands there by then.
     */
    private static String workOrder(Callback callback) {
        return (callback.urgency() == Urgency.URGENT ? "0#" : "1#")
                + "%011d#%s".formatted(deadline(callback).getEpochSecond(), callback.id());
    }

    static Instant deadlineIn(String workOrder) {
        return Instant.ofEpochSecond(Long.parseLong(workOrder.split("#", -1)[1]));
    }
}
