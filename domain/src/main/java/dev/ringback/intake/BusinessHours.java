package dev.ringback.intake;

/** Whether a call ended during the location's business hours. */
public enum BusinessHours {
    DURING,
    OUTSIDE
}
