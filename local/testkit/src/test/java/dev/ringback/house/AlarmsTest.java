package dev.ringback.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.standins.Template;
import dev.ringback.standins.Template.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every alarm is explained, and every function is watched. */
class AlarmsTest {

    private static final Template STACK =
            Template.read(Sources.ROOT.resolve("template.yaml"), "ringback", Map.of("EndUserMessaging", "used"));
    private static final Pattern SHARE = Pattern.compile("FILL\\((\\w+), 0\\) / (\\d+)");

    private static Map<String, JsonNode> alarms() {
        return STACK.ofType("AWS::CloudWatch::Alarm").stream()
                .map(Resource::properties)
                .collect(Collectors.toMap(
                        alarm -> alarm.path("AlarmName").asString().replace("ringback-", ""), alarm -> alarm));
    }

    private static JsonNode alarm(String name) {
        return Objects.requireNonNull(alarms().get(name), name);
    }

    @Test
    void each_alarm_has_a_row_that_says_what_to_do() throws IOException {
        String deploy = Files.readString(Sources.ROOT.resolve("docs/deploy.md"));

        assertThat(alarms().keySet())
                .hasSizeGreaterThan(30)
                .allSatisfy(name ->
                        assertThat(deploy).containsPattern("(?m)^\\|[^|]*`" + Pattern.quote(name) + "`[^|]*\\|"));
    }

    @Test
    void each_alarm_tells_operations() {
        String topic = STACK.only("AWS::SNS::Topic", "Operations").arn();

        assertThat(alarms().values())
                .allSatisfy(
                        alarm -> assertThat(alarm.path("AlarmActions").path(0).asString())
                                .isEqualTo(topic));
    }

    @Test
    void no_alarm_looks_at_more_metrics_than_it_may() {
        assertThat(alarms().values())
                .allSatisfy(alarm -> assertThat(alarm.path("Metrics").size()).isLessThanOrEqualTo(11));
    }

    @Test
    void of_each_function_it_is_watched_whether_it_is_throttled() {
        assertThat(List.of("events-are-throttled", "people-are-throttled"))
                .flatExtracting(name -> functionsOf(alarm(name)).values())
                .containsExactlyInAnyOrderElementsOf(functions().keySet());
    }

    /** The share is of the function's own timeout. */
    @Test
    void of_each_function_it_is_watched_whether_it_nearly_takes_too_long() {
        Map<String, Integer> watched = new HashMap<>();
        for (String name : List.of("events-take-long", "people-wait-long")) {
            Map<String, String> functions = functionsOf(alarm(name));
            SHARE.matcher(alarm(name).path("Metrics").path(0).path("Expression").asString())
                    .results()
                    .forEach(share ->
                            watched.put(functions.get(share.group(1)), Integer.parseInt(share.group(2)) / 1000));
        }

        assertThat(watched).isEqualTo(functions());
    }

    private static Map<String, Integer> functions() {
        return STACK.ofType("AWS::Serverless::Function").stream()
                .collect(Collectors.toMap(
                        Resource::name,
                        function -> function.properties().path("Timeout").asInt()));
    }

    /** The names of the functions that an alarm looks at, by the ids of its metrics. */
    private static Map<String, String> functionsOf(JsonNode alarm) {
        return alarm.path("Metrics")
                .valueStream()
                .filter(metric -> metric.has("MetricStat"))
                .collect(Collectors.toMap(
                        metric -> metric.path("Id").asString(),
                        metric -> metric.at("/MetricStat/Metric/Dimensions/0/Value")
                                .asString()));
    }
}
