package dev.ringback.texting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextOptOutTest {

    private static final Instant NOW = Instant.parse("2027-01-12T15:20:00Z");

    private static Optional<TextOptOut> after(Optional<TextOptOut> before, String id, ReplyMeaning meaning) {
        return TextOptOut.after(before, id, meaning, NOW);
    }

    @Test
    void a_revocation_is_in_force_until_the_patient_restores_it() {
        Optional<TextOptOut> stopped = after(Optional.empty(), "1", ReplyMeaning.REVOKES);
        Optional<TextOptOut> started = after(stopped, "2", ReplyMeaning.RESTORES);

        assertThat(stopped).get().matches(TextOptOut::isInForce);
        assertThat(started).get().matches(optOut -> !optOut.isInForce());
    }

    @Test
    void a_text_that_is_delivered_again_changes_nothing() {
        Optional<TextOptOut> stopped = after(Optional.empty(), "1", ReplyMeaning.REVOKES);
        Optional<TextOptOut> started = after(stopped, "2", ReplyMeaning.RESTORES);

        assertThat(after(started, "1", ReplyMeaning.REVOKES)).isEmpty();
    }

    @Test
    void what_is_about_something_else_changes_nothing() {
        assertThat(after(Optional.empty(), "1", ReplyMeaning.OTHER)).isEmpty();
        assertThat(after(Optional.empty(), "1", ReplyMeaning.ASKS_FOR_HELP)).isEmpty();
    }

    @Test
    void an_endless_id_is_remembered_by_what_is_short_and_two_that_begin_alike_are_two() {
        String endless = "x".repeat(100_000);
        Optional<TextOptOut> stopped = after(Optional.empty(), endless, ReplyMeaning.REVOKES);
        Optional<TextOptOut> started = after(stopped, endless + "2", ReplyMeaning.RESTORES);

        assertThat(after(stopped, endless, ReplyMeaning.REVOKES)).isEmpty();
        assertThat(started).get().matches(optOut -> !optOut.isInForce());
        assertThat(started.orElseThrow().heard())
                .hasSize(2)
                .allSatisfy(id -> assertThat(id).hasSizeLessThanOrEqualTo(TextOptOut.LONGEST_ID));
    }

    @Test
    void what_is_remembered_stays_small_and_keeps_the_newest() {
        Optional<TextOptOut> optOut = Optional.empty();
        for (int text = 1; text <= 2 * TextOptOut.MOST_REMEMBERED; text++) {
            optOut = after(optOut, "text-" + text, ReplyMeaning.REVOKES);
        }

        assertThat(optOut.orElseThrow().heard())
                .hasSize(TextOptOut.MOST_REMEMBERED)
                .endsWith("text-100");
    }
}
