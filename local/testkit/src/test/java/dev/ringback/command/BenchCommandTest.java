package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.bench.GeneratedWeek;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {

    @Test
    void the_week_that_is_measured_can_be_written_for_a_rehearsal(@TempDir Path folder) {
        Path week = folder.resolve("week.jsonl");

        Ran ran = Ran.ringback("bench", "--seed", "7", "--calls", "5", "--write", week.toString());

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(week).content().isEqualTo(String.join("\n", GeneratedWeek.lines(7, 5)) + "\n");
    }
}
