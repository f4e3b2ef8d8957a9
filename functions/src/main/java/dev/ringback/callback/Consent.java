package dev.ringback.callback;

import java.time.Instant;

/**
 * What a caller last said about being texted from a location, and the evidence for it (brief.md §8).
 *
 * @param at when it was said
 * @param evidence where to look for proof: the contact in which it was said, or whatever a person named
 */
public record Consent(TextConsent said, Instant at, How how, String evidence) {

    /** How a location came to know. */
    public enum How implements Word {
        CONTACT_ATTRIBUTE,
        PERSON,
        FORM
    }
}
