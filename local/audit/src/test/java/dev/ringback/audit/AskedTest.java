package dev.ringback.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringback.audit.report.AuditJson;
import dev.ringback.audit.system.StatedColumns;
import dev.ringback.numbers.AuditFigures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file does not say is asked for, before a patient's number stands among the lines or a figure is made up. */
class AskedTest {

    private static final String ENDS = "from=from,to=to,begin=begin,end=end,talk=talk";
    private static final String BOTH = """
        begin,from,to,end,talk
        2026-11-16 12:20:01,+12125550143,+12125550100,2026-11-16 12:20:42,0
        2026-11-16 13:05:00,+12125550100,+12125550143,2026-11-16 13:08:18,190
        """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void who_called_whom_is_asked_for_where_both_ends_are_numbers_and_nobody_said_whose() {
        assertThat(Story.refused(columns(BOTH, ENDS, Story.NEW_YORK)))
                .contains("--own")
                .contains("direction=COLUMN");

        AuditResult result = Story.done(columns(BOTH, ENDS, Story.NEW_YORK, "+12125550100"));
        assertThat(result.log().figures().inbound()).isEqualTo(new AuditFigures.Inbound(1, 0, 1, 0));
        assertThat(result.log().figures().outbound()).isEqualTo(1);
        // Another number of the practice, or a patient's: the row is told, and is no line.
        AuditResult another = Story.done(columns(
                BOTH + "2026-11-16 13:15:00,+12125550101,+12125550144,2026-11-16 13:18:18,190\n",
                ENDS,
                Story.NEW_YORK,
                "+12125550100"));
        assertThat(another.log().figures().byLine()).containsOnlyKeys("+12125550100");
        assertThat(another.rows().unreadables().told())
                .singleElement()
                .satisfies(row -> assertThat(row.why()).contains("--own"));
        assertThat(Story.refused(plain(Story.RINGCENTRAL.replace("Call Direction", "Way"))))
                .contains("--own");
    }

    @Test
    void a_direction_in_a_word_that_nobody_knows_makes_no_line_of_a_patient() {
        String odd = """
                begin,from,to,end,talk,way
                2026-11-16 13:05:00,+12125550100,+12125550143,2026-11-16 13:08:18,190,Abgehend
                """;

        assertThat(Story.refused(columns(odd, ENDS + ",direction=way", Story.NEW_YORK)))
                .contains("--own");
    }

    @Test
    void a_line_that_also_calls_is_not_shown() {
        AuditResult result = Story.done(plain(Story.RINGCENTRAL
                + "5,x,2125550147,y,2125550143,Missed,00:00:09,00:00:00,2026-11-16T17:31:07+00:00,Inbound\n"));

        assertThat(result.log().figures().byLine()).containsOnlyKeys("+12125550100", AuditFigures.ANOTHER_LINE);
        assertThat(AuditJson.text(result)).doesNotContain("5550143");
        assertThat(result.notes()).anySatisfy(note -> assertThat(note).contains("--own"));
    }

    @Test
    void national_numbers_of_no_known_country_are_asked_about() {
        String london = """
                begin,from,to,end,talk
                2026-11-16 12:20:01,020 7946 0143,020 7946 0100,2026-11-16 12:20:42,0
                """;
        ZoneId zone = ZoneId.of("Europe/London");

        assertThat(Story.refused(columns(london, ENDS, zone))).contains("--own +44");
    }

    @Test
    void a_bare_length_in_a_file_of_a_system_that_writes_a_clock_is_asked_about() {
        String seconds = Story.RINGCENTRAL.replace("00:02:36", "156");
        String days = Story.RINGCENTRAL.replace("00:02:36", "0.0018");

        assertThat(Story.refused(plain(seconds))).contains("duration:seconds=Call Length");
        assertThat(Story.refused(plain(days))).contains("duration:days");
        assertThat(Story.done(plain(Story.RINGCENTRAL.replace("00:02:36", "0")))
                        .rows()
                        .unreadables()
                        .count())
                .isZero();
        assertThat(Story.refused(plain("""
                        Call Time,Call ID,From,To,Direction,Status,Ringing,Talking,Cost
                        2026-11-16T08:12:54,1,12125550142,Front Desk (800),Inbound,Answered,16,140,0.00
                        """))).contains("duration:seconds=Talking");
        assertThat(Story.done(columns(
                                days,
                                "from=From Number,to=To Number,begin=Call Start Time,duration:days=Call Length,result=Result,direction=Call Direction",
                                Story.NEW_YORK))
                        .rows()
                        .unreadables()
                        .told())
                .isEmpty();
    }

    @Test
    void what_can_be_read_only_once_is_refused() throws IOException, InterruptedException {
        Path once = folder.resolve("once");
        assumeTrue(new ProcessBuilder("mkfifo", once.toString()).start().waitFor() == 0);

        assertThat(Story.refused(Story.request(once))).contains("only once");
    }

    private AuditRequest plain(String text) {
        return Story.request(Story.file(folder, "calls.csv", text));
    }

    private AuditRequest columns(String text, String columns, ZoneId zone, String... own) {
        return new AuditRequest(
                plain(text).files(),
                Optional.empty(),
                Optional.of(((StatedColumns.Stated.Columns) StatedColumns.of(columns)).columns()),
                Optional.of(zone),
                Optional.empty(),
                Optional.empty(),
                List.of(own),
                Optional.empty(),
                Story.NOON);
    }
}
