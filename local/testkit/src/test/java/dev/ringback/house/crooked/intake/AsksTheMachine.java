package dev.ringback.house.crooked.intake;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Reads the clock, makes an id and throws a die on its own. */
final class AsksTheMachine {

    private AsksTheMachine() {}

    static String answer() {
        return Instant.now().toString() + System.currentTimeMillis() + UUID.randomUUID() + new SecureRandom().nextInt();
    }
}
