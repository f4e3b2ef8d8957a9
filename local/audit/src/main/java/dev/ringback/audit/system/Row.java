package dev.ringback.audit.system;

import java.time.Instant;

/**
 * One leg of a call, in the same words whatever the system.
 *
 * @param session what the legs of one call share; empty: it is a call by itself
 * @param id what the same leg has in every export; empty: all that it says
 * @param version of two rows with one id the higher counts
 * @param other the other end, as it is written
 * @param line the practice's end, as it is written
 */
public record Row(
        String session,
        String id,
        long version,
        Part part,
        Way way,
        String other,
        String line,
        Instant begun,
        Instant ended,
        Result result) {

    /** Whether the row stands for the call, or for one leg of a call that has a row of its own. */
    public enum Part {
        CALL,
        LEG
    }

    /** Who called whom, as far as one leg tells. */
    public enum Way {
        INBOUND,
        OUTBOUND,
        INTERNAL
    }
}
