package dev.ringback.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.audit.file.Unreadables;
import dev.ringback.audit.system.Reading;
import dev.ringback.numbers.AuditFigures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However an export is written, and whatever is wrong with it, the same calls are in it. */
class FilesTest {

    private static final AuditFigures.Inbound THE_STORY = new AuditFigures.Inbound(3, 1, 2, 1);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void a_byte_order_mark_and_utf_16_with_or_without_one_change_nothing() {
        isTheStory(("\ufeff" + Story.RINGCENTRAL).getBytes(StandardCharsets.UTF_8));
        isTheStory(("\ufeff" + Story.RINGCENTRAL).getBytes(StandardCharsets.UTF_16LE));
        isTheStory(("\ufeff" + Story.RINGCENTRAL).getBytes(StandardCharsets.UTF_16BE));
        isTheStory(Story.RINGCENTRAL.getBytes(StandardCharsets.UTF_16LE));
        isTheStory(Story.RINGCENTRAL.getBytes(StandardCharsets.UTF_16BE));
    }

    @Test
    void a_packed_file_is_unpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Story.RINGCENTRAL.getBytes(StandardCharsets.UTF_8));
        }
        isTheStory(packed.toByteArray());
    }

    @Test
    void lines_may_end_as_on_any_machine_and_the_last_not_at_all() {
        isTheStory(bytes(Story.RINGCENTRAL.replace("\n", "\r\n")));
        isTheStory(bytes(Story.RINGCENTRAL.replace("\n", "\r")));
        isTheStory(bytes(Story.RINGCENTRAL.stripTrailing()));
    }

    @Test
    void values_may_be_separated_by_semicolons_or_tabs() {
        isTheStory(bytes(Story.RINGCENTRAL.replace(',', ';')));
        isTheStory(bytes(Story.RINGCENTRAL.replace(',', '\t')));
    }

    @Test
    void columns_may_be_cased_and_ordered_in_another_way_below_a_title() {
        isTheStory(bytes("Calls of November\n\n"
                + Story.RINGCENTRAL.lines().map(FilesTest::lastFirst).reduce("", (all, line) -> all + line + "\n")));
    }

    private static String lastFirst(String line) {
        int comma = line.lastIndexOf(',');
        return (line.substring(comma + 1) + "," + line.substring(0, comma)).replace("Session Id", "SESSION_ID");
    }

    @Test
    void a_line_break_in_quotation_marks_is_a_part_of_its_field() {
        AuditResult result = audited(bytes(Story.RINGCENTRAL.replace("3,Caller,", "3,\"Caller\nof \"\"noon\"\"\",")
                + "5,Caller,2125550145,Front Desk,2125550100,Missed,00:00:09,,no time,Inbound\n"));

        assertThat(result.log().figures().inbound()).isEqualTo(THE_STORY);
        assertThat(result.rows().unreadables().told())
                .extracting(Unreadables.Unreadable::line)
                .containsExactly(7L);
    }

    @Test
    void a_quotation_mark_that_nothing_closes_costs_its_own_line_only() {
        AuditResult result = audited(bytes(Story.RINGCENTRAL.replace("Outbound\n", "Outbound\n")
                + "5,\"Caller,2125550145,Front Desk,2125550100,Missed,00:00:09,,2026-11-16T17:31:07+00:00,Inbound\n"
                + "6,Caller,2125550146,Front Desk,2125550100,Missed,00:00:09,,2026-11-16T17:41:07+00:00,Inbound\n"));

        assertThat(result.log().figures().inbound()).isEqualTo(new AuditFigures.Inbound(4, 1, 3, 1));
        assertThat(result.rows().unreadables().told()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(6);
            assertThat(row.why()).isEqualTo("a quotation mark opens here and none closes");
        });
    }

    @Test
    void a_file_that_ends_in_the_middle_of_a_line_says_so() {
        AuditResult result = audited(bytes(Story.RINGCENTRAL + "5,Caller,2125550145,Front Desk,2125550"));

        assertThat(result.log().figures().inbound()).isEqualTo(THE_STORY);
        assertThat(result.rows().unreadables().told()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(6);
            assertThat(row.why()).isEqualTo("the file ends in the middle of this line");
        });
    }

    @Test
    void json_that_breaks_off_is_read_up_to_there() {
        AuditResult result = Story.done(Story.request(Story.file(folder, "calls.json", """
            {"call_logs":[{"id":"a","call_id":"1","direction":"inbound","start_time":"2026-11-16T17:20:01Z","end_time":"2026-11-16T17:20:42Z","caller_did_number":"+12125550143","callee_did_number":"+12125550100","call_result":"no_answer"},
            {"id":"b","call_id":"2","direction":"inbou\
            """)));

        assertThat(result.log().figures().inbound().missed()).isEqualTo(1);
        assertThat(result.rows().unreadables().told())
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(2));
    }

    @Test
    void contact_records_one_behind_the_other_on_one_line_are_records() {
        String record = """
            {"Agent":null,"Channel":"VOICE","ContactId":"%s","CustomerEndpoint":{"Address":"+12125550143"},"InitiationMethod":"INBOUND","InitiationTimestamp":"2026-11-16T17:20:00Z","LastUpdateTimestamp":"2026-11-16T17:21:50Z","SystemEndpoint":{"Address":"+12125550100"}}\
            """;
        AuditResult result =
                Story.done(Story.request(Story.file(folder, "ctr", record.formatted("c-1") + record.formatted("c-2"))));

        assertThat(result.log().figures().inbound().missed()).isEqualTo(2);
    }

    @Test
    void a_call_that_is_in_two_files_counts_once() {
        Path one = Story.file(folder, "one.csv", Story.RINGCENTRAL);
        Path other = Story.file(
                folder,
                "other.csv",
                Story.RINGCENTRAL.lines().map(FilesTest::lastFirst).reduce("", (all, line) -> all + line + "\n")
                        + "Inbound,5,Caller,2125550145,Front"
                        + " Desk,2125550100,Missed,00:00:09,,2026-11-16T17:31:07+00:00\n");

        AuditResult result = Story.done(Story.request(one, other));

        assertThat(result.rows().duplicates()).isEqualTo(4);
        assertThat(result.rows().read()).isEqualTo(9);
        assertThat(result.log().figures().inbound()).isEqualTo(new AuditFigures.Inbound(4, 1, 3, 1));
    }

    @Test
    void noise_behind_a_header_is_counted_and_neither_kept_nor_shown_whole() {
        StringBuilder noise = new StringBuilder(Story.RINGCENTRAL);
        for (int line = 0; line < 500; line++) {
            noise.append("\u0001;%$,").append(line).append('\n');
        }
        noise.append("x".repeat(200_000)).append('\n');

        AuditResult result = audited(bytes(noise.toString()));

        assertThat(result.log().figures().inbound()).isEqualTo(THE_STORY);
        assertThat(result.rows().unreadables().count()).isEqualTo(501);
        assertThat(result.rows().unreadables().told()).hasSize(Unreadables.TOLD);
        assertThat(result.rows().tooManyUnreadable()).isTrue();
        assertThat(result.rows().read()).isEqualTo(505);
    }

    @Test
    void a_header_that_stands_in_the_middle_again_is_no_row() {
        AuditResult result = audited(
                bytes(Story.RINGCENTRAL + Story.RINGCENTRAL.lines().findFirst().orElseThrow() + "\n"));

        assertThat(result.rows().read()).isEqualTo(4);
        assertThat(result.rows().leftOut(Reading.Why.INTERNAL)).isZero();
    }

    private void isTheStory(byte[] bytes) {
        AuditResult result = audited(bytes);
        assertThat(result.log().figures().inbound()).isEqualTo(THE_STORY);
        assertThat(result.log().figures().episodes().calledBack()).isEqualTo(1);
        assertThat(result.rows().unreadables().told()).isEmpty();
    }

    private AuditResult audited(byte[] bytes) {
        return Story.done(Story.request(Story.file(folder, "calls", bytes)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
