package dev.ringback.artifact;

import dev.ringback.artifact.LambdaProcess.Launch;
import dev.ringback.casework.Conflict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What one process took, from its start to its last event. Times are in milliseconds.
 *
 * @param ready from its start until it asked for its first event
 * @param first its first event
 * @param warm an event of the second half, in the middle
 * @param resident in KB, after the last event
 * @param requests of AWS, in each of the warm events
 */
record ProcessFigures(Took ready, Took first, Took warm, long resident, double requests) {

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

    /** @param events how many it is given; the second half of them are the warm ones */
    static ProcessFigures of(Launch launch, int events, Path scratch)
            throws IOException, InterruptedException, Conflict {
        try (var account = new Account()) {
            var occasions = new Occasions(account, launch.function());
            long began = System.nanoTime();
            try (var process = LambdaProcess.start(launch, account.environment(), scratch)) {
                process.awaitReady();
                Took ready = Took.since(began, Duration.ZERO, process, 1);
                Took first = took(process, occasions, 1, 1);
                took(process, occasions, 2, events / 2);
                long before = account.answered();
                Took warm = took(process, occasions, events / 2 + 1, events);
                return new ProcessFigures(
                        ready,
                        first,
                        warm,
                        process.resident(),
                        (double) (account.answered() - before) / (events - events / 2));
            }
        }
    }

    /** Each of these events. */
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
