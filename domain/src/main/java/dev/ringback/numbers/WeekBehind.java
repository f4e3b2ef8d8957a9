package dev.ringback.numbers;

import dev.ringback.rhythm.OpenHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * The week that a location's people are told about when they begin the next one: Monday to Sunday, told once the location has opened on Monday,
 * or on the first day after it that is no closed day (docs/numbers.md).
 */
public final class WeekBehind {

    /** So long after the opening the week is still news; what could not be told by then is on the screen. */
    private static final Duration TOLD_WITHIN = Duration.ofDays(1);

    private WeekBehind() {}

    /** The week to tell at this time; absent before the opening, a day later, and in a week without one. */
    public static Optional<Period> at(Instant now, OpenHours hours) {
        LocalDate monday = hours.dateAt(now).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.datesUntil(monday.plusWeeks(1))
                .flatMap(date -> hours.businessDay(date).stream())
                .findFirst()
                .filter(first -> !now.isBefore(first.opens())
                        && now.isBefore(first.opens().plus(TOLD_WITHIN)))
                .map(_ -> new Period(monday.minusWeeks(1), monday.minusDays(1)));
    }
}
