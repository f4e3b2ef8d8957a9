package dev.ringback.audit.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.audit.AuditResult;
import dev.ringback.audit.Story;
import dev.ringback.numbers.AuditFigures;
import dev.ringback.numbers.Minutes;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same few calls as each system tells them: what is missed, what is a voicemail, what is a leg, and when somebody called back. */
class SystemsTest {

    private static final String LINE = "+12125550100";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void ringcentrals_report_has_several_rows_a_session_of_which_one_answered_is_enough() {
        AuditResult result = audited("calls.csv", Story.RINGCENTRAL + """
            1,Caller,2125550142,Ben,2125550100,Missed,00:00:16,00:00:00,2026-11-16T13:12:54+00:00,Inbound
            5,Caller,2125550145,Front Desk,2125550100,Hang Up,00:00:04,00:00:00,2026-11-16T17:31:07+00:00,Inbound
            6,Fax,2125550146,Front Desk,2125550100,Fax Received,00:00:40,00:00:00,2026-11-16T17:41:07+00:00,Inbound
            """);

        is(result, "ringcentral-analytics", new AuditFigures.Inbound(4, 1, 3, 1));
        assertThat(result.rows().legs()).isEqualTo(1);
        assertThat(result.rows().leftOut(Reading.Why.FAX)).isEqualTo(1);
        assertThat(result.log().figures().byLine()).containsOnlyKeys(LINE);
        calledBackAfter(result, "44.3");
    }

    @Test
    void ringcentrals_call_log_says_voice_and_fax_apart() {
        AuditResult result = audited("calls.json", """
            {"records":[{"id":"A1","sessionId":"2","startTime":"2026-11-16T17:20:01.000Z","duration":41,"type":"Voice","direction":"Inbound",
            "result":"Missed","to":{"phoneNumber":"+12125550100"},"from":{"phoneNumber":"+12125550143"}},
            {"id":"A2","sessionId":"5","startTime":"2026-11-16T17:31:07.000Z","duration":4,"type":"Fax","direction":"Inbound",
            "result":"Received","to":{"phoneNumber":"+12125550100"},"from":{"phoneNumber":"+12125550145"}},
            {"id":"A3","sessionId":"6","startTime":"2026-11-16T18:05:00.000Z","duration":198,"type":"Voice","direction":"Outbound",
            "result":"Call connected","to":{"phoneNumber":"+12125550143"},"from":{"phoneNumber":"+12125550100"}}]}
            """);

        is(result, "ringcentral-call-log", new AuditFigures.Inbound(1, 0, 1, 0));
        assertThat(result.rows().leftOut(Reading.Why.FAX)).isEqualTo(1);
        calledBackAfter(result, "44.3");
    }

    @Test
    void threecxs_old_records_are_missed_by_an_empty_time_and_a_voicemail_by_the_type_at_the_end() {
        AuditResult result = audited("cdr.log", """
            Call 4,00_1,00:02:36,2026/11/16 08:12:54,2026/11/16 08:13:10,2026/11/16 08:15:30,TerminatedBySrc,+12125550142,Ext.800,10000,800,+12125550100,,Ext.101,101,,,,,Chain: x;,ExternalLine,Queue,Extension,x,y,Ana,
            Call 5,00_2,00:00:41,2026/11/16 12:20:01,,2026/11/16 12:20:42,TerminatedBySrc,+12125550143,Ext.800,10000,800,+12125550100,,Ext.800,800,,,,,Chain: x;,ExternalLine,Queue,Queue,x,y,z,101;102
            Call 6,00_3,00:00:52,2026/11/16 16:40:10,2026/11/16 16:40:30,2026/11/16 16:41:02,TerminatedBySrc,+12125550144,Ext.800,10000,800,+12125550100,,Ext.VM999,999,,,,,Chain: x;,ExternalLine,Queue,VMail,x,y,z,101
            Call 7,00_4,00:03:18,2026/11/16 13:05:00,2026/11/16 13:05:08,2026/11/16 13:08:18,TerminatedByDst,Ext.101,12125550143,101,10000,12125550143,,12125550143,10000,,,,,Chain: x;,Extension,ExternalLine,ExternalLine,Ana,x,x,
            Call 8,00_5,00:00:18,2026/11/16 13:15:00,2026/11/16 13:15:08,2026/11/16 13:15:18,TerminatedByDst,Ext.101,Ext.102,101,102,102,,102,102,,,,,Chain: x;,Extension,Extension,Extension,Ana,Ben,Ben,
            """);

        is(result, "3cx-cdr-v18", new AuditFigures.Inbound(3, 1, 2, 1));
        assertThat(result.rows().leftOut(Reading.Why.INTERNAL)).isEqualTo(1);
        assertThat(result.log().figures().byLine()).containsOnlyKeys(LINE);
        calledBackAfter(result, "44.3");
    }

    @Test
    void threecxs_new_records_spell_their_words_in_two_ways_in_one_file() {
        AuditResult result = audited("socket.log", """
            Call 2026/11/16 12:20:01,800,+12125550143,00:00:41,,2026/11/16 12:20:42,src_participant_terminated,,101;102,+12125550143,Ext.800,800,Ext.800,800,external_line,queue,queue,x,y,z
            Call 2026/11/16 12:31:07,800,+12125550145,00:00:09,2026/11/16 12:31:08,2026/11/16 12:31:16,TerminatedBySrc,,,+12125550145,Ext.800,800,Ext.800,800,ExternalLine,Ivr,Ivr,x,y,z
            Call 2026/11/16 12:41:07,800,+12125550146,00:00:59,2026/11/16 12:41:18,2026/11/16 12:42:06,TerminatedBySrc,,,+12125550146,Ext.800,800,Ext.101,101,ExternalLine,queue,extension,x,y,z
            """);

        is(result, "3cx-cdr-v20", new AuditFigures.Inbound(3, 1, 2, 0));
        assertThat(result.log().figures().byLine()).containsOnlyKeys("800");
    }

    @Test
    void threecxs_report_begins_with_the_word_call_and_is_a_table_nevertheless() {
        AuditResult result = audited("reports.csv", """
            Call Time,Call ID,From,To,Direction,Status,Ringing,Talking,Cost
            2026-11-16T08:12:54,1,12125550142,Front Desk (800),Inbound,Answered,00:00:16,00:02:20,0.00
            2026-11-16T12:20:01,2,12125550143,Front Desk (800),Inbound,Unanswered,00:00:41,00:00:00,0.00
            2026-11-16T13:05:00,3,"Ana (101)",12125550143,Outbound,Answered,00:00:08,00:03:10,0.00
            2026-11-16T13:15:00,4,"Ana (101)","Ben (102)",Internal,Answered,00:00:08,00:03:10,0.00
            2026-11-16T16:40:10,5,12125550144,"Voicemail of Ana (101)",Inbound,Answered,00:00:20,00:00:32,0.00
            """);

        is(result, "3cx-call-reports", new AuditFigures.Inbound(3, 1, 2, 1));
        calledBackAfter(result, "44.3");
    }

    @Test
    void asterisk_counts_a_queue_and_a_voicemail_as_answered_and_the_last_application_tells() {
        AuditResult result = audited("Master.csv", """
            "","+12125550142","800","from-trunk",\"\"\"Caller\"\" <+12125550142>","PJSIP/t-1","PJSIP/101-2","Queue","q","2026-11-16 08:12:54","2026-11-16 08:13:10","2026-11-16 08:15:30",156,140,"ANSWERED","DOCUMENTATION","1.1",""
            "","+12125550143","800","from-trunk",\"\"\"Caller\"\" <+12125550143>","PJSIP/t-3","","Queue","q","2026-11-16 12:20:01","2026-11-16 12:20:03","2026-11-16 12:20:42",41,39,"ANSWERED","DOCUMENTATION","1.2",""
            "","+12125550144","800","from-trunk",\"\"\"Caller\"\" <+12125550144>","PJSIP/t-4","","VoiceMail","800","2026-11-16 16:40:10","2026-11-16 16:40:30","2026-11-16 16:41:02",52,32,"ANSWERED","DOCUMENTATION","1.3",""
            "","101","912125550143","from-internal",\"\"\"Ana\"\" <101>","PJSIP/101-5","PJSIP/t-6","Dial","x","2026-11-16 13:05:00","2026-11-16 13:05:08","2026-11-16 13:08:18",198,190,"ANSWERED","DOCUMENTATION","1.4",""
            "","anonymous","800","from-trunk",\"\"\"Anonymous\"\" <anonymous>","PJSIP/t-7","","Queue","q","2026-11-16 14:20:01",,"2026-11-16 14:20:42",41,0,"NO ANSWER","DOCUMENTATION","1.5",""
            """);

        is(result, "asterisk", new AuditFigures.Inbound(4, 1, 3, 1));
        assertThat(result.log().figures().episodes().count()).isEqualTo(2);
        calledBackAfter(result, "44.3");
    }

    @Test
    void cucm_has_two_headers_epoch_seconds_and_a_device_for_voicemail() {
        AuditResult result = audited("cdr_StandAloneCluster_01", """
            "cdrRecordType","globalCallID_callManagerId","globalCallID_callId","dateTimeOrigination","dateTimeConnect","dateTimeDisconnect","duration","callingPartyNumber","originalCalledPartyNumber","finalCalledPartyNumber","origDeviceName","destDeviceName"
            INTEGER,INTEGER,INTEGER,INTEGER,INTEGER,INTEGER,INTEGER,VARCHAR(50),VARCHAR(50),VARCHAR(50),VARCHAR(129),VARCHAR(129)
            1,1,5001,1794834774,1794834790,1794834930,140,"2125550142","2125550100","7001","SIPTrunk","SEP001122334455"
            1,1,5002,1794849601,0,1794849642,0,"2125550143","2125550100","2125550100","SIPTrunk",""
            1,1,5003,1794865210,1794865230,1794865262,32,"2125550144","2125550100","7999","SIPTrunk","CiscoUM1-VI1"
            1,1,5004,1794852300,1794852308,1794852498,190,"2125550100","912125550143","912125550143","SEP001122334455","SIPTrunk"
            """);

        is(result, "cucm", new AuditFigures.Inbound(3, 1, 2, 1));
        assertThat(result.rows().read()).isEqualTo(4);
        calledBackAfter(result, "44.3");
    }

    @Test
    void zoom_tells_a_call_in_several_rows() {
        AuditResult result = audited("history.json", """
            {"call_logs":[{"id":"a","call_id":"1","direction":"inbound","start_time":"2026-11-16T17:20:01Z","end_time":"2026-11-16T17:20:42Z","connect_type":"external","caller_did_number":"+12125550143","callee_did_number":"+12125550100","call_result":"no_answer"},
            {"id":"b","call_id":"2","direction":"inbound","start_time":"2026-11-16T13:12:54Z","end_time":"2026-11-16T13:13:10Z","connect_type":"external","caller_did_number":"+12125550142","callee_did_number":"+12125550100","call_result":"overflowed"},
            {"id":"c","call_id":"2","direction":"inbound","start_time":"2026-11-16T13:13:10Z","end_time":"2026-11-16T13:15:30Z","connect_type":"external","caller_did_number":"+12125550142","callee_ext_number":"101","call_result":"answered"},
            {"id":"d","call_id":"3","direction":"inbound","start_time":"2026-11-16T21:40:10Z","end_time":"2026-11-16T21:41:02Z","connect_type":"external","caller_did_number":"+12125550144","callee_did_number":"+12125550100","call_result":"voicemail"},
            {"id":"e","call_id":"4","direction":"outbound","start_time":"2026-11-16T18:05:00Z","end_time":"2026-11-16T18:08:18Z","connect_type":"external","caller_did_number":"+12125550100","callee_did_number":"+12125550143","call_result":"no_answer"}],"page_size":30}
            """);

        is(result, "zoom", new AuditFigures.Inbound(3, 1, 2, 1));
        assertThat(result.rows().legs()).isEqualTo(1);
        calledBackAfter(result, "44.3");
    }

    @Test
    void eight_by_eight_calls_one_call_missed_and_abandoned() {
        AuditResult result = audited("records.json", """
            {"meta":{"totalRecordCount":3},"data":[{"dnis":"12125550100","callId":"1","startTimeUTC":1794849601000,"disconnectedTimeUTC":1794849642000,"caller":"+12125550143","callee":"CallQueue","direction":"Incoming","missed":"Missed","abandoned":"Abandoned","answered":"-","lastLegDisposition":"Missed","callTime":41000,"departments":["Front Desk"]},
            {"dnis":"12125550100","callId":"2","startTimeUTC":1794865210000,"disconnectedTimeUTC":1794865262000,"caller":"+12125550144","callee":"120088","direction":"Incoming","missed":"Missed","abandoned":"-","answered":"-","lastLegDisposition":"Voicemail","callTime":52000},
            {"dnis":"12125550143","callId":"3","startTimeUTC":1794852300000,"disconnectedTimeUTC":0,"caller":"120088","callee":"+12125550143","direction":"Outgoing","missed":"-","abandoned":"-","answered":"Answered","lastLegDisposition":"Connected","callTime":198000}]}
            """);

        is(result, "8x8", new AuditFigures.Inbound(2, 0, 2, 1));
        assertThat(result.log().figures().byLine()).containsOnlyKeys(LINE);
        calledBackAfter(result, "44.3");
    }

    @Test
    void dialpads_legs_name_their_call_and_spam_is_one_category_of_several() {
        AuditResult result = audited("stats.csv", """
            date_started,call_id,category,direction,categories,external_number,internal_number,date_connected,date_ended,talk_duration,voicemail,entry_point_call_id
            2026-11-16 08:12:54,c1,incoming,inbound,"answered,inbound",+12125550142,+12125550100,2026-11-16 08:13:10,2026-11-16 08:15:30,2.33,false,
            2026-11-16 08:12:54,l1,incoming,inbound,"answered,inbound",,,2026-11-16 08:13:10,,,false,c1
            2026-11-16 12:20:01,c2,abandoned,inbound,"abandoned,unanswered,inbound",+12125550143,+12125550100,,2026-11-16 12:20:42,,false,
            2026-11-16 12:31:07,c3,missed,inbound,"missed,spam,inbound",+12125550145,+12125550100,,2026-11-16 12:31:16,,false,
            2026-11-16 16:40:10,c5,voicemail,inbound,"voicemail,inbound",+12125550144,+12125550100,2026-11-16 16:40:30,2026-11-16 16:41:02,,true,
            2026-11-16 13:05:00,c4,outgoing,outbound,,+12125550143,+12125550100,2026-11-16 13:05:08,2026-11-16 13:08:18,3.17,false,
            """);

        is(result, "dialpad", new AuditFigures.Inbound(3, 1, 2, 1));
        assertThat(result.rows().leftOut(Reading.Why.SPAM)).isEqualTo(1);
        assertThat(result.rows().legs()).isEqualTo(1);
        calledBackAfter(result, "44.3");
    }

    @Test
    void what_twilio_calls_completed_was_answered_by_a_person_only_if_a_leg_says_so() {
        AuditResult result = audited("calls.json", """
            {"calls":[{"sid":"CA1","parent_call_sid":null,"from":"+12125550143","to":"+12125550100","status":"no-answer","start_time":"Mon, 16 Nov 2026 17:20:01 +0000","end_time":"Mon, 16 Nov 2026 17:20:42 +0000","duration":"0","direction":"inbound","answered_by":null},
            {"sid":"CA2","parent_call_sid":null,"from":"+12125550144","to":"+12125550100","status":"completed","start_time":"Mon, 16 Nov 2026 21:40:10 +0000","end_time":"Mon, 16 Nov 2026 21:41:02 +0000","duration":"52","direction":"inbound","answered_by":null},
            {"sid":"CA3","parent_call_sid":"CA2","from":"+12125550144","to":"+12125550101","status":"completed","start_time":"Mon, 16 Nov 2026 21:40:30 +0000","end_time":"Mon, 16 Nov 2026 21:41:02 +0000","duration":"32","direction":"outbound-dial","answered_by":"machine_start"},
            {"sid":"CA4","parent_call_sid":null,"from":"+12125550142","to":"+12125550100","status":"completed","start_time":"Mon, 16 Nov 2026 13:12:54 +0000","end_time":"Mon, 16 Nov 2026 13:15:30 +0000","duration":"156","direction":"inbound","answered_by":null},
            {"sid":"CA5","parent_call_sid":"CA4","from":"+12125550142","to":"client:ana","status":"completed","start_time":"Mon, 16 Nov 2026 13:13:10 +0000","end_time":"Mon, 16 Nov 2026 13:15:30 +0000","duration":"140","direction":"outbound-dial","answered_by":null},
            {"sid":"CA6","parent_call_sid":null,"from":"+12125550100","to":"+12125550143","status":"busy","start_time":"Mon, 16 Nov 2026 18:05:00 +0000","end_time":"Mon, 16 Nov 2026 18:05:02 +0000","duration":"0","direction":"outbound-api","answered_by":null},
            {"sid":"CA7","parent_call_sid":null,"from":"+12125550145","to":"+12125550100","status":"completed","start_time":"Mon, 16 Nov 2026 17:31:07 +0000","end_time":"Mon, 16 Nov 2026 17:31:16 +0000","duration":"9","direction":"inbound","answered_by":null}]}
            """);

        is(result, "twilio", new AuditFigures.Inbound(4, 1, 3, 1));
        assertThat(result.rows().legs()).isEqualTo(2);
        calledBackAfter(result, "44.3");
    }

    @Test
    void of_a_twilio_log_without_any_legs_the_connection_alone_tells() {
        AuditResult result = audited("calls.json", """
            {"calls":[{"sid":"CA4","from":"+12125550142","to":"+12125550100","status":"completed","start_time":"Mon, 16 Nov 2026 13:12:54 +0000","end_time":"Mon, 16 Nov 2026 13:15:30 +0000","duration":"156","direction":"inbound"}]}
            """);

        is(result, "twilio", new AuditFigures.Inbound(1, 1, 0, 0));
    }

    @Test
    void of_connects_contacts_the_newest_record_counts_and_without_an_agent_nobody_answered() {
        AuditResult result = audited("ctr.jsonl", """
            {"Agent":null,"Channel":"VOICE","ContactId":"c-1","CustomerEndpoint":{"Address":"+12125550143"},"DisconnectTimestamp":"2026-11-16T17:20:42Z","InitialContactId":null,"InitiationMethod":"INBOUND","InitiationTimestamp":"2026-11-16T17:20:00Z","LastUpdateTimestamp":"2026-11-16T17:21:50Z","SystemEndpoint":{"Address":"+12125550100"}}
            {"Agent":null,"Channel":"VOICE","ContactId":"c-2","CustomerEndpoint":{"Address":"+12125550142"},"DisconnectTimestamp":"2026-11-16T13:15:30Z","InitialContactId":null,"InitiationMethod":"INBOUND","InitiationTimestamp":"2026-11-16T13:12:54Z","LastUpdateTimestamp":"2026-11-16T13:16:00Z","SystemEndpoint":{"Address":"+12125550100"}}
            {"Agent":{"ARN":"arn:x","Username":"ana"},"Channel":"VOICE","ContactId":"c-2","CustomerEndpoint":{"Address":"+12125550142"},"DisconnectTimestamp":"2026-11-16T13:15:30Z","InitialContactId":null,"InitiationMethod":"INBOUND","InitiationTimestamp":"2026-11-16T13:12:54Z","LastUpdateTimestamp":"2026-11-16T13:17:00Z","SystemEndpoint":{"Address":"+12125550100"}}
            {"Agent":null,"Channel":"CHAT","ContactId":"c-3","InitiationMethod":"API","InitiationTimestamp":"2026-11-16T13:12:54Z","LastUpdateTimestamp":"2026-11-16T13:17:00Z"}
            {"Agent":{"ARN":"arn:x"},"Channel":"VOICE","ContactId":"c-4","CustomerEndpoint":{"Address":"+12125550143"},"DisconnectTimestamp":"2026-11-16T18:08:18Z","InitiationMethod":"OUTBOUND","InitiationTimestamp":"2026-11-16T18:05:00Z","LastUpdateTimestamp":"2026-11-16T18:09:00Z","SystemEndpoint":{"Address":"+12125550100"}}
            """);

        is(result, "amazon-connect", new AuditFigures.Inbound(2, 1, 1, 0));
        assertThat(result.rows().duplicates()).isEqualTo(1);
        assertThat(result.rows().leftOut(Reading.Why.OTHER)).isEqualTo(1);
        calledBackAfter(result, "44.3");
    }

    private AuditResult audited(String name, String text) {
        AuditResult result = Story.of(folder, name, text, UnaryOperator.identity());
        assertThat(result.rows().unreadables().told()).isEmpty();
        assertThat(result.rows().unknownWords()).isEqualTo(Map.of());
        return result;
    }

    private static void is(AuditResult result, String system, AuditFigures.Inbound inbound) {
        assertThat(result.system()).isEqualTo(system);
        assertThat(result.log().figures().inbound()).isEqualTo(inbound);
    }

    private static void calledBackAfter(AuditResult result, String minutes) {
        assertThat(result.log().figures().callBack().flatMap(AuditFigures.CallBack::minutes))
                .map(Minutes::median)
                .contains(new BigDecimal(minutes));
    }
}
