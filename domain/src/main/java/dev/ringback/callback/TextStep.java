package dev.ringback.callback;

/**
 * The steps that a text may follow (docs/rules.md §8); there is at most one text a step, and of a visit that was moved one for each time that it
 * was at.
 */
public enum TextStep implements Word {
    MISSED_CALL,
    AFTER_FIRST_ATTEMPT,
    AFTER_LAST_ATTEMPT,
    /** A reminder of the visit, three days before it. */
    THREE_DAYS_BEFORE,
    /** A reminder of the visit, the day before it. */
    DAY_BEFORE,
    /** One question about the call: how it was, from 1 to 5. */
    FEEDBACK;

    /** What a text of this step is for. */
    public enum Purpose implements Word {
        /** To reach a patient who was not reached. */
        OUTREACH,
        /** To remind a patient of a visit (docs/rules.md §14). */
        REMINDER,
        /** To ask a patient who was reached how the call was (docs/rules.md §14). */
        FEEDBACK
    }

    public Purpose purpose() {
        return switch (this) {
            case MISSED_CALL, AFTER_FIRST_ATTEMPT, AFTER_LAST_ATTEMPT -> Purpose.OUTREACH;
            case THREE_DAYS_BEFORE, DAY_BEFORE -> Purpose.REMINDER;
            case FEEDBACK -> Purpose.FEEDBACK;
        };
    }
}
