package dev.ringback.followup;

/** Where a follow-up is worked. */
public enum Place {
    /** By who works callbacks of its kind: the desk's own team owes it. */
    AT_THE_DESK,
    /** By another team, as after a hand-off. */
    IN_HOUSE
}
