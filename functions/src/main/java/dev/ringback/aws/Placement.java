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
            List.of("worklist", "rank", "work", "watch", "holder", "lookAt", "expiresAt");

    /** Three hundred years: no deadline is as early as an urgent one. */
    private static final long URGENT_HEAD_START = 10_000_000_000L;

    /** For how many callbacks of the same second there is a place of their own. */
    private static final int PLACES = 100_000_000;

    private Placement() {}

    static Map<String, AttributeValue> of(Callback callback, Optional<Look> look, Duration keep) {
        var attributes = new LinkedHashMap<String, AttributeValue>();
        look.ifPresent(next -> attributes.put("lookAt", n(next.at().getEpochSecond())));
        switch (callback.state()) {
            case State.Due _, State.HandedOff _ -> {
                attributes.put("worklist", s(DUE));
                attributes.put("rank", n(rank(callback)));
                attributes.put("work", s(Work.of(callback).word()));
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
     * Urgent first, then the earliest deadline: the whole order of the worklist (docs/rules.md §7), as the second of the
     * deadline, less a head start for what is urgent. Digits from the id follow, so that hardly any other stands in
     * the same place: a page can go on after it, whatever stands there by then, and it says nothing of the caller.
     */
    static long rank(Callback callback) {
        long deadline = deadline(callback).getEpochSecond();
        long order = callback.urgency() == Urgency.URGENT ? deadline - URGENT_HEAD_START : deadline;
        return order * PLACES + Math.floorMod(callback.id().id().hashCode(), PLACES);
    }

    static Instant deadlineIn(long rank) {
        long order = Math.floorDiv(rank, PLACES);
        return Instant.ofEpochSecond(order < 0 ? order + URGENT_HEAD_START : order);
    }
}
