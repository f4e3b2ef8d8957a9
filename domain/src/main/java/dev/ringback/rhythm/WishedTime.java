package dev.ringback.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a patient wishes to be called: a part of the day, by the clock of every zone that their number may belong to (docs/rules.md §4).
 *
 * @param day the day in question; absent for any day
 * @param from not before then
 * @param until not after then, on the same day
 */
public record WishedTime(Optional<LocalDate> day, LocalTime from, LocalTime until) {

    /** After two weeks a wish that no open minute fits is left to people. */
    private static final int DAYS_AHEAD = 14;

    public WishedTime {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "a part of the day ends later than it begins, unlike " + from + "-" + until);
        }
    }

    /** On any day. */
    public static WishedTime daily(LocalTime from, LocalTime until) {
        return new WishedTime(Optional.empty(), from, until);
    }

    /** On one day. */
    public static WishedTime on(LocalDate day, LocalTime from, LocalTime until) {
        return new WishedTime(Optional.of(day), from, until);
    }

    /** What of these intervals fits the wish by the clocks of all these zones, in order. */
    List<Interval> within(List<Interval> intervals, Collection<ZoneId> zones) {
        // A part of a day does not reach over midnight, so each interval that is left lies within one date of every
        // zone.
        return new ContactWindow(from, until)
                .within(intervals, zones).stream()
                        .filter(interval -> day.map(wished ->
                                        zones.stream().allMatch(zone -> wished.equals(dateOf(interval.from(), zone))))
                                .orElse(true))
                        .toList();
    }

    /** The dates of {@code dates}, in the location's zone, that are worth looking at. */
    Stream<LocalDate> mayFallOn(Stream<LocalDate> dates) {
        return day.map(wished -> dates.takeWhile(date -> !date.isAfter(wished.plusDays(1))))
                .orElseGet(() -> dates.limit(DAYS_AHEAD));
    }

    private static LocalDate dateOf(Instant time, ZoneId zone) {
        return time.atZone(zone).toLocalDate();
    }
}
