package dev.ringback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpokenReasonTest {

    @Test
    void a_blank_reason_is_none_and_space_around_one_is_no_part_of_it() {
        assertThat(SpokenReason.of(" \n")).isEmpty();
        assertThat(SpokenReason.of(" a new patient ")).contains(new SpokenReason("a new patient"));
    }

    @Test
    void a_reason_does_not_print_what_was_said() {
        assertThat(SpokenReason.of("my knee hurts").orElseThrow()).asString().doesNotContain("knee");
    }
}
