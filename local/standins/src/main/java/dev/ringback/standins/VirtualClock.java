package dev.ringback.standins;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is set, and never goes back. */
public final class VirtualClock implements InstantSource {

    private volatile Instant now;

    public VirtualClock(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void advanceTo(Instant instant) {
        if (instant.isBefore(now)) {
            throw new IllegalArgumentException("the clock is at " + now + " and cannot go back to " + instant);
        }
        now = instant;
    }
}
