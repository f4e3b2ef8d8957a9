package dev.ringback.rhythm;

import static dev.ringback.rhythm.ChangedRhythm.changed;
import static dev.ringback.rhythm.Fixtures.NEW_YORK;
import static dev.ringback.rhythm.Fixtures.hours;
import static dev.ringback.rhythm.Fixtures.newYork;
import static dev.ringback.rhythm.Fixtures.weekdaysWithLunch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every number of docs/rules.md §4 is a default that a location can change, each by itself. */
class RhythmRulesTest {

    @Test
    void first_needs_less() {
        Rhythm rhythm = with(rules -> rules.firstNeeds(Duration.ofMinutes(5)));

        assertThat(rhythm.firstAttempt(newYork("2026-11-10T11:55"))).isEqualTo(newYork("2026-11-10T11:55"));
        assertThat(rhythm.firstAttempt(newYork("2026-11-10T11:56"))).isEqualTo(newYork("2026-11-10T13:00"));
    }

    @Test
    void first_needs_nothing_but_to_be_open() {
        Rhythm rhythm = with(rules -> rules.firstNeeds(Duration.ZERO));

        assertThat(rhythm.firstAttempt(newYork("2026-11-10T11:59:59"))).isEqualTo(newYork("2026-11-10T11:59:59"));
        assertThat(rhythm.firstAttempt(newYork("2026-11-10T12:00"))).isEqualTo(newYork("2026-11-10T13:00"));
    }

    @Test
    void second_after_less() {
        Rhythm rhythm = with(rules -> rules.secondAfter(Duration.ofMinutes(45)));

        assertThat(rhythm.nextAttempt(1, newYork("2026-11-10T11:30"), newYork("2026-11-10T11:30")))
                .isEqualTo(newYork("2026-11-10T13:15"));
    }

    @Test
    void last_before_close_up_to_the_last_minute() {
        Rhythm rhythm = with(rules -> rules.lastBeforeClose(Duration.ZERO));

        assertThat(rhythm.nextAttempt(1, newYork("2026-11-10T14:59"), newYork("2026-11-10T14:59")))
                .isEqualTo(newYork("2026-11-10T16:59"));
        assertThat(rhythm.nextAttempt(1, newYork("2026-11-10T15:00"), newYork("2026-11-10T15:00")))
                .isEqualTo(newYork("2026-11-11T08:00"));
    }

    @Test
    void morning_earlier() {
        Rhythm rhythm = with(rules -> rules.morning(LocalTime.of(9, 15)));

        assertThat(rhythm.nextAttempt(2, newYork("2026-11-10T15:00"), newYork("2026-11-10T15:00")))
                .isEqualTo(newYork("2026-11-11T09:15"));
    }

    @Test
    void afternoon_later() {
        Rhythm rhythm = with(rules -> rules.afternoon(LocalTime.of(15, 45)));

        assertThat(rhythm.nextAttempt(2, newYork("2026-11-10T09:00"), newYork("2026-11-10T09:00")))
                .isEqualTo(newYork("2026-11-11T15:45"));
    }

    @Test
    void midday_earlier() {
        Rhythm rhythm = with(rules -> rules.midday(LocalTime.of(11, 0)));

        assertThat(rhythm.nextAttempt(2, newYork("2026-11-10T11:00"), newYork("2026-11-10T11:00")))
                .isEqualTo(newYork("2026-11-11T10:00"));
        assertThat(rhythm.nextAttempt(2, newYork("2026-11-10T10:59"), newYork("2026-11-10T10:59")))
                .isEqualTo(newYork("2026-11-11T14:00"));
    }

    @Test
    void fewer_attempts() {
        Rhythm rhythm = with(rules -> rules.attempts(1));

        assertThat(rhythm.hasAttemptAfter(1)).isFalse();
    }

    @Test
    void more_attempts_of_which_all_after_the_second_fall_as_the_final_one_does() {
        Rhythm rhythm = with(rules -> rules.attempts(4));

        assertThat(rhythm.hasAttemptAfter(3)).isTrue();
        assertThat(rhythm.hasAttemptAfter(4)).isFalse();
        assertThat(rhythm.nextAttempt(3, newYork("2026-11-11T14:00"), newYork("2026-11-11T14:00")))
                .isEqualTo(newYork("2026-11-12T10:00"));
    }

    @Test
    void earliest_later() {
        Rhythm rhythm = with(rules -> rules.earliest(LocalTime.of(9, 30)));

        assertThat(rhythm.firstAttempt(newYork("2026-11-10T08:10"))).isEqualTo(newYork("2026-11-10T09:30"));
    }

    @Test
    void latest_earlier() {
        Rhythm rhythm = with(rules -> rules.latest(LocalTime.of(15, 0)));

        assertThat(rhythm.firstAttempt(newYork("2026-11-10T15:00"))).isEqualTo(newYork("2026-11-10T15:00"));
        assertThat(rhythm.firstAttempt(newYork("2026-11-10T15:01"))).isEqualTo(newYork("2026-11-11T08:00"));
    }

    @Test
    void latest_decides_the_last_minute_of_a_day_that_a_final_attempt_moves_to() {
        Rhythm rhythm = new Rhythm(
                hours(NEW_YORK, Fixtures.WEEKDAYS, "08:00-17:00"),
                changed().latest(LocalTime.of(13, 0)).rules(),
                CallerZones.UNKNOWN);

        assertThat(rhythm.nextAttempt(2, newYork("2026-11-10T09:00"), newYork("2026-11-10T09:00")))
                .isEqualTo(newYork("2026-11-11T13:00"));
    }

    @Test
    void repeat_after_less() {
        Rhythm rhythm = with(rules -> rules.repeatAfter(Duration.ofMinutes(10)));

        assertThat(rhythm.repeatMakesDue(newYork("2026-11-10T10:00"), Optional.of(newYork("2026-11-10T09:49"))))
                .isTrue();
        assertThat(rhythm.repeatMakesDue(newYork("2026-11-10T10:00"), Optional.of(newYork("2026-11-10T09:50"))))
                .isFalse();
    }

    @Test
    void numbers_that_make_no_rhythm_are_refused_by_name() {
        Duration negative = Duration.ofMinutes(-1);

        assertRefused("firstNeeds", () -> changed().firstNeeds(negative).rules());
        assertRefused("secondAfter", () -> changed().secondAfter(Duration.ZERO).rules());
        assertRefused(
                "lastBeforeClose", () -> changed().lastBeforeClose(negative).rules());
        assertRefused("repeatAfter", () -> changed().repeatAfter(negative).rules());
        assertRefused("attempts", () -> changed().attempts(0).rules());
        assertRefused("earliest", () -> changed().earliest(LocalTime.of(21, 0)).rules());
        assertRefused("latest", () -> changed().latest(LocalTime.MIDNIGHT).rules());
    }

    private static void assertRefused(String name, Runnable change) {
        assertThatIllegalArgumentException().isThrownBy(change::run).withMessageContaining(name);
    }

    private static Rhythm with(UnaryOperator<ChangedRhythm> change) {
        return new Rhythm(weekdaysWithLunch(NEW_YORK), change.apply(changed()).rules(), CallerZones.UNKNOWN);
    }
}
