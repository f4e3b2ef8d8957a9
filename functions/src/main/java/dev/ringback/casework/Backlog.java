package dev.ringback.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How much is to be done, in figures that tell nothing of a patient.
 *
 * @param open callbacks and follow-ups that are open
 * @param late of these, those that wait for somebody to take them and whose deadline has passed
 * @param latest by how much the deadline has passed of that which is late longest; zero where none is
 */
public record Backlog(long open, long late, Duration latest) {

    /**
     * Counts.
     *
     * @param deadlines of what waits for somebody to take it
     * @param watched how many are open besides
     */
    public static Backlog of(List<Instant> deadlines, long watched, Instant now) {
        List<Instant> missed = deadlines.stream().filter(now::isAfter).sorted().toList();
        return new Backlog(
                deadlines.size() + watched,
                missed.size(),
                missed.isEmpty() ? Duration.ZERO : Duration.between(missed.getFirst(), now));
    }
}
