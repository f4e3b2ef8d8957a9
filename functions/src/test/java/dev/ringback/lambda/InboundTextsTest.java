package dev.ringback.lambda;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.api.RateByPerson;
import dev.ringback.casework.memory.RecordingLog;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is refused before anything is asked of AWS; the message says why, and nothing of the patient. */
class InboundTextsTest {

    private static final String OURS = "ringback-inbound-texts\",\n        \"Message\"";

    private final InboundTexts function = new InboundTexts(new Ringback(
            InstantSource.fixed(Instant.parse("2026-11-24T14:10:00Z")),
            () -> 0,
            new PrimingAws().clients(),
            Priming.SETTINGS,
            RateByPerson.Limit.NONE));

    private void hear(String event) {
        function.handle(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                OutputStream.nullOutputStream(),
                new RecordingLog());
    }

    private static String sample() {
        return PrimingFile.read("inbound-texts.json");
    }

    @Test
    void what_is_from_another_topic_is_no_text_of_a_patient() {
        String other = sample().replace(OURS, OURS.replace("inbound-texts", "alerts-oak-street"));

        assertThatThrownBy(() -> hear(other))
                .hasMessage(
                        "the notification 0d6a1f8e-1f5a-5d6a-9a3e-43c1f0a7e0b1 is neither from the topic of texts from patients nor from that of receipts");
    }

    @Test
    void what_is_from_no_topic_is_none_either() {
        assertThatThrownBy(() -> hear(sample().replace("TopicArn", "Topic")))
                .hasMessageContaining("neither from the topic");
    }

    @Test
    void a_text_that_lacks_its_words_is_told_by_the_name_of_the_field() {
        assertThatThrownBy(() -> hear(sample().replace("messageBody", "body"))).hasMessageContaining("messageBody");
    }

    @Test
    void one_that_does_not_say_when_it_came_is_told_too() {
        assertThatThrownBy(() -> hear(sample().replace("Timestamp", "Time"))).hasMessageContaining("Timestamp");
    }

    private static String receipt(String event) {
        return """
                {"Records": [{"Sns": {"MessageId": "n-1", "TopicArn": "%s", "Timestamp": "2026-11-24T14:10:00.000Z",
                  "Message": %s}}]}
                """.formatted(
                        Priming.SETTINGS.receiptsTopic().orElseThrow(),
                        JsonMapper.shared().writeValueAsString(event));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"eventType\": \"TEXT_PENDING\"}",
                "{\"eventType\": \"TEXT_UNKNOWN\"}",
                "{\"eventType\": \"TEXT_OF_NEXT_YEAR\"}",
                "{\"eventType\": \"VOICE_COMPLETED\"}",
                "{\"eventType\": \"MEDIA_DELIVERED\"}"
            })
    void an_event_that_says_nothing_final_of_a_text_changes_nothing(String event) {
        assertThatCode(() -> hear(receipt(event))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}| lacks its eventType",
                "{\"eventType\": \"TEXT_INVALID\"}| lacks its messageId",
                "{\"eventType\": \"TEXT_INVALID\", \"messageId\": \"m\"}| lacks its destinationPhoneNumber",
                "{\"eventType\": \"TEXT_INVALID\", \"messageId\": \"m\", \"destinationPhoneNumber\": \"917555\"}| that is none"
            })
    void a_receipt_without_what_all_have_is_told_without_the_number(String event, String why) {
        assertThatThrownBy(() -> hear(receipt(event)))
                .hasMessageContaining("n-1")
                .hasMessageContaining(why)
                .hasMessageNotContaining("917555");
    }

    @Test
    void a_receipt_is_taken_for_none_from_the_topic_of_texts() {
        String asText = receipt("{\"eventType\": \"TEXT_INVALID\"}")
                .replace(
                        Priming.SETTINGS.receiptsTopic().orElseThrow(),
                        Priming.SETTINGS.textsTopic().orElseThrow());

        assertThatThrownBy(() -> hear(asText)).hasMessageContaining("lacks its");
    }
}
