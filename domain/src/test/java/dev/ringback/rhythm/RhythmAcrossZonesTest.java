package dev.ringback.rhythm;

import static dev.ringback.rhythm.Fixtures.EVERY_DAY;
import static dev.ringback.rhythm.Fixtures.HONOLULU;
import static dev.ringback.rhythm.Fixtures.LOS_ANGELES;
import static dev.ringback.rhythm.Fixtures.NEW_YORK;
import static dev.ringback.rhythm.Fixtures.ST_JOHNS;
import static dev.ringback.rhythm.Fixtures.WEEKDAYS;
import static dev.ringback.rhythm.Fixtures.and;
import static dev.ringback.rhythm.Fixtures.at;
import static dev.ringback.rhythm.Fixtures.closedOn;
import static dev.ringback.rhythm.Fixtures.hours;
import static dev.ringback.rhythm.Fixtures.newYork;
import static dev.ringback.rhythm.Fixtures.otherwiseOn;
import static dev.ringback.rhythm.Fixtures.rhythm;
import static dev.ringback.rhythm.Fixtures.weekdaysWithLunch;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** No caller is called when it is early or late where they may be (docs/rules.md §4). */
class RhythmAcrossZonesTest {

    @Nested
    class A_caller_from_honolulu_at_a_new_york_location {

        private final Rhythm rhythm = rhythm(weekdaysWithLunch(NEW_YORK), HONOLULU);

        @Test
        void is_called_first_when_it_is_8_in_honolulu() {
            assertThat(rhythm.firstAttempt(newYork("2026-11-10T09:00")))
                    .isEqualTo(newYork("2026-11-10T13:00"))
                    .isEqualTo(at(HONOLULU, "2026-11-10T08:00"));
            assertThat(rhythm.firstAttempt(newYork("2027-06-08T09:00")))
                    .isEqualTo(newYork("2027-06-08T14:00"))
                    .isEqualTo(at(HONOLULU, "2027-06-08T08:00"));
        }

        @Test
        void is_called_again_in_the_other_half_of_the_day_as_far_as_the_hour_allows() {
            assertThat(rhythm.nextAttempt(1, newYork("2026-11-10T13:00"), newYork("2026-11-10T13:00")))
                    .isEqualTo(newYork("2026-11-10T15:00"));
            assertThat(rhythm.nextAttempt(2, newYork("2026-11-10T15:00"), newYork("2026-11-10T15:00")))
                    .isEqualTo(newYork("2026-11-11T13:00"));
        }

        @Test
        void waits_the_next_morning_too_when_the_second_no_longer_fits() {
            assertThat(rhythm.nextAttempt(1, newYork("2026-11-10T15:00"), newYork("2026-11-10T15:00")))
                    .isEqualTo(newYork("2026-11-11T13:00"));
        }

        @Test
        void gets_a_second_attempt_later_the_same_day_when_its_hour_is_still_to_come() {
            assertThat(rhythm.nextAttempt(1, newYork("2026-11-10T09:00"), newYork("2026-11-10T09:00")))
                    .isEqualTo(newYork("2026-11-10T13:00"));
        }

        @Test
        void may_not_be_called_before() {
            assertThat(rhythm.mayCallAt(newYork("2026-11-10T11:59:59"))).isFalse();
            assertThat(rhythm.mayCallAt(newYork("2026-11-10T13:00"))).isTrue();
        }
    }

    @Nested
    class A_caller_from_new_york_at_a_honolulu_location {

        private final Rhythm rhythm = rhythm(hours(HONOLULU, WEEKDAYS, "08:00-17:00"), NEW_YORK);

        @Test
        void is_called_until_9_in_the_evening_in_new_york_and_not_a_second_later() {
            assertThat(rhythm.firstAttempt(at(HONOLULU, "2026-11-10T16:00")))
                    .isEqualTo(at(HONOLULU, "2026-11-10T16:00"))
                    .isEqualTo(newYork("2026-11-10T21:00"));
            assertThat(rhythm.firstAttempt(at(HONOLULU, "2026-11-10T16:00:01")))
                    .isEqualTo(at(HONOLULU, "2026-11-11T08:00"));
        }

        @Test
        void is_called_an_hour_less_in_summer_when_only_new_york_changes_its_clock() {
            assertThat(rhythm.firstAttempt(at(HONOLULU, "2027-06-08T15:00")))
                    .isEqualTo(at(HONOLULU, "2027-06-08T15:00"));
            assertThat(rhythm.firstAttempt(at(HONOLULU, "2027-06-08T15:01")))
                    .isEqualTo(at(HONOLULU, "2027-06-09T08:00"));
        }

        @Test
        void is_called_the_next_day_when_the_second_would_be_too_late_in_new_york() {
            assertThat(rhythm.nextAttempt(1, at(HONOLULU, "2026-11-10T14:00:01"), at(HONOLULU, "2026-11-10T14:00:01")))
                    .isEqualTo(at(HONOLULU, "2026-11-11T08:00"));
        }
    }

    @Test
    void a_number_of_several_zones_is_called_only_when_all_allow_it() {
        Rhythm rhythm = rhythm(hours(NEW_YORK, WEEKDAYS, "08:00-20:00"), ST_JOHNS, LOS_ANGELES);

        assertThat(rhythm.firstAttempt(newYork("2026-11-10T09:00"))).isEqualTo(newYork("2026-11-10T11:00"));
        assertThat(rhythm.firstAttempt(newYork("2026-11-10T19:30"))).isEqualTo(newYork("2026-11-10T19:30"));
        assertThat(rhythm.firstAttempt(newYork("2026-11-10T19:31")))
                .as("past 21:00 in St. John's")
                .isEqualTo(newYork("2026-11-11T11:00"));
    }

    @Test
    void a_number_whose_zone_nobody_can_tell_is_judged_by_the_locations_alone() {
        Rhythm rhythm = rhythm(hours(NEW_YORK, EVERY_DAY, "06:00-23:00"));

        assertThat(rhythm.firstAttempt(newYork("2026-11-10T06:00"))).isEqualTo(newYork("2026-11-10T08:00"));
        assertThat(rhythm.firstAttempt(newYork("2026-11-10T21:00"))).isEqualTo(newYork("2026-11-10T21:00"));
        assertThat(rhythm.firstAttempt(newYork("2026-11-10T21:01"))).isEqualTo(newYork("2026-11-11T08:00"));
    }

    @Test
    void a_caller_is_not_called_at_night_by_the_locations_own_clock_either() {
        Rhythm rhythm = rhythm(hours(LOS_ANGELES, EVERY_DAY, "06:00-17:00"), NEW_YORK);

        assertThat(rhythm.firstAttempt(at(LOS_ANGELES, "2026-11-10T06:10")))
                .isEqualTo(at(LOS_ANGELES, "2026-11-10T08:00"));
    }

    @Nested
    class A_caller_for_whom_no_open_minute_is_left {

        private final OpenHours mornings = hours(NEW_YORK, WEEKDAYS, "08:00-12:00");

        @Test
        void is_judged_by_the_locations_zone_alone() {
            Rhythm rhythm = rhythm(mornings, HONOLULU);

            assertThat(rhythm.firstAttempt(newYork("2026-11-10T09:00"))).isEqualTo(newYork("2026-11-10T09:00"));
            assertThat(rhythm.nextAttempt(1, newYork("2026-11-10T09:00"), newYork("2026-11-10T09:00")))
                    .isEqualTo(newYork("2026-11-10T11:00"));
            assertThat(rhythm.nextAttempt(2, newYork("2026-11-10T11:00"), newYork("2026-11-10T11:00")))
                    .isEqualTo(newYork("2026-11-11T11:59"));
        }

        @Test
        void is_still_spared_the_hours_that_are_night_at_the_location() {
            Rhythm rhythm = rhythm(hours(NEW_YORK, WEEKDAYS, "06:00-12:00"), HONOLULU);

            assertThat(rhythm.firstAttempt(newYork("2026-11-10T06:00"))).isEqualTo(newYork("2026-11-10T08:00"));
        }

        @Test
        void may_be_so_only_while_one_of_the_two_has_changed_its_clock() {
            Rhythm rhythm = rhythm(hours(NEW_YORK, WEEKDAYS, "08:00-13:30"), HONOLULU);

            assertThat(rhythm.firstAttempt(newYork("2026-11-10T09:00")))
                    .as("13:00 is 08:00 in Honolulu in winter")
                    .isEqualTo(newYork("2026-11-10T13:00"));
            assertThat(rhythm.firstAttempt(newYork("2027-06-08T09:00")))
                    .as("13:30 is 07:30 in Honolulu in summer")
                    .isEqualTo(newYork("2027-06-08T09:00"));
        }
    }

    @Nested
    class A_caller_for_whom_one_evening_a_week_is_left {

        private final OpenHours oneEvening =
                and(hours(NEW_YORK, WEEKDAYS, "08:00-12:00"), DayOfWeek.WEDNESDAY, "08:00-12:00", "18:00-20:00");

        @Test
        void waits_for_that_evening() {
            Rhythm rhythm = rhythm(oneEvening, HONOLULU);

            assertThat(rhythm.firstAttempt(newYork("2026-11-10T09:00"))).isEqualTo(newYork("2026-11-11T18:00"));
            assertThat(rhythm.nextAttempt(2, newYork("2026-11-11T18:00"), newYork("2026-11-11T18:00")))
                    .as("no other day has a minute")
                    .isEqualTo(newYork("2026-11-18T18:00"));
        }

        @Test
        void waits_for_the_next_when_it_falls_on_a_closed_day_rather_than_be_called_at_night() {
            Rhythm rhythm = rhythm(closedOn(oneEvening, "2026-11-11"), HONOLULU);

            assertThat(rhythm.firstAttempt(newYork("2026-11-10T09:00"))).isEqualTo(newYork("2026-11-18T18:00"));
        }

        @Test
        void waits_for_the_next_when_it_falls_on_a_special_day_that_closes_earlier() {
            Rhythm rhythm = rhythm(otherwiseOn(oneEvening, "2026-11-11", "08:00-12:00"), HONOLULU);

            assertThat(rhythm.firstAttempt(newYork("2026-11-10T09:00"))).isEqualTo(newYork("2026-11-18T18:00"));
        }

        @Test
        void waits_for_a_special_day_that_has_the_only_one() {
            Rhythm rhythm = rhythm(
                    otherwiseOn(hours(NEW_YORK, WEEKDAYS, "08:00-12:00"), "2026-11-14", "12:00-15:00"), HONOLULU);

            assertThat(rhythm.firstAttempt(newYork("2026-11-10T09:00"))).isEqualTo(newYork("2026-11-14T13:00"));
            assertThat(rhythm.firstAttempt(newYork("2026-11-16T09:00")))
                    .as("it is over, and no other is near")
                    .isEqualTo(newYork("2026-11-16T09:00"));
        }
    }

    @Test
    void a_second_attempt_that_its_hour_moves_too_near_the_close_goes_to_the_next_day() {
        Rhythm rhythm = rhythm(hours(NEW_YORK, WEEKDAYS, "08:00-14:15"), HONOLULU);
        Instant summerMorning = newYork("2027-06-08T09:00");

        assertThat(rhythm.nextAttempt(1, summerMorning, summerMorning)).isEqualTo(newYork("2027-06-09T14:00"));
    }
}
