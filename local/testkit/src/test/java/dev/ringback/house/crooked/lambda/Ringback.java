package dev.ringback.house.crooked.lambda;

import java.security.SecureRandom;
import java.time.Instant;

/** A composition root: the only class of this house that breaks no rule. */
final class Ringback {

    private Ringback() {}

    static Instant now() {
        return Instant.now().plusNanos(new SecureRandom().nextInt(2));
    }
}
