package dev.ringback.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Language;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tuesday 24 November 2026 at nine in New York. */
class SpokenTimeTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZonedDateTime NOW = at("2026-11-24T09:00:00");

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(NEW_YORK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-24T09:15:00 | by 9:15 AM today | antes de las 9:15 de la mañana de hoy",
                "2026-11-24T12:05:00 | by 12:05 PM today | antes de las 12:05 del mediodía de hoy",
                "2026-11-24T13:00:00 | by 1 PM today | antes de la 1 de la tarde de hoy",
                "2026-11-24T13:45:00 | by 1:45 PM today | antes de la 1:45 de la tarde de hoy",
                "2026-11-24T19:30:00 | by 7:30 PM today | antes de las 7:30 de la noche de hoy",
                "2026-11-25T08:30:00 | by 8:30 AM tomorrow | antes de las 8:30 de la mañana de mañana",
                "2026-11-30T08:15:00 | by 8:15 AM on Monday | antes de las 8:15 de la mañana del lunes",
                "2026-12-01T10:00:00 | by 10 AM on Tuesday, December 1 | antes de las 10 de la mañana del martes, 1 de diciembre",
                "2026-11-24T09:14:20 | by 9:15 AM today | antes de las 9:15 de la mañana de hoy",
                "2026-11-24T23:59:30 | by 12 AM tomorrow | antes de las 12 de la mañana de mañana",
            })
    void by_when_something_is_done(LocalDateTime time, String english, String spanish) {
        var spoken = new SpokenTime(time.atZone(NEW_YORK), NOW);

        assertThat(spoken.by(Language.EN)).isEqualTo(english);
        assertThat(spoken.by(Language.ES)).isEqualTo(spanish);
    }

    @Test
    void when_something_begins() {
        assertThat(new SpokenTime(at("2026-11-24T13:00:00"), NOW).at(Language.EN))
                .isEqualTo("today at 1 PM");
        assertThat(new SpokenTime(at("2026-11-24T13:00:00"), NOW).at(Language.ES))
                .isEqualTo("hoy a la 1 de la tarde");
        assertThat(new SpokenTime(at("2026-11-25T08:00:00"), NOW).at(Language.EN))
                .isEqualTo("tomorrow at 8 AM");
        assertThat(new SpokenTime(at("2026-11-25T08:00:00"), NOW).at(Language.ES))
                .isEqualTo("mañana a las 8 de la mañana");
        assertThat(new SpokenTime(at("2026-11-30T08:00:00"), NOW).at(Language.EN))
                .isEqualTo("on Monday at 8 AM");
        assertThat(new SpokenTime(at("2026-11-30T08:00:00"), NOW).at(Language.ES))
                .isEqualTo("el lunes a las 8 de la mañana");
    }
}
