package dev.ringback.desk;

import java.time.Instant;
import java.util.List;

/**
 * How much of the worklist one person may see under one filter, over all its pages.
 *
 * @param due what waits for somebody to take it: attempts that are due, and hand-offs
 * @param late of these, those whose deadline has passed
 * @param urgent of these, those that are urgent
 */
public record Totals(int due, int late, int urgent) {

    public static Totals of(List<WorklistEntry> entries, Instant now) {
        return new Totals(
                entries.size(),
                (int) entries.stream()
                        .filter(entry -> entry.deadline().isBefore(now))
                        .count(),
                (int) entries.stream().filter(entry -> entry.rank().isUrgent()).count());
    }
}
