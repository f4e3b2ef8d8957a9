package dev.ringback.callback;

import java.time.Instant;

/**
 * What happens to a callback when its time comes, no matter what noticed: a schedule, the sweeper, or a person who was
 * quicker. A look that comes twice, late, or for a step that has passed finds nothing to do and changes nothing.
 */
public final class Timers {

    private Timers() {}

    public static Callback elapse(Callback callback, Policy policy, Instant now) {
        return escalated(returned(callback, policy, now), policy, now);
    }

    private static Callback returned(Callback callback, Policy policy, Instant now) {
        return switch (callback.state()) {
            case State.Claimed claimed
            when claimed.hasLapsed(now) ->
                callback.with(
                        new Entry.Lapsed(now, callback.holder()),
                        NextAttempt.again(callback, claimed.attempt(), policy, now));
            case State.ClaimedHandOff claimed
            when claimed.hasLapsed(now) -> callback.with(new Entry.Lapsed(now, callback.holder()));
            case State.Held _, State.Waiting _, State.Due _, State.HandedOff _, State.Closed _ -> callback;
        };
    }

    private static Callback escalated(Callback callback, Policy policy, Instant now) {
        return openAtDayEnd(handOffOverdue(targetMissed(due(callback, policy, now), now), now), policy, now);
    }

    /** An attempt whose time has come is due, unless the wake-up came so late that no call may be made now. */
    private static Callback due(Callback callback, Policy policy, Instant now) {
        if (!(callback.state() instanceof State.Waiting waiting)
                || waiting.until().isAfter(now)) {
            return callback;
        }
        return callback.with(NextAttempt.again(callback, waiting.attempt(), policy, now));
    }

    private static Callback targetMissed(Callback callback, Instant now) {
        boolean isMissed =
                Timer.awaitsFirstAttempt(callback) && !callback.dueBy().isAfter(now);
        return isMissed && !Timer.isToldOfThisTarget(callback)
                ? callback.with(new Entry.Escalated(now, EscalationReason.TARGET_MISSED))
                : callback;
    }

    private static Callback handOffOverdue(Callback callback, Instant now) {
        boolean isOverdue = switch (callback.state()) {
            case State.HandedOff handedOff -> !handedOff.deadline().isAfter(now);
            case State.ClaimedHandOff claimed -> !claimed.handOff().deadline().isAfter(now);
            case State.Attemptable _, State.Closed _ -> false;
        };
        return isOverdue && !Timer.isToldOfThisHandOff(callback)
                ? callback.with(new Entry.Escalated(now, EscalationReason.HAND_OFF_OVERDUE))
                : callback;
    }

    private static Callback openAtDayEnd(Callback callback, Policy policy, Instant now) {
        return callback.isOpen() && !Timer.dayEnd(callback, policy).isAfter(now)
                ? callback.with(new Entry.Escalated(now, EscalationReason.OPEN_AT_DAY_END))
                : callback;
    }

    public static Callback escalatedOnce(Callback callback, EscalationReason reason, Instant now) {
        return callback.hasBeenEscalatedFor(reason) ? callback : callback.with(new Entry.Escalated(now, reason));
    }
}
