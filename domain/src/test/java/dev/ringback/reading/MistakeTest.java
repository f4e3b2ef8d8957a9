package dev.ringback.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Wording;
import org.junit.jupiter.api.Test;

class MistakeTest {

    @Test
    void a_mistake_reads_as_one_line_for_people() {
        assertThat(new Mistake("keep", Wording.verbatim("90"), FileSentence.TEXT))
                .hasToString("keep: found 90; expected a text");
    }
}
