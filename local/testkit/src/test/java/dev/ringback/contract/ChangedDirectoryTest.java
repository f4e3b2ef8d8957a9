package dev.ringback.contract;

import static dev.ringback.contract.Practice.ANA;
import static dev.ringback.contract.Practice.PAT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a new directory means for those who are at work, and for what waits, when it comes into force. */
class ChangedDirectoryTest extends AtThePractice {

    private static final Duration IN_FORCE = Duration.ofMinutes(1);
    private static final Duration CLAIM = Duration.ofMinutes(10);

    @Test
    void whoever_has_left_is_shown_nothing_any_more_not_even_what_was_answered_before() {
        String callback = practice.missed(CALLER);
        assertThat(practice.as(ANA).key("k").claim(callback).text()).contains(CALLER);

        leaves(ANA);
        practice.passUnnoticed(IN_FORCE);
        Asking.Answer again = practice.as(ANA).key("k").claim(callback);

        assertThat(again.status()).isEqualTo(403);
        assertThat(again.problem()).isEqualTo("unknown-person");
        assertThat(practice.as(ANA).get("/callbacks/" + callback).status()).isEqualTo(403);
    }

    @Test
    void what_somebody_held_who_has_left_comes_back() {
        String callback = practice.missed(CALLER);
        practice.as(ANA).claim(callback);

        leaves(ANA);
        practice.pass(CLAIM.plusMinutes(1));

        assertThat(practice.as(PAT).claim(callback).status()).isEqualTo(200);
    }

    /** Snow, or a burst pipe: the practice closes after the calls of the day were planned. */
    @Test
    void on_a_day_that_is_closed_after_all_nobody_calls() {
        String callback = practice.missed(CALLER);

        practice.applies(directory -> location(directory).withArray("closed").add("2026-11-24"));
        practice.pass(IN_FORCE);

        Asking.Answer claim = practice.as(PAT).claim(callback);
        assertThat(claim.status()).as(claim.text()).isEqualTo(409);
        assertThat(claim.problem()).isEqualTo("outside-calling-hours");
    }

    @Test
    void an_attempt_that_was_planned_for_a_day_that_is_closed_after_all_waits_for_the_next() {
        String callback = practice.missed(CALLER);
        practice.as(PAT).claim(callback);
        assertThat(practice.as(PAT).outcome(callback, "attempt-again").status()).isEqualTo(200);

        practice.applies(directory -> location(directory).withArray("closed").add("2026-11-24"));
        practice.pass(Duration.ofHours(3));

        assertThat(practice.as(PAT).claim(callback).problem()).isIn("not-due-yet", "outside-calling-hours");
        practice.pass(Duration.ofHours(20).plusMinutes(30));
        assertThat(practice.as(PAT).claim(callback).status()).isEqualTo(200);
    }

    private void leaves(String person) {
        practice.applies(directory -> ((ArrayNode) directory.path("staff"))
                .removeIf(entry -> entry.path("id").asString().equals(person)));
    }

    private static ObjectNode location(JsonNode directory) {
        return (ObjectNode) directory.path("locations").path(0);
    }
}
