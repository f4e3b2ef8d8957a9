package dev.ringback.texting;

import dev.ringback.callback.TextStep;
import dev.ringback.callback.Word;

/** When a location wants its callers texted, if at all. */
public enum LocationTexting implements Word {
    NEVER,
    AFTER_ATTEMPTS,
    AFTER_ATTEMPTS_AND_MISSED_CALLS;

    public boolean wants(TextStep step) {
        return switch (this) {
            case NEVER -> false;
            case AFTER_ATTEMPTS -> step != TextStep.MISSED_CALL;
            case AFTER_ATTEMPTS_AND_MISSED_CALLS -> true;
        };
    }
}
