package dev.ringback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.ContactId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a flow hands over by the parameters of its block. */
class FlowParametersTest {

    private static final ContactId CONTACT = new ContactId("contact-1");
    private static final Contact.Endpoints LINE =
            new Contact.Endpoints(Optional.of(new Address("+12125550143")), Optional.of(new Address("+12125550100")));

    private static CallUnderway call(Map<String, String> noted, Map<String, String> parameters) {
        return CallUnderway.of(CONTACT, CONTACT, LINE, noted, FlowParameters.in(parameters));
    }

    @ParameterizedTest
    @CsvSource({
        "bucket, billing, ringback_bucket",
        "language, es-US, ringback_language",
        "askedForCallback, true, ringback_asked_for_callback",
        "texts, no, ringback_text_consent",
        "voicemail, yes, ringback_may_leave_voicemail",
        "callOn, 2125550187, ringback_call_on",
        "when, morning, ringback_when",
        "when, any, ringback_when"
    })
    void each_is_what_the_attribute_of_a_longer_name_is(String parameter, String value, String attribute) {
        FlowParameters understood = FlowParameters.in(Map.of(parameter, " " + value + " "));

        assertThat(understood.attributes()).isEqualTo(Map.of(attribute, value));
        assertThat(understood.notUnderstood()).isEmpty();
        assertThat(call(Map.of(), Map.of(parameter, value)).said())
                .isEqualTo(FlowAttributes.in(Map.of(attribute, value)));
    }

    @ParameterizedTest
    @CsvSource({
        "bucket, cardiology",
        "language, Klingon",
        "askedForCallback, yes",
        "texts, perhaps",
        "voicemail, true",
        "callOn, 12",
        "callOn, Timeout",
        "when, at dawn",
        "final, soon"
    })
    void a_word_that_is_none_of_them_is_ignored_and_named_and_leaves_what_was_noted_before(String name, String value) {
        CallUnderway call = call(
                Map.of("ringback_bucket", "billing", "ringback_text_consent", "no", "ringback_when", "morning"),
                Map.of(name, value));

        assertThat(call.notUnderstood()).containsExactly(name);
        assertThat(call.said().bucket()).hasToString("Optional[BILLING]");
        assertThat(call.said().consent()).hasToString("Optional[REVOKED]");
        assertThat(call.handedOver()).isEmpty();
        assertThat(FlowParameters.in(Map.of(name, value)))
                .hasToString("parameters of a flow")
                .asString()
                .doesNotContain(value);
    }

    @Test
    void what_is_handed_over_outweighs_what_was_noted_and_carries_the_rest_along() {
        HandedOver handedOver = call(
                        Map.of("ringback_when", "morning", "ringback_reason", "a bill", "room", "7"),
                        Map.of("when", "afternoon", "final", "YES", "room", "8"))
                .handedOver()
                .orElseThrow();

        assertThat(handedOver.noted()).isEqualTo(Map.of("ringback_when", "afternoon", "ringback_reason", "a bill"));
        assertThat(handedOver.word()).isEqualTo(HandedOver.Word.LAST);
        assertThat(handedOver.endpoints()).isEqualTo(LINE);
        assertThat(handedOver).hasToString("what a flow handed over of contact contact-1");
    }

    @Test
    void a_flow_that_only_asks_hands_nothing_over() {
        assertThat(call(Map.of("ringback_when", "morning"), Map.of()).handedOver())
                .isEmpty();
        assertThat(call(Map.of(), Map.of("when", "", "final", "no", "mood", "good"))
                        .handedOver())
                .isEmpty();
        assertThat(FlowParameters.in(Map.of("final", "no", "mood", "good")).notUnderstood())
                .isEmpty();
    }

    @Test
    void what_is_too_long_is_left_to_connect_which_is_asked_then() {
        HandedOver handedOver = call(
                        Map.of("ringback_reason", "pain ".repeat(6_500)),
                        Map.of("callOn", "5".repeat(32_000), "when", "any", "final", "yes"))
                .handedOver()
                .orElseThrow();

        assertThat(handedOver.noted()).isEqualTo(Map.of("ringback_when", "any"));
        assertThat(handedOver.word()).isEqualTo(HandedOver.Word.SO_FAR);
    }
}
