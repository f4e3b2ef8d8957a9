package dev.ringback.callback;

/** Why somebody gave a claim up. */
public enum ReleaseReason implements Word {
    END_OF_SHIFT,
    OTHER_LANGUAGE,
    KNOWS_THE_PATIENT,
    INTERRUPTED,
    OTHER
}
