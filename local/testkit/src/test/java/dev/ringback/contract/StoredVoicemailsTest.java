package dev.ringback.contract;

import static dev.ringback.contract.Practice.ANA;
import static dev.ringback.contract.Practice.PAT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Call;
import dev.ringback.callback.CallerWords;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Urgency;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Connect has recorded and Contact Lens has heard, by the events that S3 sends (docs/rules.md §1). */
class StoredVoicemailsTest extends AtThePractice {

    private String left() {
        practice.missed(CALLER, Map.of("ringback_bucket", "scheduling", "ringback_missed_reason", "left-voicemail"));
        return call().chain().id();
    }

    private Call call() {
        return practice.callbackOf(CALLER).calls().getLast();
    }

    private void stored(String contact, Optional<String> transcript) {
        practice.aws().putRecording(contact, transcript, Optional.empty());
        practice.pass(Duration.ofSeconds(1));
    }

    private void storedAndTranscribed(String contact, String said) {
        practice.aws().putRecording(contact, Optional.empty(), Optional.of(said));
        practice.pass(Duration.ofMinutes(2));
    }

    private long amendments() {
        return practice.callbackOf(CALLER).history().stream()
                .filter(Entry.CallAmended.class::isInstance)
                .count();
    }

    @Test
    void a_recording_and_its_words_are_put_onto_the_call_and_urgent_words_are_told() {
        stored(left(), Optional.of("please hurry I have chest pain"));

        assertThat(call().voicemail().orElseThrow())
                .startsWith("voicemails/connect/")
                .endsWith("_UTC.wav");
        assertThat(call().words()).contains(new CallerWords("please hurry I have chest pain"));
        assertThat(practice.callbackOf(CALLER).urgency()).isEqualTo(Urgency.URGENT);
        assertThat(amendments()).isEqualTo(2);
    }

    @Test
    void without_Contact_Lens_its_words_come_from_Transcribe_once_however_often_it_is_told_of() {
        String contact = left();
        storedAndTranscribed(contact, "tengo dolor en el pecho");
        storedAndTranscribed(contact, "tengo dolor en el pecho");

        assertThat(call().words()).contains(new CallerWords("tengo dolor en el pecho"));
        assertThat(practice.callbackOf(CALLER).urgency()).isEqualTo(Urgency.URGENT);
        assertThat(amendments()).isEqualTo(2);
    }

    @Test
    void what_was_recorded_of_a_call_without_a_voicemail_is_not_transcribed() {
        practice.missed(CALLER, Map.of("ringback_bucket", "scheduling"));
        storedAndTranscribed(call().chain().id(), "tengo dolor en el pecho");

        assertThat(call().words()).isEmpty();
    }

    @Test
    void the_same_events_again_change_nothing() {
        String contact = left();
        stored(contact, Optional.of("it is about Friday"));
        stored(contact, Optional.of("it is about Friday"));

        assertThat(amendments()).isEqualTo(2);
    }

    @Test
    void a_voicemail_of_silence_is_a_voicemail() {
        stored(left(), Optional.of(""));

        assertThat(call().voicemail()).isPresent();
        assertThat(call().words()).isEmpty();
    }

    /** What the entries that tell of the last call say of its voicemail, in their order. */
    private List<String> told(String person) {
        return practice.as(person)
                .show(practice.callbackOf(CALLER).id().id())
                .json()
                .path("history")
                .valueStream()
                .filter(entry -> entry.has("startedAt"))
                .map(entry -> entry.path("voicemail").asString() + " "
                        + entry.path("heard").asString("-"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {ANA, PAT})
    void who_opens_the_callback_is_told_that_no_recording_has_come_and_that_nothing_was_said_in_it(String person) {
        String contact = left();
        assertThat(told(person)).containsExactly("false -");

        stored(contact, Optional.of(""));
        stored(contact, Optional.of(""));

        assertThat(told(person)).containsExactly("false -", "true -", "true nothing");
        assertThat(practice.as(person)
                        .show(practice.callbackOf(CALLER).id().id())
                        .json()
                        .path("said")
                        .path("heard")
                        .asString())
                .isEqualTo("nothing");
    }

    @Test
    void silence_in_a_call_without_a_voicemail_is_nothing_to_tell() {
        practice.missed(CALLER, Map.of("ringback_bucket", "scheduling"));
        stored(call().chain().id(), Optional.of(""));

        assertThat(amendments()).isZero();
        assertThat(told(PAT)).containsExactly(" -");
    }

    @Test
    void what_was_stored_of_a_call_that_nobody_knows_changes_nothing() {
        left();
        stored("nobody-knows-it", Optional.of("I have chest pain"));

        assertThat(amendments()).isZero();
        assertThat(practice.callbackOf(CALLER).urgency()).isEqualTo(Urgency.ROUTINE);
    }
}
