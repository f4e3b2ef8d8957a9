package dev.ringback.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * What a caller last said about being texted from a location, and the evidence for it (docs/rules.md §8).
 *
 * @param at from when on it counts: of a yes, when it was said; of a no, when it became known, so that no yes overtakes it that only
 *     claims to be later
 * @param evidence where to look for proof: the contact in which it was said, or whatever a person named
 */
public record Consent(TextConsent said, Instant at, How how, String evidence) {

    /** How far a phone system's clock may be ahead of ours without anybody noticing. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    /** The later word counts; of two said in the same instant the one that means fewer texts. */
    static final Comparator<Consent> ORDER = Comparator.comparing(Consent::surelySaidAt)
            .thenComparing(consent -> consent.said().prevails());

    /**
     * The word about texts that was said in a call.
     *
     * @param saidAt when, as far as the phone system tells
     * @param knownAt when we came to know of it
     */
    public static Consent inCall(TextConsent said, Instant saidAt, Instant knownAt, ContactId chain) {
        Instant at = switch (said) {
            case GIVEN -> saidAt;
            case REVOKED -> saidAt.isAfter(knownAt) ? saidAt : knownAt;
        };
        return new Consent(said, at, How.CONTACT_ATTRIBUTE, chain.id());
    }

    /** A yes of which a phone system's clock tells was said by then, even if that clock is fast. */
    private Instant surelySaidAt() {
        return said == TextConsent.GIVEN && how == How.CONTACT_ATTRIBUTE ? at.minus(CLOCKS_DIFFER) : at;
    }

    /** How a location came to know. */
    public enum How implements Word {
        CONTACT_ATTRIBUTE,
        PERSON,
        FORM
    }
}
