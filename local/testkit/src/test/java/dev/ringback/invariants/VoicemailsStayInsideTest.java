package dev.ringback.invariants;

import static dev.ringback.invariants.Life.ANNS_PHONE;
import static dev.ringback.invariants.Life.OAK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.rehearsal.Scenario.Happening;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a caller said into a recording triages the call, and stands nowhere outside the table: the checkers look for its words after every step. */
class VoicemailsStayInsideTest {

    private static final Map<String, String> LEFT = Map.of("ringback_missed_reason", "left-voicemail");
    private static final String WORDS = "my mother has chest pain and cannot get up";

    private static final String CALL = Happenings.id("09:00" + ANNS_PHONE + OAK);

    @Test
    void urgent_words_of_a_transcript_reach_a_person_and_no_word_of_it_leaves_the_table() {
        Ended ended = new Happenings()
                .missed("09:00", ANNS_PHONE, OAK, LEFT)
                .happens("09:03", new Happening.Recorded(CALL, Optional.of(WORDS), Optional.empty()))
                .happens("09:04", new Happening.Recorded(CALL, Optional.of(WORDS), Optional.empty()))
                .until("09:30");

        assertThat(ended.brokenInvariant()).isEmpty();
        assertThat(ended.of("callback")).singleElement().satisfies(callback -> {
            assertThat(callback.path("bucket").asString()).isEqualTo("clinical");
            assertThat(callback.path("urgent").asBoolean()).isTrue();
            assertThat(callback.path("calls").asInt()).isEqualTo(1);
        });
        assertThat(ended.of("alert")).isNotEmpty();
        assertThat(ended.of("domain-event"))
                .isNotEmpty()
                .noneMatch(event -> event.toString().contains("chest pain"));
    }

    @Test
    void so_do_the_words_that_Transcribe_heard() {
        Ended ended = new Happenings()
                .missed("09:00", ANNS_PHONE, OAK, LEFT)
                .happens("09:03", new Happening.Recorded(CALL, Optional.empty(), Optional.of(WORDS)))
                .until("09:30");

        assertThat(ended.brokenInvariant()).isEmpty();
        assertThat(ended.of("callback"))
                .singleElement()
                .satisfies(callback ->
                        assertThat(callback.path("urgent").asBoolean()).isTrue());
    }

    @Test
    void a_transcript_of_a_contact_that_nobody_knows_changes_nothing() {
        Ended ended = new Happenings()
                .missed("09:00", ANNS_PHONE, OAK, LEFT)
                .again("09:00", ANNS_PHONE, OAK, "DISCONNECTED", "09:05")
                .happens("09:06", new Happening.Recorded("nobody-knows-it", Optional.of(WORDS), Optional.empty()))
                .until("09:30");

        assertThat(ended.brokenInvariant()).isEmpty();
        assertThat(ended.of("callback"))
                .singleElement()
                .satisfies(callback ->
                        assertThat(callback.path("urgent").asBoolean()).isFalse());
    }
}
