package dev.ringback.rhythm;

import static dev.ringback.rhythm.Fixtures.HONOLULU;
import static dev.ringback.rhythm.Fixtures.LOS_ANGELES;
import static dev.ringback.rhythm.Fixtures.NEW_YORK;
import static dev.ringback.rhythm.Fixtures.newYork;
import static dev.ringback.rhythm.Fixtures.rhythm;
import static dev.ringback.rhythm.Fixtures.weekdaysWithLunch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When an attempt falls that a patient wishes at a time, at a location in New York that is open from 8 to 12 and from 1 to 5 (docs/rules.md §4). */
class WishedTimeTest {

    private static final WishedTime AFTERNOON = WishedTime.daily(LocalTime.NOON, LocalTime.of(17, 0));
    private static final WishedTime MORNING = WishedTime.daily(LocalTime.of(8, 0), LocalTime.NOON);

    private final Rhythm ofNewYork = rhythm(weekdaysWithLunch(NEW_YORK), NEW_YORK);
    private final Rhythm ofLosAngeles = rhythm(weekdaysWithLunch(NEW_YORK), LOS_ANGELES);
    private final Rhythm ofNowhere = rhythm(weekdaysWithLunch(NEW_YORK));

    @Test
    void it_is_the_first_open_minute_of_the_part_of_the_day() {
        assertThat(ofNewYork.wishedAtOrAfter(newYork("2026-11-10T09:00"), AFTERNOON))
                .contains(newYork("2026-11-10T13:00"));
        assertThat(ofNewYork.wishedAtOrAfter(newYork("2026-11-10T14:20"), AFTERNOON))
                .contains(newYork("2026-11-10T14:20"));
        assertThat(ofNewYork.wishedAtOrAfter(newYork("2026-11-13T16:59:59"), MORNING))
                .contains(newYork("2026-11-16T08:00"));
    }

    @Test
    void it_is_read_by_the_clock_where_the_patient_is() {
        assertThat(ofLosAngeles.wishedAtOrAfter(newYork("2026-11-10T09:00"), AFTERNOON))
                .contains(newYork("2026-11-10T15:00"));
        assertThat(ofLosAngeles.wishedAtOrAfter(newYork("2026-11-10T09:00"), MORNING))
                .contains(newYork("2026-11-10T11:00"));
    }

    @Test
    void of_a_number_that_may_be_in_two_zones_it_is_such_a_time_in_both() {
        Rhythm ofBoth = ofNewYork.alsoFor(new CallerZones(Set.of(LOS_ANGELES)));

        assertThat(ofBoth.wishedAtOrAfter(newYork("2026-11-10T09:00"), AFTERNOON))
                .contains(newYork("2026-11-10T15:00"));
        assertThat(ofBoth.mayCallAt(newYork("2026-11-10T09:00"))).isFalse();
        assertThat(ofBoth.mayCallAt(newYork("2026-11-10T11:30"))).isTrue();
    }

    @Test
    void where_no_clock_of_theirs_fits_or_none_is_known_the_locations_counts() {
        Rhythm ofHonolulu = rhythm(weekdaysWithLunch(NEW_YORK), HONOLULU);

        assertThat(ofNowhere.wishedAtOrAfter(newYork("2026-11-10T09:00"), AFTERNOON))
                .contains(newYork("2026-11-10T13:00"));
        // Whose afternoon lies behind the close in New York is called in New York's.
        assertThat(ofHonolulu.wishedAtOrAfter(newYork("2026-11-10T09:00"), AFTERNOON))
                .contains(newYork("2026-11-10T13:00"));
    }

    @Test
    void on_one_day_it_is_then_or_not_at_all() {
        WishedTime thursday = WishedTime.on(LocalDate.of(2026, 11, 12), LocalTime.of(9, 0), LocalTime.of(11, 0));
        WishedTime sunday = WishedTime.on(LocalDate.of(2026, 11, 15), LocalTime.of(9, 0), LocalTime.of(11, 0));

        assertThat(ofNewYork.wishedAtOrAfter(newYork("2026-11-10T09:00"), thursday))
                .contains(newYork("2026-11-12T09:00"));
        assertThat(ofNewYork.wishedAtOrAfter(newYork("2026-11-12T11:00:01"), thursday))
                .isEmpty();
        assertThat(ofNewYork.wishedAtOrAfter(newYork("2026-11-10T09:00"), sunday))
                .isEmpty();
    }

    @Test
    void a_part_of_the_day_in_which_the_location_is_never_open_is_not_waited_for() {
        WishedTime evening = WishedTime.daily(LocalTime.of(18, 0), LocalTime.of(20, 0));

        assertThat(ofNewYork.wishedAtOrAfter(newYork("2026-11-10T09:00"), evening))
                .isEmpty();
    }

    @Test
    void a_part_of_the_day_ends_after_it_begins() {
        assertThatIllegalArgumentException().isThrownBy(() -> WishedTime.daily(LocalTime.NOON, LocalTime.NOON));
    }
}
