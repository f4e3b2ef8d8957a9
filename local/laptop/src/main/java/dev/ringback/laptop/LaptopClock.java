package dev.ringback.laptop;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that follows another: a virtual one while a day is played, then the real one. */
public final class LaptopClock implements InstantSource {

    private volatile InstantSource followed;

    public LaptopClock(InstantSource followed) {
        this.followed = followed;
    }

    public void follow(InstantSource other) {
        followed = other;
    }

    @Override
    public Instant instant() {
        return followed.instant();
    }
}
