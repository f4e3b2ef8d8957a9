package dev.ringback.texting;

import dev.ringback.callback.Consent;
import java.time.Instant;

/**
 * One thing that is on record about texting a caller (docs/rules.md §8). Consent is given and revoked at one location; a stop and a
 * start are the caller's word to the whole tenant, and so belong to the ledger of every location.
 */
public sealed interface ConsentEntry {

    Instant at();

    /** Where to look for proof: a contact, a form, a person's id, an inbound message. */
    String evidence();

    /** The caller agreed to be texted by this location. */
    record Given(Instant at, Consent.How how, String evidence) implements ConsentEntry {}

    /** The caller told this location that they do not want texts. */
    record Revoked(Instant at, Consent.How how, String evidence) implements ConsentEntry {}

    /** The caller answered a text with STOP, in any form. */
    record Stopped(Instant at, String evidence) implements ConsentEntry {}

    /** The caller answered START, which takes back a stop and gives nothing that was not there before. */
    record Started(Instant at, String evidence) implements ConsentEntry {}

    /** What the caller said to a location, as the ledger keeps it. */
    static ConsentEntry of(Consent consent) {
        return switch (consent.said()) {
            case GIVEN -> new Given(consent.at(), consent.how(), consent.evidence());
            case REVOKED -> new Revoked(consent.at(), consent.how(), consent.evidence());
        };
    }
}
