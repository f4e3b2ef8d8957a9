package dev.ringback.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.numbers.AuditFigures;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the day or the month comes first, and times and lengths that cannot be. */
class DatesTest {

    private static final String HEADER =
            "Session Id,From Number,To Number,Result,Call Length,Call Start Time,Call Direction\n";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void one_date_that_can_only_be_day_first_says_so_of_all_whatever_the_zone() {
        AuditResult result = of(Story.NEW_YORK, call(1, "03/11/2026 12:20"), call(2, "16/11/2026 12:20"));

        assertThat(result.log().figures().period()).contains(days("2026-11-03", "2026-11-16"));
        assertThat(result.rows().read()).isEqualTo(2);
        assertThat(notesOnDates(result)).isEmpty();
        assertThat(of(LONDON, call(1, "03/11/2026 12:20"), call(2, "03/16/2026 12:20"))
                        .log()
                        .figures()
                        .period())
                .contains(days("2026-03-11", "2026-03-16"));
    }

    @Test
    void a_date_of_one_file_tells_of_the_others_as_well() {
        Path one = Story.file(folder, "one.csv", HEADER + call(1, "03/11/2026 12:20"));
        Path other = Story.file(folder, "other.csv", HEADER + call(2, "16.11.2026 12:20"));

        assertThat(Story.done(Story.request(one, other)).log().figures().period())
                .contains(days("2026-11-03", "2026-11-16"));
    }

    @Test
    void where_no_date_tells_the_country_of_the_zone_does_and_a_note_says_so() {
        AuditResult american = of(Story.NEW_YORK, call(1, "03/11/2026 12:20"));
        AuditResult british = of(LONDON, call(1, "03/11/2026 12:20"));

        assertThat(american.log().figures().period()).contains(days("2026-03-11", "2026-03-11"));
        assertThat(notesOnDates(american)).singleElement().asString().contains("read month first");
        assertThat(british.log().figures().period()).contains(days("2026-11-03", "2026-11-03"));
        assertThat(notesOnDates(british)).singleElement().asString().contains("read day first");
        assertThat(notesOnDates(of(LONDON, call(1, "11/11/2026 12:20")))).isEmpty();
    }

    @Test
    void a_time_and_a_length_that_cannot_be_are_told_as_unreadable() {
        AuditResult result = of(
                Story.NEW_YORK,
                call(1, "1970-01-01 12:20:01"),
                call(2, "2087-01-01 12:20:01"),
                call(3, "2026-11-16 12:20:01").replace("00:00:41", "30:00:00"),
                call(4, "2026-11-16 12:20:01"));

        assertThat(result.rows().unreadables().told())
                .extracting(row -> row.why().split(":", 2)[0])
                .containsExactly("callstarttime", "callstarttime", "calllength");
        assertThat(result.rows().calls()).isEqualTo(1);
    }

    @Test
    void no_call_is_later_than_the_day_after_the_log_is_read() {
        Path log = Story.file(
                folder, "calls.csv", HEADER + call(1, "2026-11-16 12:20:01") + call(2, "2026-11-17 12:20:01"));
        InstantSource dayBefore = InstantSource.fixed(Instant.parse("2026-11-15T18:00:00Z"));

        AuditResult early = Story.done(Story.inZone(AuditRequest.of(List.of(log), dayBefore), Story.NEW_YORK));

        assertThat(early.rows().calls()).isEqualTo(1);
        assertThat(early.rows().unreadables().told()).hasSize(1);
        assertThat(Story.done(Story.request(log)).rows().calls()).isEqualTo(2);
    }

    private AuditResult of(ZoneId zone, String... calls) {
        return Story.done(Story.inZone(
                Story.request(Story.file(folder, "calls.csv", HEADER + String.join("", calls))), zone));
    }

    private static String call(int session, String begun) {
        return "%d,+12125550143,+12125550100,Missed,00:00:41,%s,Inbound\n".formatted(session, begun);
    }

    private static AuditFigures.Period days(String from, String to) {
        return new AuditFigures.Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static List<String> notesOnDates(AuditResult result) {
        return result.notes().stream()
                .filter(note -> note.contains("day first or month first"))
                .toList();
    }
}
