package dev.ringback.casework;

import dev.ringback.intake.Address;
import java.time.Instant;
import java.util.Optional;

/**
 * A text as two-way messaging tells of it.
 *
 * @param id the same each time that the text is delivered
 * @param from absent where it was withheld
 * @param sentAt when it was told of first, by a clock that may be wrong
 */
public record ReceivedText(String id, Optional<Address> from, Optional<Address> to, Instant sentAt, String body) {}
