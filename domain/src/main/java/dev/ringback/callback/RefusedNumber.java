package dev.ringback.callback;

import java.time.Instant;
import java.util.List;

/** What is open for a number that was found wrong, or whose owner wants no calls, ends wherever it is (docs/rules.md §4). */
public final class RefusedNumber {

    private RefusedNumber() {}

    /**
     * A callback as it is once its location has heard how the number stands.
     *
     * @param standing of the callback's number, with the whole tenant
     */
    public static Callback heed(Callback callback, Standing standing, Instant now) {
        if (!callback.isOpen()) {
            return callback;
        }
        if (standing.isWrongNumber()) {
            return ended(callback, Ending.WRONG_NUMBER, EscalationReason.CALL_FROM_WRONG_NUMBER, now);
        }
        return standing.isDoNotCall()
                ? ended(callback, Ending.DECLINED, EscalationReason.CALL_DESPITE_DO_NOT_CALL, now)
                : callback;
    }

    /** Something urgent is for a person to judge: it stays open, and somebody is told. */
    private static Callback ended(Callback callback, Ending ending, EscalationReason reason, Instant now) {
        return switch (callback.urgency()) {
            case URGENT -> Timers.escalatedOnce(callback, reason, now);
            case ROUTINE -> callback.with(new Entry.Closed(now, ending, List.of()));
        };
    }
}
