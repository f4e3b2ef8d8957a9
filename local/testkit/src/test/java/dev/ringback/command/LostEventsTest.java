package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.seeds.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A morning of which Connect loses three in ten events ends with the same callbacks as one of which it loses none. */
class LostEventsTest {

    private static final int SEEDS = 3;
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-12-01T09:00:00-05:00");
    private static final int CALLS = 40;

    @TempDir
    private Path folder;

    /** Some callers call twice, so that a lost event may be that of either call. */
    private List<String> morning() throws IOException {
        var scenario = new ScenarioLines();
        for (int call = 0; call < CALLS; call++) {
            scenario.missedCall(
                    NINE.plusMinutes(2L * call).toString(), "+12125550%03d".formatted(110 + call % 25), "{}");
        }
        return Files.readAllLines(Path.of(scenario.in(folder).toString()));
    }

    private List<String> callbacksAfter(List<String> lines) throws IOException {
        Path scenario = Files.write(folder.resolve("played.jsonl"), lines);
        Ran ran = Ran.ringback("rehearse", scenario, "--json", "--until", "2026-12-01T12:30:00-05:00");
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran.json().stream()
                .filter(line -> line.path("type").asString().equals("callback"))
                .map(line -> "%s %s %s, %d calls, due by %s"
                        .formatted(
                                line.path("caller").asString(),
                                line.path("location").asString(),
                                line.path("bucket").asString(),
                                line.path("calls").asInt(),
                                line.path("deadline").asString()))
                .sorted()
                .toList();
    }

    @Test
    void whichever_events_are_lost_no_callback_is() throws IOException {
        List<String> morning = morning();
        List<String> all = callbacksAfter(morning);
        assertThat(all).hasSize(25);

        Seeds.each(SEEDS, seed -> {
            var random = new Random(seed);
            List<String> left = morning.stream()
                    .filter(line -> !line.contains("\"event\"") || random.nextInt(10) >= 3)
                    .toList();
            try {
                assertThat(left).hasSizeLessThan(morning.size());
                assertThat(callbacksAfter(left)).isEqualTo(all);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
