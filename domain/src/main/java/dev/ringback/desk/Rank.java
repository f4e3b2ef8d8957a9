package dev.ringback.desk;

import dev.ringback.callback.Callback;
import dev.ringback.callback.State;
import dev.ringback.callback.Urgency;
import dev.ringback.followup.FollowUp;
import java.time.Instant;

/**
 * The place of a callback in the order of the worklist: urgent first, then the earliest deadline (docs/rules.md §7), which a wish for a later time puts off (§4). It is
 * the second of the deadline, less a head start for what is urgent; digits made from the id follow, so that two callbacks
 * hardly ever share a place. A page of the worklist can therefore go on after a rank, whatever stands there by then. A rank
 * says nothing of the caller.
 */
public record Rank(long value) {

    /** Before every place. */
    public static final Rank FIRST = new Rank(Long.MIN_VALUE);

    /** Three hundred years, in seconds: no deadline is as early as an urgent one. */
    private static final long URGENT_HEAD_START = 10_000_000_000L;

    /** For how many callbacks of the same second there is a place of their own. */
    private static final int PLACES = 100_000_000;

    public static Rank of(Callback callback) {
        long deadline = deadlineOf(callback).getEpochSecond();
        long order = callback.urgency() == Urgency.URGENT ? deadline - URGENT_HEAD_START : deadline;
        return at(order, callback.id().id());
    }

    /** A follow-up stands among callbacks by when it is due. */
    public static Rank of(FollowUp followUp) {
        return at(followUp.due().getEpochSecond(), followUp.id().id());
    }

    private static Rank at(long order, String id) {
        return new Rank(order * PLACES + Math.floorMod(id.hashCode(), PLACES));
    }

    /** The deadline that it was made from, to the second. */
    public Instant deadline() {
        long order = Math.floorDiv(value, PLACES);
        return Instant.ofEpochSecond(order < 0 ? order + URGENT_HEAD_START : order);
    }

    boolean isUrgent() {
        return value < 0;
    }

    /** A hand-off has a deadline of its own. */
    static Instant deadlineOf(Callback callback) {
        return switch (callback.state()) {
            case State.HandedOff handedOff -> handedOff.deadline();
            case State.ClaimedHandOff claimed -> claimed.handOff().deadline();
            case State.Attemptable _, State.Closed _ -> callback.dueBy();
        };
    }
}
