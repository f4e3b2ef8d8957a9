package dev.ringback.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MistakeTest {

    @Test
    void a_mistake_reads_as_one_line_for_people() {
        assertThat(new Mistake("keep", "90", "a duration")).hasToString("keep: found 90; expected a duration");
    }
}
