package dev.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.casework.Sweep;
import dev.ringback.standins.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What template.yaml and the code say of each other. */
class TemplateAndCodeTest {

    private static final Path STACK = Sources.ROOT.resolve("template.yaml");

    private static final Map<String, String> PARAMETERS = Map.of(
            "ConnectInstanceArn",
            "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555",
            "SignInIssuer",
            "https://issuer.example",
            "SignInAudience",
            "desk");

    private static Template template() throws IOException {
        return Template.read(STACK, "ringback", PARAMETERS);
    }

    @Test
    void each_line_of_a_log_that_is_counted_is_written_by_one_class() throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path file : Sources.all()) {
            if (file.toString().contains("/src/main/")) {
                sources.add(Files.readString(file));
            }
        }
        List<Template.Resource> filters = template().ofType("AWS::Logs::MetricFilter");

        assertThat(filters).isNotEmpty();
        for (Template.Resource filter : filters) {
            String pattern = filter.properties().path("FilterPattern").asString();
            assertThat(pattern).as(filter.id()).startsWith("\"").endsWith("\"");
            String words = pattern.substring(1, pattern.length() - 1);
            assertThat(sources)
                    .as("%s: who writes \u201c%s\u201d", filter.id(), words)
                    .filteredOn(source -> source.contains(words))
                    .hasSize(1);
        }
    }

    @Test
    void each_metric_of_ours_has_an_alarm_of_its_name() throws IOException {
        String alarms = Files.readString(Sources.ROOT.resolve("infrastructure/alarms.yaml"));

        assertThat(template().ofType("AWS::Logs::MetricFilter"))
                .flatExtracting(filter ->
                        filter.properties().path("MetricTransformations").values())
                .extracting(metric -> metric.path("MetricName").asString())
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(alarms).contains("MetricName: " + metric + "\n"));
    }

    @Test
    void a_sweep_ends_a_minute_before_its_function_is_stopped_and_before_the_next_begins() throws IOException {
        JsonNode sweeper = template().ofType("AWS::Serverless::Function").stream()
                .filter(function -> function.id().equals("Sweeper"))
                .findFirst()
                .orElseThrow()
                .properties();
        Duration timeout = Duration.ofSeconds(sweeper.path("Timeout").asInt());

        assertThat(timeout).isGreaterThanOrEqualTo(Sweep.LASTS.plusMinutes(1)).isLessThan(Duration.ofMinutes(5));
        assertThat(sweeper.path("Events")
                        .path("EveryFiveMinutes")
                        .path("Properties")
                        .path("ScheduleExpression")
                        .asString())
                .isEqualTo("rate(5 minutes)");
    }
}
