package dev.ringback.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.rhythm.OpenHours;
import dev.ringback.rhythm.OpenSpan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Monday 30 November 2026 at eight is 13:00 in New York's winter, by UTC. */
class WeekBehindTest {

    private static final Optional<Period> WEEK =
            Optional.of(new Period(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 29)));
    private static final List<OpenSpan> DAY = List.of(
            new OpenSpan(LocalTime.of(8, 0), LocalTime.NOON), new OpenSpan(LocalTime.of(13, 0), LocalTime.of(17, 0)));

    private static OpenHours newYork(Map<DayOfWeek, List<OpenSpan>> week, LocalDate... closed) {
        return new OpenHours(ZoneId.of("America/New_York"), week, Set.of(closed));
    }

    private static OpenHours weekdays(LocalDate... closed) {
        return newYork(
                Map.of(
                        DayOfWeek.MONDAY, DAY,
                        DayOfWeek.TUESDAY, DAY,
                        DayOfWeek.WEDNESDAY, DAY),
                closed);
    }

    private static Optional<Period> at(String utc, OpenHours hours) {
        return WeekBehind.at(Instant.parse(utc), hours);
    }

    @Test
    void it_is_told_from_the_opening_on_Monday_for_a_day() {
        assertThat(at("2026-11-30T12:59:59Z", weekdays())).isEmpty();
        assertThat(at("2026-11-30T13:00:00Z", weekdays())).isEqualTo(WEEK);
        assertThat(at("2026-12-01T12:59:59Z", weekdays())).isEqualTo(WEEK);
        assertThat(at("2026-12-01T13:00:00Z", weekdays())).isEmpty();
    }

    @Test
    void where_Monday_is_a_closed_day_it_is_told_on_the_next_that_is_none() {
        OpenHours closedOnMonday = weekdays(LocalDate.of(2026, 11, 30));

        assertThat(at("2026-11-30T15:00:00Z", closedOnMonday)).isEmpty();
        assertThat(at("2026-12-01T13:00:00Z", closedOnMonday)).isEqualTo(WEEK);
    }

    @Test
    void a_week_without_an_opening_tells_nothing() {
        OpenHours closed = weekdays(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 2));

        assertThat(at("2026-12-02T15:00:00Z", closed)).isEmpty();
    }

    @Test
    void Monday_is_the_one_of_the_locations_zone() {
        var kiritimati = new OpenHours(
                ZoneId.of("Pacific/Kiritimati"),
                Map.of(DayOfWeek.MONDAY, List.of(new OpenSpan(LocalTime.of(8, 0), LocalTime.of(17, 0)))),
                Set.of());

        assertThat(at("2026-11-29T17:59:59Z", kiritimati)).isEmpty();
        assertThat(at("2026-11-29T18:00:00Z", kiritimati)).isEqualTo(WEEK);
    }

    @Test
    void a_location_that_opens_on_Sundays_alone_is_told_then_and_not_again_on_Monday() {
        OpenHours sundays = newYork(Map.of(DayOfWeek.SUNDAY, DAY));

        assertThat(at("2026-12-06T13:00:00Z", sundays)).isEqualTo(WEEK);
        assertThat(at("2026-12-07T06:00:00Z", sundays)).isEmpty();
    }
}
