package dev.ringback.laptop;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that goes with the real one, so much ahead of it.
 *
 * @param ahead negative if it is behind
 */
public record SetAhead(InstantSource real, Duration ahead) implements InstantSource {

    /** The same clock, set ahead by as much more. */
    public SetAhead by(Duration more) {
        return new SetAhead(real, ahead.plus(more));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }
}
