package dev.ringback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.MissedReason;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a flow notes, and what of it is none of the words that it may be. */
class FlowAttributesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ringback_bucket",
                "ringback_voicemail",
                "ringback_text_consent",
                "ringback_missed_reason",
                "ringback_language",
                "ringback_asked_for_callback",
                "ringback_ignore"
            })
    void an_attribute_that_is_none_of_its_words_is_named(String attribute) {
        assertThat(FlowAttributes.notUnderstood(Map.of(attribute, "sí\u0007"))).containsExactly(attribute);
        assertThat(FlowAttributes.notUnderstood(Map.of(attribute, " "))).isEmpty();
    }

    /** A flow that says yes means something, and nothing comes of it: the call is not left out, and not marked as asked for. */
    @Test
    void true_and_false_are_understood_in_any_case_and_yes_is_not() {
        assertThat(FlowAttributes.notUnderstood(
                        Map.of("ringback_ignore", "True", "ringback_asked_for_callback", "FALSE")))
                .isEmpty();
        assertThat(FlowAttributes.notUnderstood(Map.of("ringback_ignore", "yes", "ringback_asked_for_callback", "1")))
                .containsExactly("ringback_asked_for_callback", "ringback_ignore");
        assertThat(FlowAttributes.isIgnored(Map.of("ringback_ignore", "yes"))).isFalse();
    }

    @Test
    void a_caller_who_asked_for_a_callback_and_left_a_voicemail_left_a_voicemail() {
        assertThat(FlowAttributes.in(Map.of(
                                "ringback_asked_for_callback", "true", "ringback_missed_reason", "left-voicemail"))
                        .missedBecause())
                .contains(MissedReason.LEFT_VOICEMAIL);
        assertThat(FlowAttributes.in(
                                Map.of("ringback_asked_for_callback", "true", "ringback_missed_reason", "after-hours"))
                        .missedBecause())
                .contains(MissedReason.ASKED_FOR_CALLBACK);
    }

    @Test
    void a_recording_is_a_voicemail_only_where_the_flow_says_so_and_no_other_is_known() {
        FlowAttributes left = FlowAttributes.in(Map.of("ringback_missed_reason", "left-voicemail"));
        assertThat(left.recordedAt(Optional.of("sunrise/1.wav")).voicemail()).contains("sunrise/1.wav");
        assertThat(FlowAttributes.in(Map.of())
                        .recordedAt(Optional.of("sunrise/1.wav"))
                        .voicemail())
                .isEmpty();
        assertThat(FlowAttributes.in(Map.of("ringback_voicemail", "pbx-7", "ringback_missed_reason", "left-voicemail"))
                        .recordedAt(Optional.of("sunrise/1.wav"))
                        .voicemail())
                .contains("pbx-7");
    }
}
