package dev.ringback.rhythm;

import static dev.ringback.rhythm.Fixtures.EVERY_DAY;
import static dev.ringback.rhythm.Fixtures.HONOLULU;
import static dev.ringback.rhythm.Fixtures.NEW_YORK;
import static dev.ringback.rhythm.Fixtures.PHOENIX;
import static dev.ringback.rhythm.Fixtures.ST_JOHNS;
import static dev.ringback.rhythm.Fixtures.WEEKDAYS;
import static dev.ringback.rhythm.Fixtures.and;
import static dev.ringback.rhythm.Fixtures.at;
import static dev.ringback.rhythm.Fixtures.closedOn;
import static dev.ringback.rhythm.Fixtures.hours;
import static dev.ringback.rhythm.Fixtures.newYork;
import static dev.ringback.rhythm.Fixtures.rhythm;
import static dev.ringback.rhythm.Fixtures.roundTheClock;
import static dev.ringback.rhythm.Fixtures.weekdaysWithLunch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private final Rhythm oak = rhythm(weekdaysWithLunch(NEW_YORK));

    @Nested
    class First_attempt {

        @Test
        void is_now_while_exactly_as_much_time_is_left_as_it_needs() {
            assertThat(oak.firstAttempt(newYork("2026-11-10T11:45"))).isEqualTo(newYork("2026-11-10T11:45"));
        }

        @Test
        void waits_out_a_lunch_break_that_begins_too_soon() {
            assertThat(oak.firstAttempt(newYork("2026-11-10T11:45:01"))).isEqualTo(newYork("2026-11-10T13:00"));
        }

        @Test
        void keeps_the_second_at_which_the_call_was_missed() {
            assertThat(oak.firstAttempt(newYork("2026-11-10T09:00:23"))).isEqualTo(newYork("2026-11-10T09:00:23"));
        }

        @Test
        void of_a_call_before_opening_is_at_the_opening() {
            assertThat(oak.firstAttempt(newYork("2026-11-10T06:30"))).isEqualTo(newYork("2026-11-10T08:00"));
        }

        @Test
        void waits_over_closed_days_in_a_row() {
            Rhythm rhythm = rhythm(closedOn(weekdaysWithLunch(NEW_YORK), "2026-11-26", "2026-11-27", "2026-11-30"));

            assertThat(rhythm.firstAttempt(newYork("2026-11-25T16:50"))).isEqualTo(newYork("2026-12-01T08:00"));
        }

        @Test
        void at_a_location_that_never_closes_waits_only_for_the_window() {
            Rhythm rhythm = rhythm(roundTheClock(NEW_YORK));

            assertThat(rhythm.firstAttempt(newYork("2026-11-10T23:50"))).isEqualTo(newYork("2026-11-11T08:00"));
            assertThat(rhythm.firstAttempt(newYork("2026-11-10T21:00"))).isEqualTo(newYork("2026-11-10T21:00"));
        }

        @Test
        void stays_tonight_when_hours_run_on_past_midnight() {
            OpenHours night =
                    and(hours(NEW_YORK, Set.of(DayOfWeek.MONDAY), "20:00-00:00"), DayOfWeek.TUESDAY, "00:00-02:00");
            Rhythm rhythm = new Rhythm(night, atAnyHour(), CallerZones.UNKNOWN);

            assertThat(rhythm.firstAttempt(newYork("2026-11-09T23:55"))).isEqualTo(newYork("2026-11-09T23:55"));
        }

        @Test
        void opens_by_the_wall_clock_on_both_sides_of_a_clock_change() {
            assertThat(oak.firstAttempt(newYork("2027-03-12T18:00"))).isEqualTo(Instant.parse("2027-03-15T12:00:00Z"));
            assertThat(oak.firstAttempt(newYork("2026-10-30T18:00"))).isEqualTo(Instant.parse("2026-11-02T13:00:00Z"));
        }

        @Test
        void opens_at_the_same_instant_all_year_where_clocks_never_change() {
            Rhythm phoenix = rhythm(weekdaysWithLunch(PHOENIX));
            Rhythm honolulu = rhythm(weekdaysWithLunch(HONOLULU));

            assertThat(phoenix.firstAttempt(Instant.parse("2027-03-12T10:00:00Z")))
                    .isEqualTo(Instant.parse("2027-03-12T15:00:00Z"));
            assertThat(phoenix.firstAttempt(Instant.parse("2027-03-15T10:00:00Z")))
                    .isEqualTo(Instant.parse("2027-03-15T15:00:00Z"));
            assertThat(honolulu.firstAttempt(Instant.parse("2027-03-15T10:00:00Z")))
                    .isEqualTo(Instant.parse("2027-03-15T18:00:00Z"));
        }

        @Test
        void opens_on_the_half_hour_of_a_zone_that_is_off_by_one() {
            Rhythm stJohns = rhythm(weekdaysWithLunch(ST_JOHNS));

            assertThat(stJohns.firstAttempt(at(ST_JOHNS, "2027-03-12T16:50")))
                    .isEqualTo(Instant.parse("2027-03-15T10:30:00Z"));
            assertThat(stJohns.firstAttempt(at(ST_JOHNS, "2026-10-30T16:50")))
                    .isEqualTo(Instant.parse("2026-11-02T11:30:00Z"));
        }

        @Test
        void does_not_take_a_closing_in_the_spring_gap_for_an_hour_more() {
            OpenHours late = hours(NEW_YORK, EVERY_DAY, "00:00-03:00");
            Rhythm rhythm = new Rhythm(late, atAnyHour(), CallerZones.UNKNOWN);

            assertThat(rhythm.firstAttempt(newYork("2027-03-14T01:50"))).isEqualTo(newYork("2027-03-15T00:00"));
            assertThat(rhythm.firstAttempt(newYork("2027-03-13T01:50"))).isEqualTo(newYork("2027-03-13T01:50"));
        }
    }

    @Nested
    class Second_attempt {

        @Test
        void counts_open_time_across_the_lunch_break() {
            assertThat(oak.nextAttempt(1, newYork("2026-11-10T11:59"), newYork("2026-11-10T11:59")))
                    .isEqualTo(newYork("2026-11-10T14:59"));
        }

        @Test
        void that_would_fall_on_the_very_start_of_the_break_waits_for_its_end() {
            assertThat(oak.nextAttempt(1, newYork("2026-11-10T10:00"), newYork("2026-11-10T10:00")))
                    .isEqualTo(newYork("2026-11-10T13:00"));
        }

        @Test
        void may_fall_exactly_as_long_before_close_as_allowed_and_no_later() {
            assertThat(oak.nextAttempt(1, newYork("2026-11-10T14:30"), newYork("2026-11-10T14:30")))
                    .isEqualTo(newYork("2026-11-10T16:30"));
            assertThat(oak.nextAttempt(1, newYork("2026-11-10T14:30:01"), newYork("2026-11-10T14:30:01")))
                    .isEqualTo(newYork("2026-11-11T08:00"));
        }

        @Test
        void is_at_the_next_business_days_opening_on_a_half_day() {
            Rhythm rhythm = rhythm(and(weekdaysWithLunch(NEW_YORK), DayOfWeek.SATURDAY, "09:00-12:00"));

            assertThat(rhythm.nextAttempt(1, newYork("2026-11-14T09:30"), newYork("2026-11-14T09:30")))
                    .isEqualTo(newYork("2026-11-14T11:30"));
            assertThat(rhythm.nextAttempt(1, newYork("2026-11-14T10:00"), newYork("2026-11-14T10:00")))
                    .isEqualTo(newYork("2026-11-16T08:00"));
            assertThat(rhythm.nextAttempt(1, newYork("2026-11-13T16:00"), newYork("2026-11-13T16:00")))
                    .isEqualTo(newYork("2026-11-14T09:00"));
        }

        @Test
        void after_a_first_that_ended_past_the_close_is_at_the_next_opening() {
            assertThat(oak.nextAttempt(1, newYork("2026-11-10T17:10"), newYork("2026-11-10T17:10")))
                    .isEqualTo(newYork("2026-11-11T08:00"));
        }

        @Test
        void after_a_first_that_ended_on_a_closed_day_is_at_the_next_opening() {
            assertThat(oak.nextAttempt(1, newYork("2026-11-14T10:00"), newYork("2026-11-14T10:00")))
                    .isEqualTo(newYork("2026-11-16T08:00"));
        }

        @Test
        void skips_closed_days_in_a_row() {
            Rhythm rhythm = rhythm(closedOn(weekdaysWithLunch(NEW_YORK), "2026-11-26", "2026-11-27"));

            assertThat(rhythm.nextAttempt(1, newYork("2026-11-25T15:00"), newYork("2026-11-25T15:00")))
                    .isEqualTo(newYork("2026-11-30T08:00"));
        }

        @Test
        void counts_time_that_really_passes_through_a_night_in_which_the_clock_changes() {
            Rhythm rhythm = new Rhythm(roundTheClock(NEW_YORK), atAnyHour(), CallerZones.UNKNOWN);

            assertThat(rhythm.nextAttempt(1, newYork("2027-03-14T00:30"), newYork("2027-03-14T00:30")))
                    .isEqualTo(newYork("2027-03-14T03:30"));
            assertThat(rhythm.nextAttempt(1, newYork("2026-11-01T00:30"), newYork("2026-11-01T00:30")))
                    .as("01:30 of the second time round, in standard time")
                    .isEqualTo(Instant.parse("2026-11-01T06:30:00Z"));
        }
    }

    @Nested
    class Final_attempt {

        @Test
        void takes_noon_for_afternoon_and_a_second_before_it_for_morning() {
            assertThat(oak.nextAttempt(2, newYork("2026-11-10T12:00"), newYork("2026-11-10T12:00")))
                    .isEqualTo(newYork("2026-11-11T10:00"));
            assertThat(oak.nextAttempt(2, newYork("2026-11-10T11:59:59"), newYork("2026-11-10T11:59:59")))
                    .isEqualTo(newYork("2026-11-11T14:00"));
        }

        @Test
        void moves_to_the_last_open_minute_of_a_half_day() {
            Rhythm rhythm = rhythm(and(weekdaysWithLunch(NEW_YORK), DayOfWeek.SATURDAY, "09:00-12:00"));

            assertThat(rhythm.nextAttempt(2, newYork("2026-11-13T09:00"), newYork("2026-11-13T09:00")))
                    .isEqualTo(newYork("2026-11-14T11:59"));
            assertThat(rhythm.nextAttempt(2, newYork("2026-11-13T15:00"), newYork("2026-11-13T15:00")))
                    .isEqualTo(newYork("2026-11-14T10:00"));
        }

        @Test
        void moves_to_the_opening_of_a_day_that_begins_late() {
            Rhythm rhythm = rhythm(hours(NEW_YORK, WEEKDAYS, "11:30-19:00"));

            assertThat(rhythm.nextAttempt(2, newYork("2026-11-10T15:00"), newYork("2026-11-10T15:00")))
                    .isEqualTo(newYork("2026-11-11T11:30"));
        }

        @Test
        void moves_to_the_nearer_end_of_a_break_and_to_the_earlier_of_two_as_near() {
            Rhythm nearerAfter = rhythm(hours(NEW_YORK, WEEKDAYS, "08:00-13:00", "14:30-17:00"));
            Rhythm nearerBefore = rhythm(hours(NEW_YORK, WEEKDAYS, "08:00-13:45", "15:00-17:00"));
            Rhythm asNear = rhythm(hours(NEW_YORK, WEEKDAYS, "08:00-13:31", "14:30-17:00"));
            Instant morning = newYork("2026-11-10T09:00");

            assertThat(nearerAfter.nextAttempt(2, morning, morning)).isEqualTo(newYork("2026-11-11T14:30"));
            assertThat(nearerBefore.nextAttempt(2, morning, morning)).isEqualTo(newYork("2026-11-11T13:44"));
            assertThat(asNear.nextAttempt(2, morning, morning)).isEqualTo(newYork("2026-11-11T13:30"));
        }

        @Test
        void skips_the_weekend_and_closed_days() {
            Rhythm rhythm = rhythm(closedOn(weekdaysWithLunch(NEW_YORK), "2026-11-30"));

            assertThat(rhythm.nextAttempt(2, newYork("2026-11-27T09:00"), newYork("2026-11-27T09:00")))
                    .isEqualTo(newYork("2026-12-01T14:00"));
        }

        @Test
        void keeps_its_local_time_over_a_clock_change() {
            assertThat(oak.nextAttempt(2, newYork("2027-03-12T09:00"), newYork("2027-03-12T09:00")))
                    .isEqualTo(Instant.parse("2027-03-15T18:00:00Z"));
        }
    }

    @Test
    void no_attempt_follows_the_last_or_one_that_was_never_made() {
        Instant ended = newYork("2026-11-10T09:00");

        assertThatIllegalArgumentException().isThrownBy(() -> oak.nextAttempt(3, ended, ended));
        assertThatIllegalArgumentException().isThrownBy(() -> oak.nextAttempt(0, ended, ended));
    }

    @Test
    void the_deadline_is_the_target_in_open_time_from_the_missed_call() {
        Duration quarter = Duration.ofMinutes(15);

        assertThat(oak.deadline(newYork("2026-11-10T09:00"), quarter)).isEqualTo(newYork("2026-11-10T09:15"));
        assertThat(oak.deadline(newYork("2026-11-10T11:50"), quarter)).isEqualTo(newYork("2026-11-10T13:05"));
        assertThat(oak.deadline(newYork("2026-11-13T16:50"), quarter)).isEqualTo(newYork("2026-11-16T08:05"));
        assertThat(oak.deadline(newYork("2027-03-12T20:00"), Duration.ofHours(4)))
                .isEqualTo(newYork("2027-03-15T12:00"));
    }

    @Test
    void a_caller_may_be_called_until_the_next_break_or_the_last_second_of_the_window() {
        Rhythm late = rhythm(roundTheClock(NEW_YORK));

        assertThat(oak.callableUntil(newYork("2026-11-10T09:00"))).contains(newYork("2026-11-10T12:00"));
        assertThat(oak.callableUntil(newYork("2026-11-10T12:30"))).isEmpty();
        assertThat(late.callableUntil(newYork("2026-11-10T20:59"))).contains(newYork("2026-11-10T21:00"));
        assertThat(late.callableUntil(newYork("2026-11-10T21:00:01"))).isEmpty();
    }

    @Test
    void a_repeat_call_makes_the_next_attempt_due_only_in_open_time_and_well_after_the_last_try() {
        Instant now = newYork("2026-11-10T10:00");
        Instant lunch = newYork("2026-11-10T12:30");

        assertThat(oak.repeatMakesDue(now, Optional.empty())).isTrue();
        assertThat(oak.repeatMakesDue(now, Optional.of(newYork("2026-11-10T09:29:59"))))
                .isTrue();
        assertThat(oak.repeatMakesDue(now, Optional.of(newYork("2026-11-10T09:30"))))
                .isFalse();
        assertThat(oak.repeatMakesDue(lunch, Optional.empty())).isFalse();
    }

    @Test
    void hours_that_leave_nobody_any_time_to_be_called_are_refused() {
        OpenHours nights = hours(NEW_YORK, EVERY_DAY, "00:00-08:00", "22:00-00:00");

        assertThat(Rhythm.leavesTimeToCall(nights, RhythmRules.DEFAULTS)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> rhythm(nights)).withMessageContaining("08:00");
        assertThat(Rhythm.leavesTimeToCall(hours(NEW_YORK, EVERY_DAY, "21:00-00:00"), RhythmRules.DEFAULTS))
                .isTrue();
    }

    private static RhythmRules atAnyHour() {
        return ChangedRhythm.changed()
                .earliest(LocalTime.MIDNIGHT)
                .latest(LocalTime.of(23, 59))
                .rules();
    }
}
