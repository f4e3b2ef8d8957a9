package dev.ringback.callback;

import dev.ringback.rhythm.Rhythm;
import java.time.Instant;

/** When the next attempt falls, as the entry that says so (docs/rules.md §4). */
final class NextAttempt {

    private NextAttempt() {}

    /** The first attempt of a rhythm that begins now. */
    static Entry first(Rhythm rhythm, Instant now) {
        Instant at = rhythm.firstAttempt(now);
        return at.isAfter(now) ? new Entry.Waiting(now, Attempt.FIRST, at) : new Entry.Due(now, Attempt.FIRST);
    }

    /** An attempt that comes back is due; while no call may be made, it waits until one may. */
    static Entry again(Callback callback, Attempt attempt, Policy policy, Instant now) {
        Rhythm rhythm = policy.rhythm(callback.bucket(), callback.caller());
        return rhythm.mayCallAt(now)
                ? new Entry.Due(now, attempt)
                : new Entry.Waiting(now, attempt, rhythm.callableAtOrAfter(now));
    }
}
