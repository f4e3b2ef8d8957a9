package dev.ringback.callback;

/**
 * Whether a callback may have siblings: others that are called on one of its numbers, be they of the same caller at another location or of
 * a caller who shares a phone, and follow-ups. Who takes one that has seen none looks for none. What was seen once is never taken back, for nothing but that
 * look hangs on it (docs/adr/0023-one-patient-across-locations.md, docs/adr/0050-one-phone-is-called-by-one-person.md).
 */
public enum Siblings {
    NONE,
    SEEN
}
