package dev.ringback.artifact;

import dev.ringback.artifact.LambdaProcess.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long a function takes for its first event in a fresh process that was primed, beside one that was not, and for a second
 * event (docs/adr/0004-snapstart.md). A main and no test, for it measures the machine too; run it from the module's folder.
 */
final class SnapStartBench {

    private static final int ROUNDS = 3;

    private SnapStartBench() {}

    public static void main(String[] arguments) throws Exception {
        Path scratch = Files.createTempDirectory("snapstart");
        System.out.printf("%-14s %14s %14s %14s%n", "median of " + ROUNDS, "first, ms", "primed, ms", "second, ms");
        try (var account = new Account()) {
            account.connectKnowsTheSampleContact("c0ffee00-0000-4000-8000-000000000001", "+19175550142");
            account.opened("aaaaaaaaaaaaaaaa", "+19175550143", Instant.parse("2026-01-05T15:00:00Z"));
            for (DeployedFunction function : Account.functions()) {
                List<Long> unprimed = new ArrayList<>();
                List<Long> primed = new ArrayList<>();
                List<Long> warm = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    unprimed.add(
                            time(account, function, Start.ON_DEMAND, scratch).getFirst());
                    List<Long> times = time(account, function, Start.SNAP_START, scratch);
                    primed.add(times.getFirst());
                    warm.add(times.getLast());
                }
                System.out.printf("%-14s %14d %14d %14d%n", function, median(unprimed), median(primed), median(warm));
            }
        }
    }

    /** The first event and the second, in a process that was ready for them. */
    private static List<Long> time(Account account, DeployedFunction function, Start start, Path scratch)
            throws IOException, InterruptedException {
        try (var process = LambdaProcess.start(function, start, account.environment(), scratch)) {
            process.awaitReady();
            String sample = Account.sample(function);
            return List.of(time(process, sample), time(process, sample));
        }
    }

    private static long time(LambdaProcess process, String event) throws InterruptedException {
        long before = System.nanoTime();
        if (!(process.invoke(event) instanceof RuntimeApi.Answer.Returned)) {
            throw new IllegalStateException("it failed: " + process.output());
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
