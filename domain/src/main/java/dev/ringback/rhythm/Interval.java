package dev.ringback.rhythm;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A stretch of time from an instant until, not including, a later one. */
record Interval(Instant from, Instant until) {

    Interval {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("an interval must end after it starts: " + from + " to " + until);
        }
    }

    /** The interval between the two, unless a clock change left nothing of it. */
    static Optional<Interval> of(Instant from, Instant until) {
        return from.isBefore(until) ? Optional.of(new Interval(from, until)) : Optional.empty();
    }

    boolean contains(Instant time) {
        return !time.isBefore(from) && time.isBefore(until);
    }

    boolean endsAfter(Instant time) {
        return until.isAfter(time);
    }

    Duration length() {
        return Duration.between(from, until);
    }

    Optional<Interval> overlap(Interval other) {
        return of(later(from, other.from), until.isBefore(other.until) ? until : other.until);
    }

    /** The part of this interval from {@code time} on; {@code time} must be before its end. */
    Interval startingNoEarlierThan(Instant time) {
        return new Interval(later(from, time), until);
    }

    /** {@code time} itself if it lies inside, else the first or the last minute, whichever is on that side. */
    Instant minuteNearestTo(Instant time) {
        if (contains(time)) {
            return time;
        }
        return time.isBefore(from) ? from : later(from, until.minusNanos(1).truncatedTo(ChronoUnit.MINUTES));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
