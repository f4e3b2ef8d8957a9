package dev.ringback.callback;

/** What a caller said about being texted (docs/rules.md §8). */
public enum TextConsent implements Word {
    GIVEN,
    REVOKED;

    /** Whether it counts against whatever else is said in the same instant: the word that means fewer texts does. */
    public boolean prevails() {
        return this == REVOKED;
    }
}
