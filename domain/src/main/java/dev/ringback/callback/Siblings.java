package dev.ringback.callback;

/**
 * Whether a callback has, or had, siblings: other callbacks of the same caller at other locations, or follow-ups, open while it was open. What was seen
 * once is never taken back, for nothing but a look at the caller's callbacks hangs on it (docs/adr/0023-one-patient-across-locations.md).
 */
public enum Siblings {
    NONE,
    SEEN
}
