package dev.ringback.aws.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.ContactId;
import dev.ringback.casework.StoredByConnect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredObjectsTest {

    private static final ContactId CONTACT = new ContactId("58805c4e-30c9-416e-b1cd-cb216a5b72d8");

    private static String event(String key) {
        return """
                {"source": "aws.s3", "detail-type": "Object Created", "detail": {"bucket": {"name": "sunrise"}, "object": {"key": "%s"}}}
                """.formatted(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connect/sunrise/CallRecordings/ivr/2026/11/24/%s_20261124T14:02_UTC.wav",
                "CallRecordings/ivr/2026/11/24/%s_20261124T14:02_UTC.wav"
            })
    void a_recording_of_the_phone_system_names_its_contact(String key) {
        assertThat(StoredObjects.read(event(key.formatted(CONTACT)))).contains(new StoredByConnect.Recording(CONTACT));
    }

    @Test
    void a_transcript_names_its_contact_and_where_it_is() {
        String key = "Analysis/Voice/ivr/2026/11/24/%s_analysis_2026-11-24T14:02:41Z.json".formatted(CONTACT);
        assertThat(StoredObjects.read(event(key))).contains(new StoredByConnect.Transcript(CONTACT, key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connect/sunrise/CallRecordings/2026/11/24/a_20261124T14:02_UTC.wav",
                "Analysis/Voice/2026/11/24/a_analysis_2026-11-24T14:02:41Z.json",
                "Analysis/Voice/ivr/Redacted/2026/11/24/a_analysis_redacted_2026-11-24T14:02:41Z.json",
                "Analysis/Voice/ivr/2026/11/24/a b_analysis_2026-11-24T14:02:41Z.json",
                "Analysis/Voice/ivr/2026/11/24/_analysis_.json",
                "CallRecordings/ivr/2026/11/24/notes.txt",
                ""
            })
    void talks_with_agents_redacted_transcripts_and_whatever_else_is_there_are_none(String key) {
        assertThat(StoredObjects.read(event(key))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "[]", "null", "{\"source\": \"aws.connect\"}", "{\"source\": 1}"})
    void whatever_is_not_of_s3_is_not_taken_for_it(String message) {
        assertThat(StoredObjects.areToldIn(message)).isFalse();
        assertThat(StoredObjects.read(message)).isEmpty();
    }

    @Test
    void what_s3_tells_is_known_by_its_source() {
        assertThat(StoredObjects.areToldIn(event("a"))).isTrue();
    }
}
