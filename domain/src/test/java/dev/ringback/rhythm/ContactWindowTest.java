package dev.ringback.rhythm;

import static dev.ringback.rhythm.ContactWindow.TEXTS;
import static dev.ringback.rhythm.Fixtures.HONOLULU;
import static dev.ringback.rhythm.Fixtures.NEW_YORK;
import static dev.ringback.rhythm.Fixtures.at;
import static dev.ringback.rhythm.Fixtures.newYork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContactWindowTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void admits_both_its_ends_and_nothing_beyond() {
        assertThat(TEXTS.admits(newYork("2026-11-10T08:00"), List.of(NEW_YORK))).isTrue();
        assertThat(TEXTS.admits(newYork("2026-11-10T07:59:59.999999999"), List.of(NEW_YORK)))
                .isFalse();
        assertThat(TEXTS.admits(newYork("2026-11-10T20:00"), List.of(NEW_YORK))).isTrue();
        assertThat(TEXTS.admits(newYork("2026-11-10T20:00:00.000000001"), List.of(NEW_YORK)))
                .isFalse();
    }

    @Test
    void admits_only_what_every_zone_admits() {
        Set<ZoneId> both = new CallerZones(Set.of(HONOLULU)).and(NEW_YORK);

        assertThat(TEXTS.admits(newYork("2026-11-10T12:59"), both)).isFalse();
        assertThat(TEXTS.admits(newYork("2026-11-10T13:00"), both)).isTrue();
        assertThat(TEXTS.admits(newYork("2026-11-10T21:01"), both)).isFalse();
    }

    @Test
    void admits_for_as_long_as_it_lasts_and_no_longer_than_is_asked() {
        Duration quarter = Duration.ofMinutes(15);

        assertThat(TEXTS.admittedFor(newYork("2026-11-10T12:00"), quarter, List.of(NEW_YORK)))
                .isEqualTo(quarter);
        assertThat(TEXTS.admittedFor(newYork("2026-11-10T19:50"), quarter, List.of(NEW_YORK)))
                .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(10).plusNanos(1));
        assertThat(TEXTS.admittedFor(newYork("2026-11-10T21:00"), quarter, List.of(NEW_YORK)))
                .isZero();
    }

    @Test
    void leaves_an_admitted_instant_as_it_is() {
        assertThat(TEXTS.nextAdmitted(newYork("2026-11-10T15:00:07"), List.of(NEW_YORK)))
                .contains(newYork("2026-11-10T15:00:07"));
    }

    @Test
    void moves_the_night_to_the_next_morning_also_over_a_clock_change() {
        assertThat(TEXTS.nextAdmitted(newYork("2027-03-13T20:00:01"), List.of(NEW_YORK)))
                .contains(newYork("2027-03-14T08:00"));
        assertThat(TEXTS.nextAdmitted(newYork("2026-11-01T01:30"), List.of(NEW_YORK)))
                .contains(newYork("2026-11-01T08:00"));
    }

    @Test
    void moves_to_when_the_last_zone_wakes() {
        assertThat(TEXTS.nextAdmitted(newYork("2026-11-10T21:30"), List.of(NEW_YORK, HONOLULU)))
                .contains(at(HONOLULU, "2026-11-11T08:00"));
    }

    @Test
    void finds_the_hours_that_zones_far_apart_share() {
        assertThat(TEXTS.nextAdmitted(newYork("2026-11-10T09:00"), List.of(NEW_YORK, TOKYO)))
                .as("08:00 in Tokyo is 18:00 in New York")
                .contains(newYork("2026-11-10T18:00"));
    }

    @Test
    void finds_nothing_when_zones_share_nothing() {
        ContactWindow office = new ContactWindow(LocalTime.of(9, 0), LocalTime.of(17, 0));

        assertThat(office.nextAdmitted(newYork("2026-11-10T09:00"), List.of(LONDON, TOKYO)))
                .isEmpty();
    }

    @Test
    void refuses_to_be_judged_by_no_zone_at_all() {
        assertThatIllegalArgumentException().isThrownBy(() -> TEXTS.admits(newYork("2026-11-10T03:00"), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEXTS.nextAdmitted(newYork("2026-11-10T03:00"), List.of()));
    }

    @Test
    void refuses_to_end_before_it_starts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContactWindow(LocalTime.of(21, 0), LocalTime.of(8, 0)));
    }

    @Test
    void counts_the_locations_zone_where_the_callers_is_unknown() {
        assertThat(CallerZones.UNKNOWN.and(NEW_YORK)).containsExactly(NEW_YORK);
        assertThat(new CallerZones(Set.of(NEW_YORK)).and(NEW_YORK)).containsExactly(NEW_YORK);
    }
}
