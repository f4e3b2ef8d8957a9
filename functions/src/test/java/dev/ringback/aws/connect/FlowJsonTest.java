package dev.ringback.aws.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.intake.CallUnderway;
import dev.ringback.intake.HandedOver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What a flow's block for Lambda functions sends. */
class FlowJsonTest {

    private static CallUnderway read(String json) {
        return FlowJson.read(JsonMapper.shared().readTree(json)).orElseThrow();
    }

    @Test
    void the_sample_of_connect_is_a_call_with_both_ends_of_the_line() throws IOException {
        CallUnderway call = read(Files.readString(Path.of("../events/caller-flow.json")));

        assertThat(call.chain().id()).isEqualTo("c0ffee00-0000-4000-8000-000000000001");
        assertThat(call.dialled().orElseThrow().raw()).isEqualTo("+12125550100");
        assertThat(call.caller().from().orElseThrow().raw()).isEqualTo("+19175550142");
        assertThat(call).hasToString("call c0ffee00-0000-4000-8000-000000000001");
    }

    @Test
    void what_the_flow_noted_counts_before_the_language_of_the_contact() {
        assertThat(read("""
                {"Details": {"ContactData": {"ContactId": "c-1", "LanguageCode": "en-US", "Attributes": {"ringback_language": "es"}}}}
                """).said().language()).hasToString("Optional[ES]");
        assertThat(read("""
                {"Details": {"ContactData": {"ContactId": "c-1", "LanguageCode": "es-US", "Attributes": {}}}}
                """).said().language()).hasToString("Optional[ES]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Details\": {\"ContactData\": {\"ContactId\": \"c-1\"}}}",
                "{\"Details\": {\"ContactData\": {\"ContactId\": \"c-1\", \"CustomerEndpoint\": null, \"SystemEndpoint\": {}, \"Attributes\": null}}}",
                "{\"Details\": {\"ContactData\": {\"ContactId\": \"c-1\", \"CustomerEndpoint\": {\"Address\": 5}, \"Attributes\": {\"a\": {}}}}}"
            })
    void a_flow_without_a_number_is_a_call_all_the_same(String json) {
        assertThat(read(json).caller().from()).isEmpty();
        assertThat(read(json).dialled()).isEmpty();
    }

    @Test
    void what_the_flow_hands_over_is_kept_of_the_leg_and_told_of_the_chain() throws IOException {
        HandedOver sample = read(Files.readString(Path.of("../events/caller-flow.json")))
                .handedOver()
                .orElseThrow();
        assertThat(sample.word()).isEqualTo(HandedOver.Word.LAST);
        assertThat(sample.noted())
                .isEqualTo(Map.of(
                        "ringback_asked_for_callback", "true",
                        "ringback_call_on", "2125550187",
                        "ringback_language", "en",
                        "ringback_may_leave_voicemail", "yes",
                        "ringback_text_consent", "yes",
                        "ringback_when", "afternoon"));

        CallUnderway transferred = read("""
                {"Details": {"ContactData": {"ContactId": "c-2", "InitialContactId": "c-1"}, "Parameters": {"when": "morning"}}}
                """);
        assertThat(transferred.chain().id()).isEqualTo("c-1");
        assertThat(transferred.handedOver().orElseThrow().contact().id()).isEqualTo("c-2");
    }

    @Test
    void the_language_of_the_contact_is_no_wish_of_the_caller_and_is_not_handed_over() {
        CallUnderway call = read("""
                {"Details": {"ContactData": {"ContactId": "c-1", "LanguageCode": "en-US", "Attributes": {}}, "Parameters": {"when": "morning"}}}
                """);

        assertThat(call.said().language()).hasToString("Optional[EN]");
        assertThat(call.handedOver().orElseThrow().noted()).containsOnlyKeys("ringback_when");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "[]",
                "\"when\"",
                "{\"when\": 5, \"callOn\": null, \"texts\": {\"yes\": true}}",
                "{\"when\": \" \", \"callOn\": \"\"}"
            })
    void parameters_that_are_no_words_hand_nothing_over(String parameters) {
        CallUnderway call = read(
                "{\"Details\": {\"ContactData\": {\"ContactId\": \"c-1\"}, \"Parameters\": %s}}".formatted(parameters));

        assertThat(call.handedOver()).isEmpty();
        assertThat(call.notUnderstood()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "null", "{\"Details\": {\"ContactData\": {\"ContactId\": \"\"}}}", "\"Details\""})
    void where_there_is_no_contact_there_is_no_call(String json) {
        assertThat(FlowJson.read(JsonMapper.shared().readTree(json))).isEmpty();
    }

    @Test
    void where_nothing_is_known_a_flow_is_told_that() {
        assertThat(FlowJson.unknown()).hasToString("{\"result\":\"unknown\"}");
    }
}
