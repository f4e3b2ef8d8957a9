package dev.ringback.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.ringback.aws.outward.LiveMetrics;
import dev.ringback.casework.Backlog;
import dev.ringback.casework.memory.RecordingLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveMetricsTest {

    private static final Instant NOON = Instant.parse("2026-11-24T17:00:00Z");

    private final RecordingLog log = new RecordingLog();
    private final LiveMetrics metrics = new LiveMetrics("Ringback/ringback", InstantSource.fixed(NOON));

    @Test
    void the_backlog_is_one_line_that_says_which_of_its_members_are_metrics() {
        metrics.tell(new Backlog(7, 2, Duration.ofSeconds(659)), log);

        assertThat(log.notes())
                .containsExactly("{\"_aws\":{\"Timestamp\":1795539600000,\"CloudWatchMetrics\":[{"
                        + "\"Namespace\":\"Ringback/ringback\",\"Dimensions\":[[]],\"Metrics\":["
                        + "{\"Name\":\"Open\",\"Unit\":\"Count\"},"
                        + "{\"Name\":\"Late\",\"Unit\":\"Count\"},"
                        + "{\"Name\":\"LatestMinutes\",\"Unit\":\"None\"}]}]},"
                        + "\"Open\":7,\"Late\":2,\"LatestMinutes\":10}");
    }

    @Test
    void texts_that_were_withheld_are_a_line_of_their_own() {
        assertThat(metrics.ofTextsWithheld(3))
                .contains("\"Metrics\":[{\"Name\":\"TextsWithheld\",\"Unit\":\"Count\"}]")
                .endsWith("\"TextsWithheld\":3}");
    }

    @Test
    void the_log_leaves_the_line_as_it_is() {
        List<String> lines = new ArrayList<>();
        String line = metrics.ofTextsWithheld(1);

        new LambdaLog(new Lines(lines)).note(line);

        assertThat(lines).containsExactly(line);
    }

    private record Lines(List<String> lines) implements LambdaLogger {

        @Override
        public void log(String message) {
            lines.add(message);
        }

        @Override
        public void log(byte[] message) {
            throw new AssertionError("a line is text");
        }
    }
}
