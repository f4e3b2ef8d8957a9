package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.laptop.Shift;
import dev.ringback.rhythm.OpenHours;
import dev.ringback.rhythm.OpenSpan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The example is moved to a day that is like the one it was written for. */
class ShiftTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-12-18");
    private static final OffsetDateTime LAST = OffsetDateTime.parse("2026-11-24T17:00:00-05:00");
    private static final Instant AFTER_IT = Instant.parse("2026-12-18T23:00:00Z");

    @Test
    void a_day_with_other_hours_is_passed_over_and_so_is_the_day_after_it() {
        assertThat(movedTo(Map.of())).isEqualTo(FRIDAY);
        assertThat(movedTo(Map.of(FRIDAY, spans(12)))).isEqualTo(FRIDAY.minusDays(1));
        assertThat(movedTo(Map.of(FRIDAY.minusDays(1), spans(12)))).isEqualTo(FRIDAY.minusDays(2));
    }

    private static LocalDate movedTo(Map<LocalDate, List<OpenSpan>> special) {
        Map<DayOfWeek, List<OpenSpan>> week =
                Stream.of(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), _ -> spans(17)));
        var hours = new OpenHours(ZoneId.of("America/New_York"), week, Set.of(), special);
        return LAST.toLocalDate()
                .plusDays(Shift.toTheLatestDay(LAST, hours, AFTER_IT).days());
    }

    private static List<OpenSpan> spans(int until) {
        return List.of(new OpenSpan(LocalTime.of(8, 0), LocalTime.of(until, 0)));
    }
}
