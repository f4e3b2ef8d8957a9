package dev.ringback.intake;

import static dev.ringback.intake.Leg.after;
import static dev.ringback.intake.Leg.at;
import static dev.ringback.intake.Leg.inbound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.Consent;
import dev.ringback.callback.TextConsent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Connect's words mean, in whatever casing they come, and what an account of a contact adds to another. */
class ConnectWordsTest {

    @ParameterizedTest
    @CsvSource({
        "HUMAN_ANSWERED, HUMAN",
        "human_answered, HUMAN",
        "VOICEMAIL_BEEP, NO_HUMAN",
        "VOICEMAIL_NO_BEEP, NO_HUMAN",
        "AMD_UNANSWERED, NO_HUMAN",
        "FAX_MACHINE_DETECTED, NO_HUMAN",
        "SIT_TONE_DETECTED, NO_HUMAN",
        "SIT_TONE_BUSY, NO_HUMAN",
        "SIT_TONE_INVALID_NUMBER, NO_HUMAN",
        "AMD_UNRESOLVED, UNDECIDED",
        "AMD_NOT_APPLICABLE, UNDECIDED",
        "AMD_ERROR, UNDECIDED",
        "PARROT_ANSWERED, UNDECIDED"
    })
    void who_picked_up(String written, AnsweredBy who) {
        assertThat(AnsweredBy.read(written)).isEqualTo(who);
    }

    @ParameterizedTest
    @CsvSource({
        "VOICE, VOICE, true",
        "Voice, VOICE, true",
        "'', UNSTATED, true",
        "CHAT, CHAT, false",
        "FAX, OTHER, false"
    })
    void what_may_be_a_call(String written, Channel channel, boolean mayBeVoice) {
        assertThat(Channel.read(written)).isEqualTo(channel);
        assertThat(channel.mayBeVoice()).isEqualTo(mayBeVoice);
    }

    @Test
    void who_dialled() {
        assertThat(Stream.of("OUTBOUND", "External_Outbound", "CALLBACK", "API"))
                .allMatch(written -> InitiationMethod.read(written).isDialledByUs());
        assertThat(Stream.of(
                        "INBOUND",
                        "TRANSFER",
                        "QUEUE_TRANSFER",
                        "DISCONNECT",
                        "MONITOR",
                        "WEBRTC_API",
                        "AGENT_REPLY",
                        "FLOW",
                        "TELEPATHY",
                        ""))
                .noneMatch(written -> InitiationMethod.read(written).isDialledByUs());
    }

    /** Connect names a new kind of call after the kind that it belongs to. */
    @ParameterizedTest
    @CsvSource({
        "CALLBACK_CUSTOMER_FIRST_QUEUED, CALLBACK",
        "CALLBACK_CUSTOMER_FIRST_DIALED, CALLBACK",
        "callbackCustomerFirstDialed, CALLBACK",
        "QUEUE_TRANSFER_OF_TOMORROW, QUEUE_TRANSFER",
        "TELEPATHY, OTHER",
        "BY_CALLBACK, OTHER"
    })
    void a_kind_of_a_call_that_is_known(String written, InitiationMethod method) {
        assertThat(InitiationMethod.read(written)).isEqualTo(method);
    }

    @Test
    void an_account_of_a_contact_fills_the_gaps_of_another_and_changes_nothing_else() {
        Contact event = Leg.leg("a", InitiationMethod.UNSTATED)
                .over(Channel.UNSTATED)
                .with("language", "es")
                .ended(at(40))
                .contact();
        Contact described = inbound("a")
                .with("language", "en")
                .with("reason", "a cough")
                .ended(at(39))
                .contact();

        Contact both = event.filledFrom(described);

        assertThat(both.initiatedBy()).isEqualTo(InitiationMethod.INBOUND);
        assertThat(both.channel()).isEqualTo(Channel.VOICE);
        assertThat(both.endpoints().system()).isEqualTo(described.endpoints().system());
        assertThat(both.times().disconnected()).contains(at(40));
        assertThat(both.attributes()).isEqualTo(Map.of("language", "es", "reason", "a cough"));
        assertThat(described.filledFrom(event).initiatedBy()).isEqualTo(InitiationMethod.INBOUND);
        assertThat(described.filledFrom(event).channel()).isEqualTo(Channel.VOICE);
        assertThatThrownBy(() -> described.filledFrom(inbound("b").contact()))
                .hasMessageContaining("contact b says nothing about contact a");
    }

    @Test
    void a_word_on_texts_in_an_answered_call_counts_from_when_it_means_fewer_of_them() {
        assertThat(consent("yes")).contains(new Consent(TextConsent.GIVEN, at(30), Consent.How.CONTACT_ATTRIBUTE, "a"));
        assertThat(consent("no"))
                .contains(new Consent(TextConsent.REVOKED, at(95), Consent.How.CONTACT_ATTRIBUTE, "a"));
    }

    private static Optional<Consent> consent(String word) {
        Leg first = inbound("a").ended(at(20));
        Leg answered = after(first, "b", InitiationMethod.TRANSFER)
                .with("ringback_text_consent", word)
                .agent(at(30))
                .ended(at(90));
        Chain chain = new Chain(List.of(first.contact(), answered.contact()), Chain.Completeness.ALL_LEGS);
        return ((Classification.Reached) chain.classify()).consent(at(95));
    }
}
