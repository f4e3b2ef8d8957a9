package dev.ringback.desk;

import dev.ringback.callback.Word;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody can take nothing now, of what they may see.
 *
 * @param at when they can again, as far as that is known by now
 */
public record Lull(Why why, Optional<Instant> at) {

    /** Why; the first that is true. */
    public enum Why implements Word {
        /** Something is due, and its caller may not be called now. */
        OUTSIDE_CALLING_HOURS,
        /** The next attempt of something has a time. */
        WAITING,
        /** Colleagues hold what there is, or are with its callers. */
        HELD_BY_OTHERS,
        NONE_WAITING
    }
}
