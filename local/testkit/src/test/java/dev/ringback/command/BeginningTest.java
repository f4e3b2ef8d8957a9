package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.laptop.Beginning;
import dev.ringback.rhythm.OpenHours;
import dev.ringback.rhythm.OpenSpan;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a laptop's desk begins: Oak Street is open mon–fri 08:00–12:00 and 13:00–17:00, sat 09:00–12:00, in New York. */
class BeginningTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest(name = "at {0} it begins at {1}")
    @CsvSource(delimiter = '|', textBlock = """
        2026-12-01T09:00 | 2026-12-01T09:00
        2026-12-01T11:00 | 2026-12-01T11:00
        2026-12-01T11:01 | 2026-12-01T13:15
        2026-12-01T12:30 | 2026-12-01T13:15
        2026-12-01T16:30 | 2026-12-02T08:15
        2026-12-01T23:59 | 2026-12-02T08:15
        2026-11-29T03:00 | 2026-11-30T08:15
        2026-11-28T11:30 | 2026-11-30T08:15
        2026-11-25T18:00 | 2026-11-27T08:15
        2026-10-31T23:00 | 2026-11-02T08:15
        2027-03-13T20:00 | 2027-03-15T08:15
        """)
    void it_begins_now_or_shortly_after_the_practice_opens(LocalDateTime now, LocalDateTime begins) {
        assertThat(Beginning.atOrAfter(now.atZone(NEW_YORK).toInstant(), oakStreet()))
                .isEqualTo(begins.atZone(NEW_YORK).toInstant());
    }

    @Test
    void a_practice_that_is_never_open_for_an_hour_begins_when_it_opens() {
        OpenHours halfAnHour = new OpenHours(
                NEW_YORK,
                Map.of(DayOfWeek.TUESDAY, List.of(new OpenSpan(LocalTime.of(9, 0), LocalTime.of(9, 30)))),
                Set.of());

        assertThat(Beginning.atOrAfter(
                        LocalDateTime.parse("2026-11-29T03:00").atZone(NEW_YORK).toInstant(), halfAnHour))
                .isEqualTo(
                        LocalDateTime.parse("2026-12-01T09:00").atZone(NEW_YORK).toInstant());
    }

    private static OpenHours oakStreet() {
        if (DirectoryFile.read(Project.exampleDirectory()) instanceof DirectoryFile.Sound sound) {
            return sound.directory().catchAllLocation().hours();
        }
        throw new AssertionError("the example directory has mistakes");
    }
}
