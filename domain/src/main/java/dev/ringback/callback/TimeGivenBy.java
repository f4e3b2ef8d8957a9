package dev.ringback.callback;

/** What gave an attempt its time (docs/rules.md §4). */
public enum TimeGivenBy implements Word {
    RHYTHM,
    /** The patient asked to be called then, and the rhythm would have had it at another time. */
    WISH
}
