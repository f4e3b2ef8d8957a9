package dev.ringback.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** The most memory that a process has had so far, where the system tells it: Linux does. */
final class PeakMemory {

    private static final Duration LOOKS_EVERY = Duration.ofMillis(200);
    private static final String PEAK = "VmHWM:";

    private final AtomicLong kilobytes = new AtomicLong();

    /** Looks until the process has ended. */
    static PeakMemory of(Process process) {
        PeakMemory peak = new PeakMemory();
        Thread.ofVirtual().start(() -> peak.watch(process));
        return peak;
    }

    OptionalLong megabytes() {
        long seen = kilobytes.get();
        return seen == 0 ? OptionalLong.empty() : OptionalLong.of(seen / 1024);
    }

    private void watch(Process process) {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        try {
            while (process.isAlive() && Files.exists(status)) {
                for (String line : Files.readAllLines(status)) {
                    if (line.startsWith(PEAK)) {
                        kilobytes.set(Long.parseLong(line.replaceAll("\\D", "")));
                    }
                }
                Thread.sleep(LOOKS_EVERY);
            }
        } catch (IOException itHasEndedMeanwhile) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
