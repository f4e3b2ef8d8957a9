package dev.ringback.casework;

import dev.ringback.callback.ContactId;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.NotOpened;
import java.time.Instant;
import java.util.Optional;

/**
 * A missed call that opened no callback, without its number.
 *
 * @param pending what people must still be told of it: saved with the call, so that it reaches them although the alert fails at first
 */
public record UncallableCall(
        LocationId location, ContactId chain, NotOpened why, Instant endedAt, Optional<EscalationReason> pending) {

    /** Where a call is kept. */
    public record Key(LocationId location, ContactId chain) {}

    /** This call with something else pending. */
    public UncallableCall with(Optional<EscalationReason> other) {
        return new UncallableCall(location, chain, why, endedAt, other);
    }

    /**
     * This call, reported once more. A later report may know more of a call: urgent words that came with its transcript are told then;
     * what people were told already is not.
     *
     * @param untold what was pending of it so far
     * @param told what people were told of it
     */
    public UncallableCall again(Optional<EscalationReason> untold, Optional<EscalationReason> told) {
        return pending.isEmpty() || pending.equals(told) ? with(untold) : this;
    }
}
