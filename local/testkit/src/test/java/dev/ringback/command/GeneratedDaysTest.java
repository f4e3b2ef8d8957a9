package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.bench.GeneratedWeek;
import dev.ringback.seeds.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days of calls that a seed makes up: every invariant holds, and nothing but the seed decides what is printed. */
class GeneratedDaysTest {

    private static final int CALLS = 60;
    private static final int DAYS = 2;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void one_seed_played_twice_gives_the_same_bytes() {
        Seeds.each(1, seed -> {
            Ran once = played(seed);
            assertThat(once.out()).contains("\"entry\":\"opened\"", "\"entry\":\"outcome\"");
            assertThat(played(seed).out()).isEqualTo(once.out());
        });
    }

    /** Not on the days of any seed: some have no claim that lapses. */
    @Test
    void the_first_seed_has_texts_outcomes_and_a_claim_that_lapses() throws IOException {
        assertThat(played(1).out()).contains("\"type\":\"text\"", "\"entry\":\"outcome\"", "\"entry\":\"lapsed\"");
    }

    @Test
    void every_invariant_holds_on_any_generated_days() {
        Seeds.each(2, seed -> {
            Ran ran = played(seed);
            assertThat(ran.err()).isEmpty();
            assertThat(ran.exit()).isZero();
        });
    }

    @Test
    void another_seed_makes_up_other_days() {
        assertThat(GeneratedWeek.lines(1, CALLS)).isNotEqualTo(GeneratedWeek.lines(2, CALLS));
    }

    private Ran played(long seed) throws IOException {
        Path scenario = folder.resolve("days.jsonl");
        Files.write(scenario, GeneratedWeek.lines(seed, CALLS, DAYS));
        return Ran.ringback("rehearse", scenario, "--json");
    }
}
