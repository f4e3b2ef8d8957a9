package dev.ringback.lambda;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.api.RateByPerson;
import dev.ringback.casework.memory.RecordingLog;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

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
                        "the notification 0d6a1f8e-1f5a-5d6a-9a3e-43c1f0a7e0b1 is not from the topic of texts from patients");
    }

    @Test
    void what_is_from_no_topic_is_none_either() {
        assertThatThrownBy(() -> hear(sample().replace("TopicArn", "Topic")))
                .hasMessageContaining("is not from the topic");
    }

    @Test
    void a_text_that_lacks_its_words_is_told_by_the_name_of_the_field() {
        assertThatThrownBy(() -> hear(sample().replace("messageBody", "body"))).hasMessageContaining("messageBody");
    }

    @Test
    void one_that_does_not_say_when_it_came_is_told_too() {
        assertThatThrownBy(() -> hear(sample().replace("Timestamp", "Time"))).hasMessageContaining("Timestamp");
    }
}
