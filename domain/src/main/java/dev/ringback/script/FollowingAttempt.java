package dev.ringback.script;

import dev.ringback.callback.Attempt;
import dev.ringback.callback.Word;
import dev.ringback.rhythm.Rhythm;

/** Which attempt would follow the one being made; {@code attempt-again} is shown by it (docs/rules.md §5). */
public enum FollowingAttempt implements Word {
    SECOND,

    /** Neither the second nor the last of a rhythm with more than three attempts. */
    ANOTHER,
    FINAL,

    /** This one is the last. */
    NONE;

    public static FollowingAttempt after(Attempt attempt, Rhythm rhythm) {
        if (!rhythm.hasAttemptAfter(attempt.number())) {
            return NONE;
        }
        if (!rhythm.hasAttemptAfter(attempt.number() + 1)) {
            return FINAL;
        }
        return attempt.number() == 1 ? SECOND : ANOTHER;
    }
}
