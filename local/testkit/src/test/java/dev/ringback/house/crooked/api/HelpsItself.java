package dev.ringback.house.crooked.api;

import dev.ringback.house.crooked.casework.TakesCalls;

/** A part of the desk that makes the use case that it needs. */
public final class HelpsItself {

    private final TakesCalls calls = new TakesCalls();

    TakesCalls made() {
        return calls;
    }
}
