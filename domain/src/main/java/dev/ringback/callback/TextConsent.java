package dev.ringback.callback;

/** What a caller said about being texted (docs/rules.md §8). */
public enum TextConsent implements Word {
    GIVEN,
    REVOKED
}
