package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

    private static final String CALLS = """
        Session Id,From Number,To Number,Result,Call Length,Call Start Time,Call Direction
        1,2125550142,2125550100,Answered,00:02:36,2026-11-16T13:12:54+00:00,Inbound
        2,2125550143,2125550100,Missed,00:00:41,2026-11-16T17:20:01+00:00,Inbound
        4,2125550100,2125550143,Call connected,00:03:18,2026-11-16T18:05:00+00:00,Outbound
        """;

    private static final String ZONE = "America/New_York";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void a_log_is_summed_up_in_lines() throws IOException {
        Ran ran = Ran.ringback("audit", calls(CALLS), "--zone", ZONE, "--hours", "mon-fri 08:00-17:00");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("ringcentral-analytics, 2026-11-16 to 2026-11-16, America/New_York")
                .containsPattern("missed +1 \\(50.0 %\\)")
                .containsPattern("minutes until called back +44.3 average, 44.3 median");
    }

    @Test
    void json_is_one_object_and_what_is_saved_is_marked() throws IOException {
        Path saved = folder.resolve("audit.json");

        Ran ran = Ran.ringback("audit", calls(CALLS), "--zone", ZONE, "--json", "--save", saved);

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).startsWith("{").contains("\"percentMissed\" : 50.0");
        assertThat(Files.readString(saved)).startsWith("{").contains("\"ringbackAudit\" : 1");
    }

    @Test
    void a_page_is_written_where_it_is_wanted() throws IOException {
        Path page = folder.resolve("audit.html");

        Ran ran = Ran.ringback("audit", calls(CALLS), "--zone", ZONE, "--html", page);

        assertThat(ran.exit()).isZero();
        assertThat(Files.readString(page)).startsWith("<!doctype html>");
    }

    @Test
    void a_directory_tells_zone_hours_and_numbers() throws IOException {
        Ran zones = Ran.ringback("audit", calls(CALLS), "--directory", Project.exampleDirectory(), "--json");
        assertThat(zones.exit()).isEqualTo(2);
        assertThat(zones.err()).contains("the locations of the directory are in several zones");

        Ran ran = Ran.ringback(
                "audit", calls(CALLS), "--directory", Project.exampleDirectory(), "--zone", ZONE, "--json");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("\"openTime\" : {").doesNotContain("\"missed\" : null");
    }

    @Test
    void what_must_be_stated_is_said_in_a_line_with_the_option() throws IOException {
        Ran ran = Ran.ringback("audit", calls(CALLS));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("state it with --zone");
    }

    @Test
    void more_than_one_row_of_twenty_that_cannot_be_read_is_told_after_the_report() throws IOException {
        StringBuilder nineteen = new StringBuilder(CALLS.lines().findFirst().orElseThrow() + "\n");
        for (int minute = 0; minute < 19; minute++) {
            nineteen.append("1,2125550142,2125550100,Answered,00:02:36,2026-11-16T13:%02d:54+00:00,Inbound%n"
                    .formatted(minute));
        }
        String broken = "1,2125550142,2125550100,Answered,00:02:36,at noon,Inbound\n";

        assertThat(Ran.ringback("audit", calls(nineteen + broken), "--zone", ZONE)
                        .exit())
                .isZero();
        Ran ran = Ran.ringback("audit", calls(nineteen + broken + broken), "--zone", ZONE);
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out())
                .contains("calls.csv:21: callstarttime: expected a time")
                .contains("2 not readable");
        assertThat(ran.err()).contains("2 of 21 rows could not be read");
    }

    @Test
    void a_file_that_is_not_there_a_folder_and_wrong_options_are_unusable() throws IOException {
        assertThat(Ran.ringback("audit", folder.resolve("none.csv")).err()).contains("there is no file");
        assertThat(Ran.ringback("audit", folder).err()).contains("is a folder");
        assertThat(Ran.ringback("audit", calls(CALLS), "--zone", "Mars").exit()).isEqualTo(2);
        assertThat(Ran.ringback("audit", calls(CALLS), "--hours", "always").exit())
                .isEqualTo(2);
        assertThat(Ran.ringback("audit", calls(CALLS), "--columns", "x").exit()).isEqualTo(2);
        assertThat(Ran.ringback("audit", calls(CALLS), "--json", "--html", folder.resolve("x"))
                        .exit())
                .isEqualTo(2);
        assertThat(Ran.ringback("audit").exit()).isEqualTo(2);
    }

    @Test
    void where_a_page_cannot_be_written_is_said_before_the_log_is_read() throws IOException {
        Path nowhere = folder.resolve("none").resolve("audit.html");
        String noFolder = "there is no folder " + nowhere.getParent() + " to write into" + System.lineSeparator();

        for (String option : List.of("--html", "--save")) {
            Ran ran = Ran.ringback("audit", calls(CALLS), "--zone", ZONE, option, nowhere);

            assertThat(ran).isEqualTo(new Ran(2, "", noFolder));
        }
        assertThat(nowhere.getParent()).doesNotExist();
    }

    private Path calls(String text) throws IOException {
        return Files.writeString(folder.resolve("calls.csv"), text);
    }
}
