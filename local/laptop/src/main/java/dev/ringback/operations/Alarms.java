package dev.ringback.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/** Which of the stack's alarms ring. */
record Alarms(DeployedStack stack) {

    Part part() {
        List<String> toDo = new ArrayList<>();
        long alarms = 0;
        try (CloudWatchClient watch = CloudWatchClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            for (MetricAlarm alarm : watch.describeAlarmsPaginator(asked -> asked.alarmNamePrefix(stack.name() + "-"))
                    .metricAlarms()) {
                alarms++;
                if (alarm.stateValue() == StateValue.ALARM) {
                    toDo.add(Stream.of(
                                    Optional.of(alarm.alarmName() + " rings"),
                                    Optional.ofNullable(alarm.stateUpdatedTimestamp())
                                            .map(since -> "since " + since),
                                    Optional.ofNullable(alarm.alarmDescription()))
                            .flatMap(Optional::stream)
                            .collect(Collectors.joining(": ")));
                }
            }
        }
        long ringing = toDo.size();
        if (alarms == 0) {
            toDo.add("there are no alarms of this stack: nobody is told of anything");
        }
        return Part.of(
                "alarms",
                "%d of %d alarms ring".formatted(ringing, alarms),
                toDo,
                Map.of("alarms", alarms, "ringing", ringing));
    }
}
