package dev.ringback.operations;

import dev.ringback.operations.Metrics.Metric;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.ScheduleState;

/** What runs by itself: its schedules, when it last ran, and how far Connect's list was gone over. */
record Runs(DeployedStack stack, Metrics metrics) {

    private static final Duration LATELY = Duration.ofMinutes(15);

    /** Quiet runs save how far they came once an hour. */
    private static final Duration PROGRESS_IS_OLD = Duration.ofHours(2);

    /** Whether each schedule of the stack's group is on. */
    Part schedules(List<DeployedStack.Resource> resources) {
        List<String> names = ofType(resources, "AWS::Scheduler::Schedule");
        String group = ofType(resources, "AWS::Scheduler::ScheduleGroup").stream()
                .findFirst()
                .orElse(stack.name() + "-wake-ups");
        List<String> toDo = new ArrayList<>();
        try (SchedulerClient scheduler = SchedulerClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            for (String name : names) {
                GetScheduleResponse schedule =
                        scheduler.getSchedule(asked -> asked.name(name).groupName(group));
                if (schedule.state() != ScheduleState.ENABLED) {
                    toDo.add("the schedule %s is %s: switch it on".formatted(name, schedule.stateAsString()));
                }
            }
        }
        if (names.isEmpty()) {
            toDo.add("the stack has no schedule: nothing runs by itself");
        }
        return Part.of(
                "schedules",
                "%d of %d schedules are on".formatted(names.size() - (names.isEmpty() ? 0 : toDo.size()), names.size()),
                toDo,
                Map.of("schedules", (long) names.size(), "off", names.isEmpty() ? 0L : (long) toDo.size()));
    }

    /** Whether the sweeper and the reconciler ran of late, and whether they failed. */
    Part runs() {
        Map<String, Long> figures = new LinkedHashMap<>();
        List<String> toDo = new ArrayList<>();
        Map<String, Metric> wanted = new LinkedHashMap<>();
        for (String function : List.of("Sweeper", "Reconciler")) {
            for (String metric : List.of("Invocations", "Errors")) {
                wanted.put(
                        function + metric,
                        Metric.sum("AWS/Lambda", metric, "FunctionName", stack.name() + "-" + function));
            }
        }
        Map<Metric, List<Double>> values = metrics.values(List.copyOf(wanted.values()), LATELY);
        wanted.forEach((name, metric) -> figures.put(
                Character.toLowerCase(name.charAt(0)) + name.substring(1),
                Metrics.sum(values.getOrDefault(metric, List.of()))));
        for (String function : List.of("sweeper", "reconciler")) {
            if (figures.getOrDefault(function + "Invocations", 0L) == 0) {
                toDo.add("no run of the %s in %d minutes: see the alarm %s-stopped in docs/deploy.md"
                        .formatted(function, LATELY.toMinutes(), function));
            }
            if (figures.getOrDefault(function + "Errors", 0L) > 0) {
                toDo.add("runs of the %s that failed, in %d minutes: %d; its log says why"
                        .formatted(function, LATELY.toMinutes(), figures.get(function + "Errors")));
            }
        }
        return Part.of(
                "runs",
                "in %d minutes: %d sweeps, and %d looks into Connect's list"
                        .formatted(
                                LATELY.toMinutes(),
                                figures.get("sweeperInvocations"),
                                figures.get("reconcilerInvocations")),
                toDo,
                figures);
    }

    /** Up to when Connect's list was gone over; read from one item of the table, which has nothing of a patient. */
    Part reconciled() {
        Optional<String> table = stack.output("TableName");
        if (table.isEmpty()) {
            return Part.unread("reconciled", "the stack has no output TableName");
        }
        Map<String, AttributeValue> item;
        try (DynamoDbClient dynamo = DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            item = dynamo.getItem(get -> get.tableName(table.get())
                            .key(Map.of(
                                    "pk", AttributeValue.fromS("reconciled"), "sk", AttributeValue.fromS("progress")))
                            .projectionExpression("#until")
                            .expressionAttributeNames(Map.of("#until", "until")))
                    .item();
        }
        Optional<Instant> until = Optional.ofNullable(item.get("until"))
                .map(AttributeValue::n)
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)));
        boolean isOld =
                until.filter(metrics.now().minus(PROGRESS_IS_OLD)::isBefore).isEmpty();
        return Part.of(
                "reconciled",
                until.map(at -> "Connect's list was gone over up to " + at)
                        .orElse("Connect's list was never gone over"),
                isOld
                        ? List.of(
                                "see the log of Reconciler; it goes on where it was. A longer time: ./ringback backfill (docs/runbook.md)")
                        : List.of(),
                until.map(at -> Map.of("untilEpochSecond", at.getEpochSecond())).orElse(Map.of()));
    }

    private static List<String> ofType(List<DeployedStack.Resource> resources, String type) {
        return resources.stream()
                .filter(one -> one.type().equals(type))
                .map(DeployedStack.Resource::name)
                .toList();
    }
}
