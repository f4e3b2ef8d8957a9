package dev.ringback.callback;

import java.time.Instant;
import java.util.Optional;

/**
 * How the patient wishes to be called.
 *
 * @param wishes all that counts by now
 * @param attemptAt when the attempt is to be made that a wish last moved, until one was made
 * @param deadline by when at the latest
 */
public record Wished(Wishes wishes, Optional<Instant> attemptAt, Optional<Instant> deadline) {

    Wished told(Wishes later) {
        return new Wished(wishes.then(later), attemptAt, deadline);
    }

    /** Of a patient of whom no attempt was moved yet. */
    static Wished of(Wishes wishes) {
        return new Wished(wishes, Optional.empty(), Optional.empty());
    }

    /** What somebody recorded is all that is wished. */
    Wished replaced(Wishes all) {
        return new Wished(all, attemptAt, deadline);
    }

    Wished moved(Entry.Waiting waiting) {
        return waiting.wishedBy().isPresent()
                ? new Wished(wishes, Optional.of(waiting.until()), waiting.wishedBy())
                : attemptedAt(waiting.until());
    }

    /** An attempt that falls before the time that was wished goes by the rhythm again. */
    Wished attemptedAt(Instant time) {
        return attemptAt.filter(time::isBefore).isPresent() ? of(wishes) : this;
    }

    /** A number that reaches somebody else is not wished any more, and an attempt that was made is not waited for. */
    Wished after(Entry.OutcomeRecorded outcome) {
        return new Wished(
                outcome.report().outcome() == Outcome.WRONG_NUMBER ? wishes.withoutNumber() : wishes,
                Optional.empty(),
                Optional.empty());
    }
}
