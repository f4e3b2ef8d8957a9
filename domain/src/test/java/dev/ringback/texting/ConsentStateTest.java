package dev.ringback.texting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Consent;
import dev.ringback.callback.TextConsent;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsentStateTest {

    private static Optional<Consent> said(TextConsent said) {
        return Optional.of(new Consent(said, Instant.parse("2026-11-24T15:00:00Z"), Consent.How.FORM, "form-1"));
    }

    @Test
    void consent_is_in_force_only_where_it_was_given_last() {
        assertThat(ConsentState.of(Optional.empty())).isEqualTo(ConsentState.NEVER_GIVEN);
        assertThat(ConsentState.of(said(TextConsent.GIVEN))).isEqualTo(ConsentState.GIVEN);
        assertThat(ConsentState.of(said(TextConsent.REVOKED))).isEqualTo(ConsentState.REVOKED);
    }
}
