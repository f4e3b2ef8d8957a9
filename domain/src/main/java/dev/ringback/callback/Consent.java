package dev.ringback.callback;

import java.time.Instant;
import java.util.Comparator;

/**
 * What a caller last said about being texted from a location, and the evidence for it (docs/rules.md §8).
 *
 * @param at when it was said
 * @param evidence where to look for proof: the contact in which it was said, or whatever a person named
 */
public record Consent(TextConsent said, Instant at, How how, String evidence) {

    /** The later word counts; of two said in the same instant the one that means fewer texts. */
    static final Comparator<Consent> ORDER = Comparator.comparing(Consent::at)
            .thenComparing(consent -> consent.said().prevails());

    /** How a location came to know. */
    public enum How implements Word {
        CONTACT_ATTRIBUTE,
        PERSON,
        FORM
    }
}
