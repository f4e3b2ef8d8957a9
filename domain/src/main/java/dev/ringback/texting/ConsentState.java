package dev.ringback.texting;

import dev.ringback.callback.Consent;
import dev.ringback.callback.Word;
import java.util.Optional;

/** Whether a caller may be texted as far as their word to the location goes: only {@link #GIVEN} is consent (docs/rules.md §8). */
public enum ConsentState implements Word {
    NEVER_GIVEN,
    GIVEN,
    REVOKED;

    /** Where consent stands by the word that counts, if there is one: silence is no consent. */
    static ConsentState of(Optional<Consent> word) {
        return word.map(consent -> switch (consent.said()) {
                    case GIVEN -> GIVEN;
                    case REVOKED -> REVOKED;
                })
                .orElse(NEVER_GIVEN);
    }
}
