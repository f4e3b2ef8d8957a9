package dev.ringback.intake;

/** Whether the location was open when a call ended. */
public enum Doors {
    OPEN,
    CLOSED
}
