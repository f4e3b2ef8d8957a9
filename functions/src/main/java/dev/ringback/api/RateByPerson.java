package dev.ringback.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often one person may ask the desk: a token bucket for each, in the memory of one environment of the function. Environments do not
 * share it, so that somebody is served at most as often as there are environments; it costs no request.
 */
public final class RateByPerson {

    /**
     * How often.
     *
     * @param each the time in which one more request becomes free
     * @param burst how many may come at once after a rest
     */
    public record Limit(Duration each, int burst) {

        /** Ten a second, forty at once: more than a page of a desk needs, and less than a program that has run away. */
        public static final Limit OF_A_PERSON = new Limit(Duration.ofMillis(100), 40);

        /** For one machine on which a whole morning is played within an instant. */
        public static final Limit NONE = new Limit(Duration.ZERO, 1);
    }

    private final Limit limit;
    private final InstantSource clock;

    /** When the bucket of each that signs in will be full again. A full one is as good as none, so it is forgotten. */
    private final Map<String, Instant> fullAt = new HashMap<>();

    public RateByPerson(Limit limit, InstantSource clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /** Whether what signs in may ask now; if so, it is counted. Who is not in the directory has no more than who is. */
    synchronized boolean admits(String signIn) {
        Instant now = clock.instant();
        fullAt.values().removeIf(instant -> !instant.isAfter(now));
        Instant after = Optional.ofNullable(fullAt.get(signIn)).orElse(now).plus(limit.each());
        if (after.isAfter(now.plus(limit.each().multipliedBy(limit.burst())))) {
            return false;
        }
        fullAt.put(signIn, after);
        return true;
    }

    synchronized int remembered() {
        return fullAt.size();
    }
}
