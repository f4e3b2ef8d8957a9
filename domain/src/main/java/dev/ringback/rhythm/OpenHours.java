package dev.ringback.rhythm;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When a location is open: its weekly hours, other hours on its special days, none on its closed days; in its own zone, right
 * across daylight-saving changes (docs/rules.md §4). <i>Open time</i> is the time that really passes while it is open: a night of 02:00–04:00 has one hour
 * of it when the clock jumps ahead and three when it is set back between.
 *
 * @param week the spans of each weekday; sorted here, those that touch joined; a weekday without any is closed
 * @param closed local dates on which it is closed, whatever the weekday and {@code special} say
 * @param special the spans of local dates on which it has other hours than the week says, each at least one; sorted and joined
 *     here too
 */
public record OpenHours(
        ZoneId zone,
        Map<DayOfWeek, List<OpenSpan>> week,
        Set<LocalDate> closed,
        Map<LocalDate, List<OpenSpan>> special) {

    public OpenHours {
        Map<DayOfWeek, List<OpenSpan>> checked = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, spans) -> {
            if (!spans.isEmpty()) {
                checked.put(day, joined(day, spans));
            }
        });
        if (checked.isEmpty()) {
            throw new IllegalArgumentException("a location must be open at some time of the week");
        }
        week = Collections.unmodifiableMap(checked);
        closed = Set.copyOf(closed);
        Map<LocalDate, List<OpenSpan>> others = new HashMap<>();
        special.forEach((date, spans) -> {
            if (spans.isEmpty()) {
                throw new IllegalArgumentException(
                        "a special day has hours; " + date + ", without any, is a closed day");
            }
            others.put(date, joined(date, spans));
        });
        special = Map.copyOf(others);
    }

    /** Without special days. */
    public OpenHours(ZoneId zone, Map<DayOfWeek, List<OpenSpan>> week, Set<LocalDate> closed) {
        this(zone, week, closed, Map.of());
    }

    public boolean isOpenAt(Instant time) {
        return openAfter(time).findFirst().orElseThrow().contains(time);
    }

    /** Until when it is open without a break, if it is at {@code time}. */
    public Optional<Instant> openUntil(Instant time) {
        return openAfter(time).findFirst().filter(open -> open.contains(time)).map(Interval::until);
    }

    /** Whether it is open at {@code from} and without a break for {@code length} after it. */
    public boolean isOpenFor(Instant from, Duration length) {
        return isOpenAt(from) && between(from, from.plus(length)).equals(length);
    }

    public boolean isBusinessDay(LocalDate date) {
        return businessDay(date).isPresent();
    }

    /** The local date at this instant. */
    public LocalDate dateAt(Instant time) {
        return time.atZone(zone).toLocalDate();
    }

    /** {@code time} if it is open then, else the next opening. */
    public Instant openingAtOrAfter(Instant time) {
        return openAfter(time)
                .findFirst()
                .orElseThrow()
                .startingNoEarlierThan(time)
                .from();
    }

    /** The next start of a span, later than {@code time} also when it is open then. */
    public Instant nextOpening(Instant time) {
        return openAfter(time)
                .map(Interval::from)
                .filter(from -> from.isAfter(time))
                .findFirst()
                .orElseThrow();
    }

    /** The end of the first business day that closes after {@code time}. */
    public Instant nextClose(Instant time) {
        return dayClosingAfter(time).closes();
    }

    /** The first business day that closes after {@code time}. */
    public BusinessDay dayClosingAfter(Instant time) {
        return datesFrom(time)
                .flatMap(date -> businessDay(date).stream())
                .filter(day -> day.closes().isAfter(time))
                .findFirst()
                .orElseThrow();
    }

    /** The business day of this date, if the location opens on it. */
    public Optional<BusinessDay> businessDay(LocalDate date) {
        List<Interval> open = openOn(date);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new BusinessDay(
                        date, open.getFirst().from(), open.getLast().until()));
    }

    /** The first business day of a date later than this one. */
    public BusinessDay businessDayAfter(LocalDate date) {
        return Stream.iterate(date.plusDays(1), next -> next.plusDays(1))
                .flatMap(next -> businessDay(next).stream())
                .findFirst()
                .orElseThrow();
    }

    /** The last business day of a date earlier than this one. */
    public BusinessDay businessDayBefore(LocalDate date) {
        return Stream.iterate(date.minusDays(1), day -> day.minusDays(1))
                .flatMap(day -> businessDay(day).stream())
                .findFirst()
                .orElseThrow();
    }

    /**
     * The earliest instant by which so much open time has passed since {@code start}. It may be the very end of a span, when it
     * is open no longer: two hours from 10:00 with a break at 12:00 are over at 12:00.
     */
    public Instant plus(Instant start, Duration openTime) {
        if (openTime.isNegative()) {
            throw new IllegalArgumentException("open time to add must not be negative: " + openTime);
        }
        Instant end = start;
        Duration left = openTime;
        var open = openAfter(start).iterator();
        while (left.isPositive()) {
            Interval next = open.next().startingNoEarlierThan(start);
            if (next.length().compareTo(left) >= 0) {
                return next.from().plus(left);
            }
            end = next.until();
            left = left.minus(next.length());
        }
        return end;
    }

    /** The open time from {@code start} to {@code end}; negative when {@code end} is the earlier. */
    public Duration between(Instant start, Instant end) {
        if (end.isBefore(start)) {
            return between(end, start).negated();
        }
        if (end.equals(start)) {
            return Duration.ZERO;
        }
        Interval asked = new Interval(start, end);
        return openAfter(start)
                .takeWhile(open -> open.from().isBefore(end))
                .flatMap(open -> open.overlap(asked).stream())
                .map(Interval::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The open intervals of this date, in order; none on a closed day. */
    List<Interval> openOn(LocalDate date) {
        return closed.contains(date)
                ? List.of()
                : Optional.ofNullable(special.get(date))
                        .map(spans -> intervals(spans, date))
                        .orElseGet(() -> usuallyOpenOn(date));
    }

    /** The open intervals of this date, in order, if it were a day like any other of the week. */
    List<Interval> usuallyOpenOn(LocalDate date) {
        return intervals(week.getOrDefault(date.getDayOfWeek(), List.of()), date);
    }

    private List<Interval> intervals(List<OpenSpan> spans, LocalDate date) {
        return spans.stream()
                .flatMap(span -> Interval.of(startOf(span, date), endOf(span, date)).stream())
                .toList();
    }

    /**
     * All dates from this instant's on. No earlier one can be open then or later, even if a clock is set back across midnight: it
     * shows yesterday's date again, and today, which has begun, is the next.
     */
    Stream<LocalDate> datesFrom(Instant time) {
        return Stream.iterate(dateAt(time), date -> date.plusDays(1));
    }

    /** Without end, as the week has a span and the closed and the special days are finite. */
    private Stream<Interval> openAfter(Instant time) {
        return datesFrom(time).flatMap(date -> openOn(date).stream()).filter(open -> open.endsAfter(time));
    }

    private Instant startOf(OpenSpan span, LocalDate date) {
        return LocalClock.instantOf(date, span.from(), zone);
    }

    private Instant endOf(OpenSpan span, LocalDate date) {
        return span.lastsUntilMidnight()
                ? LocalClock.instantOf(date.plusDays(1), LocalTime.MIDNIGHT, zone)
                : LocalClock.instantOf(date, span.to(), zone);
    }

    private static List<OpenSpan> joined(Object day, List<OpenSpan> spans) {
        List<OpenSpan> joined = new ArrayList<>();
        spans.stream().sorted(Comparator.comparing(OpenSpan::from)).forEach(span -> {
            OpenSpan last = joined.isEmpty() ? null : joined.getLast();
            if (last == null) {
                joined.add(span);
            } else if (last.lastsUntilMidnight() || last.to().isAfter(span.from())) {
                throw new IllegalArgumentException(
                        "the spans of a day must not overlap, unlike " + last + " and " + span + " on " + day);
            } else if (last.to().equals(span.from())) {
                joined.set(joined.size() - 1, new OpenSpan(last.from(), span.to()));
            } else {
                joined.add(span);
            }
        });
        return List.copyOf(joined);
    }
}
