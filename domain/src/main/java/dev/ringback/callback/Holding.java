package dev.ringback.callback;

import java.time.Instant;

/** One person holds a piece of work, until then. */
public interface Holding {

    PersonId by();

    Instant since();

    Instant until();

    default boolean isHeldBy(PersonId person, Instant now) {
        return by().equals(person) && !hasLapsed(now);
    }

    default boolean hasLapsed(Instant now) {
        return !until().isAfter(now);
    }
}
