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

    @Test
    void a_week_that_cannot_be_written_says_why(@TempDir Path folder) {
        Path nowhere = folder.resolve("none").resolve("week.jsonl");

        assertThat(Ran.ringback("bench", "--write", nowhere))
                .isEqualTo(new Ran(
                        2,
                        "",
                        "there is no folder " + nowhere.getParent() + " to write into" + System.lineSeparator()));
        assertThat(Ran.ringback("bench", "--write", folder).err()).contains("is a folder; expected a file");
    }
}
