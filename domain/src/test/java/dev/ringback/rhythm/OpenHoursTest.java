package dev.ringback.rhythm;

import static dev.ringback.rhythm.Fixtures.EVERY_DAY;
import static dev.ringback.rhythm.Fixtures.NEW_YORK;
import static dev.ringback.rhythm.Fixtures.ST_JOHNS;
import static dev.ringback.rhythm.Fixtures.WEEKDAYS;
import static dev.ringback.rhythm.Fixtures.and;
import static dev.ringback.rhythm.Fixtures.at;
import static dev.ringback.rhythm.Fixtures.closedOn;
import static dev.ringback.rhythm.Fixtures.hours;
import static dev.ringback.rhythm.Fixtures.newYork;
import static dev.ringback.rhythm.Fixtures.otherwiseOn;
import static dev.ringback.rhythm.Fixtures.roundTheClock;
import static dev.ringback.rhythm.Fixtures.spans;
import static dev.ringback.rhythm.Fixtures.weekdaysWithLunch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OpenHoursTest {

    private final OpenHours oak = weekdaysWithLunch(NEW_YORK);

    @Test
    void a_span_holds_its_start_and_not_its_end() {
        assertThat(oak.isOpenAt(newYork("2026-11-10T07:59:59"))).isFalse();
        assertThat(oak.isOpenAt(newYork("2026-11-10T08:00"))).isTrue();
        assertThat(oak.isOpenAt(newYork("2026-11-10T11:59:59"))).isTrue();
        assertThat(oak.isOpenAt(newYork("2026-11-10T12:00"))).isFalse();
    }

    @Test
    void it_is_open_for_as_long_as_nothing_breaks_it() {
        assertThat(oak.isOpenFor(newYork("2026-11-10T11:00"), Duration.ofHours(1)))
                .isTrue();
        assertThat(oak.isOpenFor(newYork("2026-11-10T11:00"), Duration.ofMinutes(61)))
                .isFalse();
        assertThat(oak.isOpenFor(newYork("2026-11-10T07:00"), Duration.ZERO)).isFalse();
        assertThat(roundTheClock(NEW_YORK).isOpenFor(newYork("2026-11-10T11:00"), Duration.ofDays(30)))
                .isTrue();
    }

    @Test
    void it_is_open_until_the_next_break() {
        assertThat(oak.openUntil(newYork("2026-11-10T08:00"))).contains(newYork("2026-11-10T12:00"));
        assertThat(oak.openUntil(newYork("2026-11-10T16:59:59"))).contains(newYork("2026-11-10T17:00"));
        assertThat(oak.openUntil(newYork("2026-11-10T12:00"))).isEmpty();
        assertThat(oak.openUntil(newYork("2026-11-14T10:00"))).isEmpty();
    }

    @Test
    void openings_are_starts_of_spans() {
        assertThat(oak.openingAtOrAfter(newYork("2026-11-10T09:00"))).isEqualTo(newYork("2026-11-10T09:00"));
        assertThat(oak.openingAtOrAfter(newYork("2026-11-10T12:00"))).isEqualTo(newYork("2026-11-10T13:00"));
        assertThat(oak.nextOpening(newYork("2026-11-10T08:00"))).isEqualTo(newYork("2026-11-10T13:00"));
        assertThat(oak.nextOpening(newYork("2026-11-13T13:00"))).isEqualTo(newYork("2026-11-16T08:00"));
    }

    @Test
    void a_day_closes_with_its_last_span() {
        assertThat(oak.nextClose(newYork("2026-11-10T11:00"))).isEqualTo(newYork("2026-11-10T17:00"));
        assertThat(oak.nextClose(newYork("2026-11-10T17:00"))).isEqualTo(newYork("2026-11-11T17:00"));
        assertThat(oak.nextClose(newYork("2026-11-13T17:00"))).isEqualTo(newYork("2026-11-16T17:00"));
    }

    @Test
    void a_day_that_closes_at_midnight_keeps_its_own_date() {
        OpenHours late = hours(NEW_YORK, WEEKDAYS, "14:00-00:00");

        assertThat(late.dayClosingAfter(newYork("2026-11-10T23:59")))
                .isEqualTo(new BusinessDay(
                        LocalDate.parse("2026-11-10"), newYork("2026-11-10T14:00"), newYork("2026-11-11T00:00")));
        assertThat(late.dayClosingAfter(newYork("2026-11-11T00:00")).date()).isEqualTo("2026-11-11");
    }

    @Test
    void a_business_day_has_hours_and_is_not_closed() {
        OpenHours holiday = closedOn(oak, "2026-11-26");

        assertThat(holiday.isBusinessDay(LocalDate.parse("2026-11-25"))).isTrue();
        assertThat(holiday.isBusinessDay(LocalDate.parse("2026-11-26"))).isFalse();
        assertThat(holiday.isBusinessDay(LocalDate.parse("2026-11-28"))).isFalse();
        assertThat(holiday.isOpenAt(newYork("2026-11-26T09:00"))).isFalse();
        assertThat(holiday.businessDayAfter(LocalDate.parse("2026-11-25")).date())
                .isEqualTo("2026-11-27");
    }

    @Test
    void open_time_skips_breaks_nights_weekends_and_closed_days() {
        OpenHours holiday = closedOn(oak, "2026-11-26", "2026-11-27");
        Instant wednesday = newYork("2026-11-25T16:00");

        assertThat(holiday.plus(wednesday, Duration.ofHours(6))).isEqualTo(newYork("2026-11-30T14:00"));
        assertThat(holiday.between(wednesday, newYork("2026-11-30T14:00"))).isEqualTo(Duration.ofHours(6));
        assertThat(holiday.between(newYork("2026-11-30T14:00"), wednesday)).isEqualTo(Duration.ofHours(-6));
        assertThat(holiday.between(newYork("2026-11-25T17:00"), newYork("2026-11-30T08:00")))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void a_special_day_has_its_own_hours_and_no_others() {
        OpenHours christmasEve = otherwiseOn(oak, "2026-12-24", "08:00-12:00", "18:00-19:00");

        assertThat(christmasEve.isOpenAt(newYork("2026-12-24T14:00"))).isFalse();
        assertThat(christmasEve.isOpenAt(newYork("2026-12-24T18:30"))).isTrue();
        assertThat(christmasEve.isOpenAt(newYork("2026-12-17T18:30"))).isFalse();
        assertThat(christmasEve.nextClose(newYork("2026-12-24T09:00"))).isEqualTo(newYork("2026-12-24T19:00"));
        assertThat(christmasEve.plus(newYork("2026-12-24T11:00"), Duration.ofHours(3)))
                .isEqualTo(newYork("2026-12-25T09:00"));
    }

    @Test
    void a_special_day_opens_a_day_that_is_closed_in_the_week() {
        OpenHours saturday = otherwiseOn(oak, "2026-11-14", "09:00-12:00");

        assertThat(saturday.isBusinessDay(LocalDate.parse("2026-11-14"))).isTrue();
        assertThat(saturday.nextOpening(newYork("2026-11-13T17:00"))).isEqualTo(newYork("2026-11-14T09:00"));
        assertThat(saturday.isBusinessDay(LocalDate.parse("2026-11-21"))).isFalse();
    }

    @Test
    void a_special_day_that_is_closed_too_is_closed() {
        OpenHours both = closedOn(otherwiseOn(oak, "2026-12-24", "08:00-12:00"), "2026-12-24");

        assertThat(both.isOpenAt(newYork("2026-12-24T09:00"))).isFalse();
        assertThat(both.businessDayAfter(LocalDate.parse("2026-12-23")).date()).isEqualTo("2026-12-25");
    }

    @Test
    void open_time_is_over_as_soon_as_it_has_passed_even_at_a_close() {
        assertThat(oak.plus(newYork("2026-11-10T10:00"), Duration.ofHours(2))).isEqualTo(newYork("2026-11-10T12:00"));
        assertThat(oak.plus(newYork("2026-11-10T12:30"), Duration.ZERO)).isEqualTo(newYork("2026-11-10T12:30"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> oak.plus(newYork("2026-11-10T10:00"), Duration.ofNanos(-1)));
    }

    @Nested
    class When_the_clock_changes {

        private final OpenHours always = roundTheClock(NEW_YORK);
        private final OpenHours night =
                and(hours(NEW_YORK, Set.of(DayOfWeek.SATURDAY), "22:00-00:00"), DayOfWeek.SUNDAY, "00:00-06:00");

        @Test
        void the_day_has_23_or_25_hours_of_open_time() {
            assertThat(openTimeOn(always, "2027-03-14")).isEqualTo(Duration.ofHours(23));
            assertThat(openTimeOn(always, "2026-11-01")).isEqualTo(Duration.ofHours(25));
            assertThat(openTimeOn(always, "2026-11-02")).isEqualTo(Duration.ofHours(24));
        }

        @Test
        void a_location_open_through_the_night_counts_what_really_passes() {
            assertThat(night.plus(newYork("2027-03-13T23:00"), Duration.ofHours(4)))
                    .isEqualTo(newYork("2027-03-14T04:00"));
            assertThat(night.plus(newYork("2026-10-31T23:00"), Duration.ofHours(4)))
                    .isEqualTo(newYork("2026-11-01T02:00"));
            assertThat(night.between(newYork("2027-03-13T22:00"), newYork("2027-03-14T06:00")))
                    .isEqualTo(Duration.ofHours(7));
            assertThat(night.between(newYork("2026-10-31T22:00"), newYork("2026-11-01T06:00")))
                    .isEqualTo(Duration.ofHours(9));
        }

        @Test
        void it_is_open_both_times_that_the_hour_comes_round() {
            assertThat(night.isOpenAt(Instant.parse("2026-11-01T05:30:00Z"))).isTrue();
            assertThat(night.isOpenAt(Instant.parse("2026-11-01T06:30:00Z"))).isTrue();
        }

        @Test
        void an_opening_in_the_spring_gap_is_when_the_clock_jumps_past_it() {
            OpenHours early = hours(NEW_YORK, EVERY_DAY, "02:30-06:00");

            assertThat(early.openingAtOrAfter(newYork("2027-03-14T00:00")))
                    .isEqualTo(newYork("2027-03-14T03:00"))
                    .isEqualTo(Instant.parse("2027-03-14T07:00:00Z"));
        }

        @Test
        void hours_that_the_spring_gap_swallows_make_no_business_day() {
            OpenHours gone = hours(NEW_YORK, Set.of(DayOfWeek.SUNDAY), "02:00-03:00");

            assertThat(gone.isBusinessDay(LocalDate.parse("2027-03-14"))).isFalse();
            assertThat(gone.openingAtOrAfter(newYork("2027-03-13T12:00"))).isEqualTo(newYork("2027-03-21T02:00"));
        }

        @Test
        void spans_that_meet_in_the_hour_that_comes_round_twice_still_only_meet() {
            OpenHours closesFirst = hours(NEW_YORK, EVERY_DAY, "00:00-01:30");
            OpenHours opensThen = hours(NEW_YORK, EVERY_DAY, "01:30-06:00");
            Instant meet = Instant.parse("2026-11-01T05:30:00Z");

            assertThat(closesFirst.nextClose(newYork("2026-11-01T00:30"))).isEqualTo(meet);
            assertThat(opensThen.openingAtOrAfter(newYork("2026-11-01T00:30"))).isEqualTo(meet);
        }

        @Test
        void a_day_whose_midnight_is_skipped_begins_with_the_jump() {
            OpenHours havana = roundTheClock(ZoneId.of("America/Havana"));

            assertThat(havana.businessDay(LocalDate.parse("2027-03-14"))
                            .orElseThrow()
                            .opens())
                    .isEqualTo(Instant.parse("2027-03-14T05:00:00Z"));
            assertThat(openTimeOn(havana, "2027-03-14")).isEqualTo(Duration.ofHours(23));
        }

        @Test
        void a_clock_set_back_across_midnight_does_not_close_the_day_that_has_begun() {
            OpenHours sundays = hours(ST_JOHNS, Set.of(DayOfWeek.SUNDAY), "00:00-00:00");
            Instant midnight = at(ST_JOHNS, "2010-11-07T00:00");

            assertThat(sundays.isOpenAt(midnight)).isTrue();
            assertThat(sundays.isOpenAt(midnight.plus(Duration.ofMinutes(15))))
                    .as("the clock shows Saturday 23:15 again")
                    .isTrue();
            assertThat(openTimeOn(sundays, "2010-11-07")).isEqualTo(Duration.ofHours(25));
        }

        private static Duration openTimeOn(OpenHours hours, String date) {
            BusinessDay day = hours.businessDay(LocalDate.parse(date)).orElseThrow();
            return hours.between(day.opens(), day.closes());
        }
    }

    @Nested
    class As_written {

        @Test
        void spans_are_sorted_and_those_that_touch_are_joined() {
            OpenHours hours = hours(NEW_YORK, EVERY_DAY, "13:00-17:00", "08:00-12:00", "12:00-12:30", "22:00-00:00");

            assertThat(hours.week().get(DayOfWeek.MONDAY))
                    .isEqualTo(spans("08:00-12:30", "13:00-17:00", "22:00-00:00"));
        }

        @Test
        void those_of_a_special_day_are_too() {
            OpenHours hours = otherwiseOn(oak, "2026-12-24", "13:00-17:00", "08:00-12:00", "12:00-12:30");

            assertThat(hours.special())
                    .containsExactly(Map.entry(LocalDate.parse("2026-12-24"), spans("08:00-12:30", "13:00-17:00")));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> otherwiseOn(oak, "2026-12-24", "08:00-12:00", "11:59-13:00"))
                    .withMessageContaining("2026-12-24");
        }

        @Test
        void a_special_day_without_hours_is_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> otherwiseOn(oak, "2026-12-24"))
                    .withMessageContaining("closed day");
        }

        @Test
        void special_days_do_not_make_up_for_a_week_without_any_hours() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new OpenHours(
                            NEW_YORK, Map.of(), Set.of(), Map.of(LocalDate.parse("2026-12-24"), spans("08:00-12:00"))));
        }

        @Test
        void spans_that_overlap_are_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> hours(NEW_YORK, EVERY_DAY, "08:00-12:00", "11:59-13:00"))
                    .withMessageContaining("08:00-12:00");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> hours(NEW_YORK, EVERY_DAY, "08:00-00:00", "22:00-23:00"));
        }

        @Test
        void a_span_that_ends_before_it_starts_is_refused_except_at_midnight() {
            assertThatIllegalArgumentException().isThrownBy(() -> spans("12:00-12:00"));
            assertThatIllegalArgumentException().isThrownBy(() -> spans("22:00-02:00"));
            assertThatIllegalArgumentException().isThrownBy(() -> new OpenSpan(LocalTime.MIN, LocalTime.MAX));
            assertThat(spans("00:00-00:00").getFirst().lastsUntilMidnight()).isTrue();
        }

        @Test
        void a_week_without_any_hours_is_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new OpenHours(NEW_YORK, Map.of(DayOfWeek.MONDAY, List.of()), Set.of()));
        }
    }
}
