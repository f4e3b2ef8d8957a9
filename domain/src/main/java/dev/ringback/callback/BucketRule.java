package dev.ringback.callback;

import java.time.Duration;

/**
 * What a bucket means (brief.md §2).
 *
 * @param team the first owner
 * @param target how soon, in open time, a call should first be returned
 */
public record BucketRule(Team team, Duration target, Texting texting) {

    /** Whether a caller may be texted about such a call at all. */
    public enum Texting implements Word {
        ALLOWED,
        FORBIDDEN
    }
}
