package dev.ringback.callback;

/** The steps that a text may follow; there is at most one text a step (docs/rules.md §8). */
public enum TextStep implements Word {
    MISSED_CALL,
    AFTER_FIRST_ATTEMPT,
    AFTER_LAST_ATTEMPT
}
