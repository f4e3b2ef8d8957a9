package dev.ringback.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Attempt;
import dev.ringback.callback.Language;
import dev.ringback.callback.Outcome;
import dev.ringback.rhythm.CallerZones;
import dev.ringback.rhythm.ChangedRhythm;
import dev.ringback.rhythm.OpenHours;
import dev.ringback.rhythm.OpenSpan;
import dev.ringback.rhythm.Rhythm;
import dev.ringback.script.file.StandardRules;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowingAttemptTest {

    private static final OpenHours HOURS = new OpenHours(
            ZoneId.of("America/New_York"),
            Map.of(DayOfWeek.MONDAY, List.of(new OpenSpan(LocalTime.of(9, 0), LocalTime.of(17, 0)))),
            Set.of());

    @ParameterizedTest
    @CsvSource({
        "1, 3, Second attempt needed",
        "2, 3, Final attempt needed",
        "3, 3, Not reached on the final attempt",
        "1, 2, Final attempt needed",
        "1, 1, Not reached on the final attempt",
        "1, 4, Second attempt needed",
        "2, 4, Another attempt needed",
        "3, 4, Final attempt needed",
    })
    void attempt_again_is_shown_by_the_attempt_that_would_follow(int made, int ofAll, String shown) {
        var rhythm = new Rhythm(HOURS, ChangedRhythm.changed().attempts(ofAll).rules(), CallerZones.UNKNOWN);

        var following = FollowingAttempt.after(new Attempt(made), rhythm);

        Labels labels = StandardRules.rules().labels();
        assertThat(labels.of(Outcome.ATTEMPT_AGAIN, following).in(Language.EN)).isEqualTo(shown);
        assertThat(labels.of(Outcome.BOOKED, following).in(Language.ES)).isEqualTo("Cita reservada");
    }
}
