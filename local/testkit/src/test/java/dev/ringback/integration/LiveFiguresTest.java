package dev.ringback.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Callback;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the sweeper tells CloudWatch of a table, on a clock that is held. */
class LiveFiguresTest extends OnTheEmbeddedAws {

    private List<JsonNode> told() {
        return stack.log().stream()
                .filter(line -> line.startsWith("{"))
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    @Test
    void a_sweep_tells_how_much_is_open_and_late_and_by_how_much() {
        stack.missedCall("+12125550141", Tenant.OAK_NUMBER, Map.of());
        stack.missedCall("+12125550142", Tenant.OAK_NUMBER, Map.of());
        Instant deadline = stack.callbacks()
                .allOpen()
                .map(Callback::deadline)
                .sorted()
                .findFirst()
                .orElseThrow();

        stack.sweep();
        stack.clock().advanceTo(deadline.plus(Duration.ofMinutes(12)));
        stack.sweep();

        assertThat(told()).extracting(line -> line.path("Open").asInt()).containsExactly(2, 2);
        assertThat(told()).extracting(line -> line.path("Late").asInt()).containsExactly(0, 2);
        assertThat(told())
                .extracting(line -> line.path("LatestMinutes").asInt())
                .containsExactly(0, 12);
        JsonNode metadata = told().getLast().path("_aws");
        assertThat(metadata.path("Timestamp").asLong())
                .isEqualTo(
                        stack.clock().instant().truncatedTo(ChronoUnit.SECONDS).toEpochMilli());
        assertThat(metadata.path("CloudWatchMetrics").path(0).path("Namespace").asString())
                .isEqualTo(stack.settings().metrics())
                .startsWith("Ringback/");
    }

    @Test
    void a_figure_says_nothing_of_who_called() {
        stack.missedCall("+12125550141", Tenant.OAK_NUMBER, Map.of("ringback_reason", "I have chest pain"));

        stack.sweep();

        assertThat(stack.log())
                .filteredOn(line -> line.startsWith("{"))
                .isNotEmpty()
                .noneMatch(line -> line.contains("550141") || line.contains("pain"));
    }
}
