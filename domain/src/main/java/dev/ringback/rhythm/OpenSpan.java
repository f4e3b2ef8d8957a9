package dev.ringback.rhythm;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * A part of a day during which a location is open: local times in whole minutes, from the first open minute until the minute
 * at which it closes. An end of {@link LocalTime#MIDNIGHT} is the midnight at which the day ends, so that 00:00–00:00 is the
 * whole day; a night is two spans, one on each day.
 */
public record OpenSpan(LocalTime from, LocalTime to) {

    public OpenSpan {
        if (!from.equals(from.truncatedTo(ChronoUnit.MINUTES)) || !to.equals(to.truncatedTo(ChronoUnit.MINUTES))) {
            throw new IllegalArgumentException(
                    "opening times are whole minutes, such as 08:00, not " + from + "-" + to);
        }
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "a span ends after it starts, on the same day (00:00 is its end), unlike " + from + "-" + to);
        }
    }

    /** Whether the span lasts until the midnight at which its day ends. */
    public boolean lastsUntilMidnight() {
        return to.equals(LocalTime.MIDNIGHT);
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
