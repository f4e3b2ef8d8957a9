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
        LocationId location, ContactId chain, NotOpened why, Instant endedAt, Optional<EscalationReason> pending) {}
