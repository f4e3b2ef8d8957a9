package dev.ringback.operations;

import dev.ringback.operations.Metrics.Metric;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What CloudWatch has counted: what is late, and what was throttled. */
record Figures(DeployedStack stack, Metrics metrics) {

    /** A sweep every five minutes writes the figures. */
    private static final Duration LATELY = Duration.ofMinutes(15);

    private static final Duration AN_HOUR = Duration.ofHours(1);

    /**
     * The worklist, as the last sweep counted it.
     *
     * @param patience what is late for less is well
     */
    Part late(Duration patience) {
        Map<String, Metric> wanted = new LinkedHashMap<>();
        for (String name : List.of("Open", "Late", "LatestMinutes")) {
            wanted.put(name, Metric.maximum("Ringback/" + stack.name(), name, Map.of()));
        }
        Map<Metric, List<Double>> values = metrics.values(List.copyOf(wanted.values()), LATELY);
        Map<String, Long> figures = new LinkedHashMap<>();
        wanted.forEach((name, metric) -> values.getOrDefault(metric, List.of()).stream()
                .findFirst()
                .ifPresent(value ->
                        figures.put(Character.toLowerCase(name.charAt(0)) + name.substring(1), Math.round(value))));
        if (figures.size() < wanted.size()) {
            return Part.of(
                    "late",
                    "no sweep has told its figures for %d minutes".formatted(LATELY.toMinutes()),
                    List.of("see the log of Sweeper, and the alarm sweeper-stopped in docs/deploy.md"),
                    figures);
        }
        long minutes = figures.getOrDefault("latestMinutes", 0L);
        long late = figures.getOrDefault("late", 0L);
        return Part.of(
                "late",
                late == 0
                        ? "%d are open, none is late".formatted(figures.get("open"))
                        : "%d are open; %d are late, the latest by %d minutes"
                                .formatted(figures.get("open"), late, minutes),
                late > 0 && minutes > patience.toMinutes()
                        ? List.of("the desk's worklist has them, the latest first; their owners were told")
                        : List.of(),
                figures);
    }

    /** What AWS refused in the last hour, since too much was asked of it. */
    Part throttled(List<DeployedStack.Resource> resources) {
        Map<Metric, String> wanted = new LinkedHashMap<>();
        for (DeployedStack.Resource one : resources) {
            if (one.type().equals("AWS::Lambda::Function")) {
                wanted.put(Metric.sum("AWS/Lambda", "Throttles", "FunctionName", one.name()), one.name());
            }
            if (one.type().equals("AWS::DynamoDB::Table")) {
                for (String metric : List.of("ReadThrottleEvents", "WriteThrottleEvents")) {
                    wanted.put(Metric.sum("AWS/DynamoDB", metric, "TableName", one.name()), one.name());
                }
            }
        }
        Map<Metric, List<Double>> values = metrics.values(List.copyOf(wanted.keySet()), AN_HOUR);
        Map<String, Long> figures = new LinkedHashMap<>();
        wanted.forEach((metric, name) -> Optional.ofNullable(values.get(metric))
                .map(Metrics::sum)
                .filter(sum -> sum > 0)
                .ifPresent(sum -> figures.merge(name, sum, Long::sum)));
        List<String> toDo = new ArrayList<>();
        figures.forEach((name, times) ->
                toDo.add("%s, %d times: see the alarms for throttles in docs/deploy.md".formatted(name, times)));
        return Part.of(
                "throttled",
                figures.isEmpty()
                        ? "nothing was throttled in the last hour"
                        : "in the last hour AWS refused what %d asked for".formatted(figures.size()),
                toDo,
                figures);
    }
}
