package dev.ringback.rhythm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of the day during which a patient may be contacted, by the clock of every zone that counts: never before
 * {@code earliest} and never after {@code latest}. At that time sharp it is still admitted, a second later it is not
 * (docs/rules.md §4, §8).
 */
public record ContactWindow(LocalTime earliest, LocalTime latest) {

    /** The window of texts, unless a state has a narrower one (docs/rules.md §8). */
    public static final ContactWindow TEXTS = new ContactWindow(LocalTime.of(8, 0), LocalTime.of(20, 0));

    /** Over a week every set of zones has shown all that it admits. */
    private static final Period LOOK_AHEAD = Period.ofWeeks(1);

    public ContactWindow {
        if (!earliest.isBefore(latest)) {
            throw new IllegalArgumentException(
                    "a window ends later on the day than it starts, unlike " + earliest + "-" + latest);
        }
    }

    /** What this window and {@code other} have in common; they have some time in common. */
    public ContactWindow and(ContactWindow other) {
        return new ContactWindow(
                earliest.isAfter(other.earliest) ? earliest : other.earliest,
                latest.isBefore(other.latest) ? latest : other.latest);
    }

    /** Whether it is inside the window in every one of these zones, of which there is at least one. */
    public boolean admits(Instant time, Collection<ZoneId> zones) {
        requireAny(zones);
        return !within(List.of(new Interval(time, time.plusNanos(1))), zones).isEmpty();
    }

    /** {@code from} if admitted, else the next instant that is; empty if these zones never share an admitted instant. */
    public Optional<Instant> nextAdmitted(Instant from, Collection<ZoneId> zones) {
        requireAny(zones);
        Instant end = from.atZone(ZoneOffset.UTC).plus(LOOK_AHEAD).toInstant();
        return within(List.of(new Interval(from, end)), zones).stream()
                .map(Interval::from)
                .findFirst();
    }

    /** For how long from an admitted instant on it stays admitted, up to {@code most}. */
    public Duration admittedFor(Instant from, Duration most, Collection<ZoneId> zones) {
        requireAny(zones);
        return within(List.of(new Interval(from, from.plus(most))), zones).stream()
                .filter(interval -> interval.from().equals(from))
                .findFirst()
                .map(interval -> Duration.between(from, interval.until()))
                .orElse(Duration.ZERO);
    }

    /** What these intervals and the windows of all these zones have in common, in order. */
    List<Interval> within(List<Interval> intervals, Collection<ZoneId> zones) {
        List<Interval> left = intervals;
        for (ZoneId zone : zones) {
            left = left.stream().flatMap(interval -> within(interval, zone)).toList();
        }
        return left;
    }

    private Stream<Interval> within(Interval interval, ZoneId zone) {
        LocalDate first = interval.from().atZone(zone).toLocalDate();
        LocalDate last = interval.until().atZone(zone).toLocalDate();
        return first.datesUntil(last.plusDays(1)).flatMap(date -> windowOn(date, zone).overlap(interval).stream());
    }

    private Interval windowOn(LocalDate date, ZoneId zone) {
        return new Interval(
                LocalClock.instantOf(date, earliest, zone),
                // The latest instant is itself admitted.
                LocalClock.instantOf(date, latest, zone).plusNanos(1));
    }

    private static void requireAny(Collection<ZoneId> zones) {
        if (zones.isEmpty()) {
            // "Every one of none" would be true at any hour of the night.
            throw new IllegalArgumentException("a window is judged by at least one zone, such as the location's");
        }
    }
}
