package dev.ringback.callback;

import java.time.Instant;
import java.util.Optional;

/**
 * How the patient wishes to be called.
 *
 * @param wishes all that counts by now
 * @param attemptAt when the attempt is to be made that a wish last moved, until one was made
 */
public record Wished(Wishes wishes, Optional<Instant> attemptAt) {

    Wished told(Wishes later) {
        return new Wished(wishes.then(later), attemptAt);
    }

    Wished moved(Entry.Waiting waiting) {
        return switch (waiting.because()) {
            case WISH -> new Wished(wishes, Optional.of(waiting.until()));
            case RHYTHM -> this;
        };
    }

    /** A number that reaches somebody else is not wished any more, and an attempt that was made is not waited for. */
    Wished after(Entry.OutcomeRecorded outcome) {
        return new Wished(
                outcome.report().outcome() == Outcome.WRONG_NUMBER ? wishes.withoutNumber() : wishes, Optional.empty());
    }
}
