package dev.ringback.numbers;

import java.time.Instant;

/** Whether a callback's target was kept: by the begin of the first attempt, or by the callback's end before any (docs/numbers.md). */
enum Punctuality {
    KEPT,
    MISSED,
    PENDING;

    static Punctuality of(Tally.OfCallback callback, Instant now) {
        Instant deadline = callback.target().deadline();
        return callback.firstAttempt()
                .map(Tally.FirstAttempt::begunAt)
                .or(() -> callback.closed().map(Tally.Closing::at))
                .map(at -> at.isAfter(deadline) ? MISSED : KEPT)
                .orElse(now.isAfter(deadline) ? MISSED : PENDING);
    }
}
