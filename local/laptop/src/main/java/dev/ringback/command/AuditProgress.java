package dev.ringback.command;

import dev.ringback.audit.file.Export;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;

/** Says every few seconds how far the reading of a long log has come. */
final class AuditProgress implements Export.Progress {

    private static final long EVERY = Duration.ofSeconds(3).toNanos();

    private final PrintWriter err;
    private long said = System.nanoTime();

    AuditProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void at(Path file, long records, long bytesRead, long bytes) {
        long now = System.nanoTime();
        if (now - said >= EVERY) {
            said = now;
            err.printf(
                    "  %s: %,d rows, %d %%%n", file.getFileName(), records, bytes == 0 ? 100 : 100 * bytesRead / bytes);
        }
    }
}
