package dev.ringback.rhythm;

import static dev.ringback.rhythm.Fixtures.NEW_YORK;
import static dev.ringback.rhythm.Fixtures.newYork;
import static dev.ringback.rhythm.Fixtures.rhythm;
import static dev.ringback.rhythm.Fixtures.weekdaysWithLunch;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked table of docs/rules.md §4, each attempt ending when it starts. Tuesday is 2026-11-10. */
class RhythmWorkedTableTest {

    @ParameterizedTest(name = "missed at {0}")
    @CsvSource({
        "2026-11-10T09:00, 2026-11-10T09:00, 2026-11-10T11:00, 2026-11-11T14:00",
        "2026-11-10T11:30, 2026-11-10T11:30, 2026-11-10T14:30, 2026-11-11T10:00",
        "2026-11-10T12:20, 2026-11-10T13:00, 2026-11-10T15:00, 2026-11-11T10:00",
        "2026-11-10T14:45, 2026-11-10T14:45, 2026-11-11T08:00, 2026-11-12T14:00",
        "2026-11-13T16:50, 2026-11-16T08:00, 2026-11-16T10:00, 2026-11-17T14:00",
    })
    void attempts_fall_as_worked(String missed, String first, String second, String last) {
        Rhythm rhythm = rhythm(weekdaysWithLunch(NEW_YORK), NEW_YORK);

        Instant firstAttempt = rhythm.firstAttempt(newYork(missed));
        Instant secondAttempt = rhythm.nextAttempt(1, firstAttempt, firstAttempt);
        Instant finalAttempt = rhythm.nextAttempt(2, secondAttempt, secondAttempt);

        assertThat(firstAttempt).isEqualTo(newYork(first));
        assertThat(secondAttempt).isEqualTo(newYork(second));
        assertThat(finalAttempt).isEqualTo(newYork(last));
        assertThat(rhythm.hasAttemptAfter(2)).isTrue();
        assertThat(rhythm.hasAttemptAfter(3)).isFalse();
    }
}
