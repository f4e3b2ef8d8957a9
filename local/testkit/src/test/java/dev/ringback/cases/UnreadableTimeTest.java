package dev.ringback.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A time that cannot be read is a mistake of the scenario, and not one of Connect. */
class UnreadableTimeTest {

    @Test
    void a_scenario_with_a_time_that_cannot_be_read_is_not_played() {
        PlayedCase played = PlayedCase.of("contact-timestamp");

        assertThat(played.ran().exit()).isEqualTo(2);
        assertThat(played.ran().out()).isEmpty();
        assertThat(played.ran().err())
                .contains(
                        "scenario.jsonl:1: contact.DisconnectTimestamp: found \"2027-01-12T15:00:00+0000\"; expected");
    }
}
