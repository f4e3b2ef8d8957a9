package dev.ringback.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.audit.system.Reading;
import dev.ringback.numbers.AuditFigures;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One session is one call only if its legs fit together: counters begin anew, and two switchboards count alike. */
class SessionsTest {

    private static final String REPORT = "Call Time,Call ID,From,To,Direction,Status,Ringing,Talking,Cost\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void a_counter_that_begins_anew_the_next_day_joins_nothing() {
        AuditResult result = audited(REPORT + """
            2026-11-16T12:20:01,1,12125550143,Front Desk (800),Inbound,Unanswered,00:00:41,00:00:00,0.00
            2026-11-17T12:20:01,1,12125550143,Front Desk (800),Inbound,Unanswered,00:00:41,00:00:00,0.00
            2026-11-18T08:12:54,1,12125550144,Front Desk (800),Inbound,Answered,00:00:16,00:02:20,0.00
            2026-11-18T13:05:00,2,"Ana (101)",12125550143,Outbound,Answered,00:00:08,00:03:10,0.00
            """);

        assertThat(result.log().figures().inbound()).isEqualTo(new AuditFigures.Inbound(3, 1, 2, 0));
        assertThat(result.log().figures().outbound()).isEqualTo(1);
        assertThat(result.rows().legs()).isZero();
    }

    @Test
    void two_switchboards_that_count_alike_at_the_same_time_join_nothing() {
        String first = REPORT
                + "2026-11-16T12:20:01,1,12125550143,Front Desk (800),Inbound,Unanswered,00:00:41,00:00:00,0.00\n";
        Path one = Story.file(folder, "one.csv", first);
        Path other = Story.file(
                folder,
                "other.csv",
                REPORT
                        + "2026-11-16T12:20:11,1,12125550144,Front Desk (800),Inbound,Answered,00:00:16,00:02:20,0.00\n");

        AuditResult result = Story.done(Story.request(one, other, Story.file(folder, "again.csv", first)));

        assertThat(result.log().figures().inbound()).isEqualTo(new AuditFigures.Inbound(2, 1, 1, 0));
        assertThat(result.rows().duplicates()).isEqualTo(1);
    }

    @Test
    void the_legs_of_one_caller_and_those_that_withhold_the_number_are_one_call() {
        AuditResult result = audited(REPORT + """
            2026-11-16T12:20:01,1,12125550143,Front Desk (800),Inbound,Unanswered,00:00:41,00:00:00,0.00
            2026-11-16T12:20:42,1,12125550143,"Ana (101)",Inbound,Answered,00:00:16,00:02:20,0.00
            2026-11-16T13:20:01,2,Anonymous,Front Desk (800),Inbound,Unanswered,00:00:41,00:00:00,0.00
            2026-11-16T13:20:42,2,Anonymous,"Ana (101)",Inbound,Answered,00:00:16,00:02:20,0.00
            """);

        assertThat(result.log().figures().inbound()).isEqualTo(new AuditFigures.Inbound(2, 2, 0, 0));
        assertThat(result.rows().legs()).isEqualTo(2);
    }

    @Test
    void three_cxs_records_cucms_and_those_of_stated_ids_are_apart_as_well() {
        String record =
                "Call 4,00_%s,00:00:41,2026/11/%s 12:20:01,,2026/11/%s 12:20:42,TerminatedBySrc,+1212555014%s,Ext.800,10000,800,+12125550100,,Ext.800,800,,,,,Chain: x;,ExternalLine,Queue,Queue,x,y,z,\n";
        assertThat(audited(record.formatted("1", "16", "16", "3") + record.formatted("2", "17", "17", "4"))
                        .log()
                        .figures()
                        .inbound()
                        .missed())
                .isEqualTo(2);
        assertThat(audited("""
                        "cdrRecordType","globalCallID_callManagerId","globalCallID_callId","dateTimeOrigination","dateTimeConnect","dateTimeDisconnect","duration","callingPartyNumber","originalCalledPartyNumber","finalCalledPartyNumber","origDeviceName","destDeviceName"
                        1,1,5001,1794849601,0,1794849642,0,"2125550143","2125550100","2125550100","SIPTrunk",""
                        1,1,5001,1794936001,0,1794936042,0,"2125550144","2125550100","2125550100","SIPTrunk",""
                        """).log().figures().inbound().missed()).isEqualTo(2);
        assertThat(audited("""
                        {"call_logs":[{"id":"a","call_id":"1","direction":"inbound","start_time":"2026-11-16T17:20:01Z","end_time":"2026-11-16T17:20:42Z","connect_type":"external","caller_did_number":"+12125550143","callee_did_number":"+12125550100","call_result":"no_answer"},
                        {"id":"a","call_id":"1","direction":"inbound","start_time":"2026-11-17T17:20:01Z","end_time":"2026-11-17T17:20:42Z","connect_type":"external","caller_did_number":"+12125550144","callee_did_number":"+12125550100","call_result":"no_answer"}]}
                        """).log().figures().inbound().missed()).isEqualTo(2);
    }

    @Test
    void what_ringcentral_blocked_is_spam_and_no_missed_patient() {
        AuditResult result = audited(
                Story.RINGCENTRAL
                        + "5,Caller,2125550145,Front Desk,2125550100,Blocked,00:00:00,00:00:00,2026-11-16T17:31:07+00:00,Inbound\n");

        assertThat(result.log().figures().inbound()).isEqualTo(new AuditFigures.Inbound(3, 1, 2, 1));
        assertThat(result.rows().leftOut(Reading.Why.SPAM)).isEqualTo(1);
    }

    private AuditResult audited(String text) {
        return Story.of(folder, "calls", text, UnaryOperator.identity());
    }
}
