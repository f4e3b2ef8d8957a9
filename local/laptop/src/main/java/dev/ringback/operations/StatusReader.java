package dev.ringback.operations;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Reads how a stack stands. A part that may not be read, or cannot be, says so, and the others are read all the same.
 *
 * @param why what is said of a request that failed, in one line
 */
public record StatusReader(InstantSource clock, Function<SdkException, String> why) {

    private static final Set<String> SETTLED =
            Set.of("CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS", "IMPORT_COMPLETE");

    /**
     * Reads it all.
     *
     * @param patience callbacks that are late for less are well
     */
    public StackStatus of(DeployedStack stack, Duration patience) {
        var metrics = new Metrics(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        var figures = new Figures(stack, metrics);
        var queues = new Queues(stack, metrics);
        var runs = new Runs(stack, metrics);
        return new StackStatus(
                stack.name(),
                stack.region(),
                metrics.now(),
                List.of(
                        deployed(stack),
                        read("late", () -> figures.late(patience)),
                        read("dead", queues::dead),
                        read("waiting", queues::waiting),
                        read("throttled", () -> figures.throttled(stack.resources())),
                        read("alarms", new Alarms(stack)::part),
                        read("schedules", () -> runs.schedules(stack.resources())),
                        read("runs", runs::runs),
                        read("reconciled", runs::reconciled)));
    }

    private static Part deployed(DeployedStack stack) {
        return Part.of(
                "deployed",
                "CloudFormation says " + stack.state(),
                SETTLED.contains(stack.state())
                        ? List.of()
                        : List.of(
                                "the last deployment did not end well: aws cloudformation describe-stack-events --stack-name "
                                        + stack.name()),
                Map.of());
    }

    private Part read(String name, Supplier<Part> part) {
        try {
            return part.get();
        } catch (SdkException e) {
            return Part.unread(name, why.apply(e));
        }
    }
}
