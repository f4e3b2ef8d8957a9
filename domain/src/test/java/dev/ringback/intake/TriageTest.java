package dev.ringback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Urgency;
import dev.ringback.intake.Triaged.DecidedBy;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriageTest {

    private static Triaged triage(Map<String, String> attributes, Optional<Bucket> implied) {
        return Triage.of(FlowAttributes.in(attributes), implied, UrgentWords.STANDARD);
    }

    @Test
    void the_attribute_comes_before_the_line_and_the_words() {
        assertThat(triage(
                        Map.of("ringback_bucket", "billing", "ringback_reason", "a referral"),
                        Optional.of(Bucket.SCHEDULING)))
                .isEqualTo(new Triaged(Bucket.BILLING, Urgency.ROUTINE, DecidedBy.ATTRIBUTE));
    }

    @Test
    void the_line_or_queue_comes_before_the_words() {
        assertThat(triage(Map.of("ringback_reason", "a referral"), Optional.of(Bucket.SCHEDULING)))
                .isEqualTo(new Triaged(Bucket.SCHEDULING, Urgency.ROUTINE, DecidedBy.LINE_OR_QUEUE));
    }

    @Test
    void an_unknown_bucket_is_ignored() {
        assertThat(triage(Map.of("ringback_bucket", "vip", "ringback_reason", "a referral"), Optional.empty()))
                .isEqualTo(new Triaged(Bucket.REFERRAL, Urgency.ROUTINE, DecidedBy.WORDS_OF_THE_REASON));
    }

    @Test
    void a_call_that_nothing_is_known_of_is_other() {
        var other = new Triaged(Bucket.OTHER, Urgency.ROUTINE, DecidedBy.NOTHING);

        assertThat(triage(Map.of(), Optional.empty())).isEqualTo(other);
        assertThat(triage(Map.of("ringback_reason", "please call me back"), Optional.empty()))
                .isEqualTo(other);
    }

    @Test
    void urgent_words_win_over_everything() {
        assertThat(triage(
                        Map.of("ringback_bucket", "billing", "ringback_reason", "my bill, and I have chest pain"),
                        Optional.of(Bucket.SCHEDULING)))
                .isEqualTo(new Triaged(Bucket.CLINICAL, Urgency.URGENT, DecidedBy.URGENT_WORDS));
    }

    @Test
    void a_clinical_line_is_not_urgent_by_itself() {
        assertThat(triage(Map.of("ringback_bucket", "clinical"), Optional.empty()))
                .isEqualTo(new Triaged(Bucket.CLINICAL, Urgency.ROUTINE, DecidedBy.ATTRIBUTE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I'm a new patient and would like an appointment | NEW_PATIENT",
                "are you accepting new patients | NEW_PATIENT",
                "we are looking for a family doctor | NEW_PATIENT",
                "I've never been there before | NEW_PATIENT",
                "soy paciente nueva | NEW_PATIENT",
                "quiero una cita, es mi primera vez | NEW_PATIENT",
                "I want to book an appointment | SCHEDULING",
                "need to reschedule | SCHEDULING",
                "cancel tomorrow | SCHEDULING",
                "confirm my appt | SCHEDULING",
                "I'm running late | SCHEDULING",
                "appointment for knee pain | SCHEDULING",
                "quiero cambiar la hora de mi cita | SCHEDULING",
                "debo cancelar mi cita | SCHEDULING",
                "necesito ver a la doctora | SCHEDULING",
                "did you get my referral | REFERRAL",
                "my doctor referred me to you | REFERRAL",
                "send my medical records | REFERRAL",
                "necesito un referido | REFERRAL",
                "una remisión al especialista | REFERRAL",
                "question about my bill | BILLING",
                "do you take my insurance | BILLING",
                "I'd like a refund of my copay | BILLING",
                "tengo una factura | BILLING",
                "¿aceptan mi seguro? | BILLING",
                "¿cuánto debo? | BILLING",
                "I need a refill of my prescription | CLINICAL",
                "I want to talk to a nurse | CLINICAL",
                "side effects of the medication | CLINICAL",
                "are my lab results in | CLINICAL",
                "my knee pain came back | CLINICAL",
                "he has a fever | CLINICAL",
                "necesito mi receta | CLINICAL",
                "quiero hablar con la enfermera | CLINICAL",
                "me duele la rodilla | CLINICAL",
                "I'll try again later | OTHER",
                "no estoy seguro | OTHER",
                "are you open on Sunday | OTHER"
            })
    void words_tell_the_bucket(String reason, Bucket bucket) {
        assertThat(triage(Map.of("ringback_reason", reason), Optional.empty()).bucket())
                .isEqualTo(bucket);
    }

    @Test
    void the_reason_is_never_printed() {
        assertThat(FlowAttributes.in(Map.of("ringback_reason", "a private matter"))
                        .toString())
                .doesNotContain("private matter");
    }
}
