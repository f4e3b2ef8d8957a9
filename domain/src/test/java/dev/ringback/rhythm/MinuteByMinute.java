package dev.ringback.rhythm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of docs/rules.md §4 read off the clock on the wall, five minutes at a time: slow, and too simple to share a
 * mistake with {@link Rhythm}. It needs all times on that grid, and no opening or close inside an hour that comes round twice.
 */
final class MinuteByMinute {

    static final Duration STEP = Duration.ofMinutes(5);

    private final OpenHours hours;
    private final RhythmRules rules;
    private final CallerZones caller;
    private final Map<LocalDate, Boolean> callerHasTime = new HashMap<>();

    MinuteByMinute(Rhythm rhythm) {
        this.hours = rhythm.hours();
        this.rules = rhythm.rules();
        this.caller = rhythm.caller();
    }

    boolean isOpenAt(Instant time) {
        LocalDate date = local(time).toLocalDate();
        if (hours.closed().contains(date)) {
            return false;
        }
        return hours.special().containsKey(date) ? isWithin(hours.special().get(date), time) : usuallyOpenAt(time);
    }

    boolean mayCallAt(Instant time) {
        return isOpenAt(time)
                && inWindow(time, hours.zone())
                && (caller.zones().stream().allMatch(zone -> inWindow(time, zone)) || !callerHasTime(time));
    }

    Instant plus(Instant start, Duration openTime) {
        Instant time = start;
        for (Duration passed = Duration.ZERO; passed.compareTo(openTime) < 0; time = time.plus(STEP)) {
            passed = isOpenAt(time) ? passed.plus(STEP) : passed;
        }
        return time;
    }

    Instant callableAtOrAfter(Instant start) {
        Instant time = start;
        while (!mayCallAt(time)) {
            time = time.plus(STEP);
        }
        return time;
    }

    Instant firstAttempt(Instant missedAt) {
        for (Instant time = missedAt; time.isBefore(missedAt.plus(rules.firstNeeds())); time = time.plus(STEP)) {
            if (!isOpenAt(time)) {
                while (!isOpenAt(time)) {
                    time = time.plus(STEP);
                }
                return callableAtOrAfter(time);
            }
        }
        return callableAtOrAfter(missedAt);
    }

    Instant second(Instant ended) {
        LocalDate day = local(ended).toLocalDate();
        Instant later = callableAtOrAfter(plus(ended, rules.secondAfter()));
        Optional<Instant> close =
                grid(day).filter(this::isOpenAt).reduce((first, next) -> next).map(last -> last.plus(STEP));
        if (close.isPresent() && !later.isAfter(close.get().minus(rules.lastBeforeClose()))) {
            return later;
        }
        Instant time = day.plusDays(1).atStartOfDay(hours.zone()).toInstant();
        while (!isOpenAt(time)) {
            time = time.plus(STEP);
        }
        return callableAtOrAfter(time);
    }

    Instant last(Instant ended) {
        LocalTime ideal = local(ended).toLocalTime().isBefore(rules.midday()) ? rules.afternoon() : rules.morning();
        for (LocalDate date = local(ended).toLocalDate().plusDays(1); ; date = date.plusDays(1)) {
            Instant wanted = date.atTime(ideal).atZone(hours.zone()).toInstant();
            // Every minute here: the last open one is not on the grid.
            List<Instant> callable = minutes(date).filter(this::mayCallAt).toList();
            Optional<Instant> nearest = callable.stream()
                    .min((one, other) -> Duration.between(one, wanted)
                            .abs()
                            .compareTo(Duration.between(other, wanted).abs()));
            if (nearest.isPresent()) {
                return nearest.get();
            }
        }
    }

    private Stream<Instant> grid(LocalDate date) {
        return minutes(date).filter(time -> local(time).getMinute() % STEP.toMinutes() == 0);
    }

    private Stream<Instant> minutes(LocalDate date) {
        Instant start = date.atStartOfDay(hours.zone()).toInstant();
        Instant end = date.plusDays(1).atStartOfDay(hours.zone()).toInstant();
        return Stream.iterate(start, time -> time.isBefore(end), time -> time.plus(1, ChronoUnit.MINUTES));
    }

    private boolean callerHasTime(Instant time) {
        return callerHasTime.computeIfAbsent(local(time).toLocalDate(), date -> {
            Instant end = date.plusWeeks(1).atStartOfDay(hours.zone()).toInstant();
            Instant now = date.atStartOfDay(hours.zone()).toInstant();
            while (now.isBefore(end)) {
                Instant at = now;
                if ((usuallyOpenAt(at) || isOpenAt(at))
                        && caller.and(hours.zone()).stream().allMatch(zone -> inWindow(at, zone))) {
                    return true;
                }
                now = now.plus(STEP);
            }
            return false;
        });
    }

    private boolean usuallyOpenAt(Instant time) {
        return isWithin(hours.week().getOrDefault(local(time).getDayOfWeek(), List.of()), time);
    }

    private boolean isWithin(List<OpenSpan> spans, Instant time) {
        LocalTime local = local(time).toLocalTime();
        return spans.stream()
                .anyMatch(span ->
                        !local.isBefore(span.from()) && (span.lastsUntilMidnight() || local.isBefore(span.to())));
    }

    private boolean inWindow(Instant time, ZoneId zone) {
        LocalTime local = time.atZone(zone).toLocalTime();
        return !local.isBefore(rules.earliest()) && !local.isAfter(rules.latest());
    }

    private ZonedDateTime local(Instant time) {
        return time.atZone(hours.zone());
    }
}
