package dev.ringback.callback;

import java.time.Instant;

/**
 * What a caller last said about being texted from a location, and the evidence for it (brief.md §8).
 *
 * @param at when it was said
 * @param evidence the contact in which it was said
 */
public record Consent(TextConsent said, Instant at, ContactId evidence) {}
