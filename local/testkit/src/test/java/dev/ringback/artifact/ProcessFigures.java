package dev.ringback.artifact;

import dev.ringback.artifact.LambdaProcess.Launch;
import dev.ringback.casework.Conflict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What one process took, from its start to its hundredth event. Times are in milliseconds.
 *
 * @param ready from its start until it asked for its first event
 * @param first its first event
 * @param warm each of the events {@value #WARM_FROM} to {@value #EVENTS}
 * @param resident in KB, after the last event
 * @param requests of AWS, in each of the same events
 * @param waited for AWS, in each of the same events
 */
record ProcessFigures(Took ready, Took first, Took warm, long resident, double requests, double waited) {

    static final int EVENTS = 100;
    static final int WARM_FROM = 51;

    /**
     * How long something took.
     *
     * @param cpu the processor's time of the process, in steps of ten milliseconds as the kernel counts it
     */
    record Took(double wall, double cpu) {

        /** Began when; the process had this much of the processor then. */
        private static Took since(long began, Duration cpuThen, LambdaProcess process, int times) {
            double wall = (double) (System.nanoTime() - began) / TimeUnit.MILLISECONDS.toNanos(1);
            return new Took(wall / times, (double) process.cpu().minus(cpuThen).toMillis() / times);
        }
    }

    static ProcessFigures of(Launch launch, Path scratch) throws IOException, InterruptedException, Conflict {
        try (var account = new Account()) {
            var occasions = new Occasions(account, launch.function());
            long began = System.nanoTime();
            try (var process = LambdaProcess.start(launch, account.environment(), scratch)) {
                process.awaitReady();
                Took ready = Took.since(began, Duration.ZERO, process, 1);
                Took first = took(process, occasions, 1, 1);
                took(process, occasions, 2, WARM_FROM - 1);
                var before = account.answered();
                Took warm = took(process, occasions, WARM_FROM, EVENTS);
                var asked = account.answered().since(before);
                double warmEvents = EVENTS - WARM_FROM + 1;
                return new ProcessFigures(
                        ready,
                        first,
                        warm,
                        process.resident(),
                        asked.requests() / warmEvents,
                        (double) asked.nanos() / TimeUnit.MILLISECONDS.toNanos(1) / warmEvents);
            }
        }
    }

    /** Each of these events, in the middle. */
    private static Took took(LambdaProcess process, Occasions occasions, int from, int to)
            throws InterruptedException, Conflict {
        var events = new String[to - from + 1];
        for (int turn = from; turn <= to; turn++) {
            events[turn - from] = occasions.event(turn);
        }
        long began = System.nanoTime();
        Duration cpu = process.cpu();
        for (String event : events) {
            if (!(process.invoke(event) instanceof RuntimeApi.Answer.Returned)) {
                throw new IllegalStateException("it failed: " + process.output());
            }
        }
        return Took.since(began, cpu, process, events.length);
    }
}
