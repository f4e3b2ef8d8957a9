package dev.ringback.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.audit.system.StatedColumns;
import dev.ringback.directory.Directory;
import dev.ringback.directory.file.DirectoryReader;
import dev.ringback.numbers.AuditFigures;
import dev.ringback.numbers.Minutes;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What must be stated, what is asked for, and what follows from it. */
class StatedTest {

    private static final String ANY = """
        Caller;Called;Date;Time;Length;Status
        (212) 555-0142;212-555-0100;11/16/2026;8:12:54 AM;2.6;Answered
        212.555.0143;212-555-0100;11/16/2026;12:20:00 PM;1;Missed
        Restricted;212-555-0100;11/16/2026;12:30:00 PM;1;Lost
        101;2125550143;11/16/2026;1:05:00 PM;3;Answered
        101;102;11/16/2026;1:15:00 PM;3;Answered
        """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void without_a_zone_the_audit_asks_for_it() {
        assertThat(Story.refused(
                        AuditRequest.of(List.of(Story.file(folder, "calls.csv", Story.RINGCENTRAL)), Story.NOON)))
                .contains("--zone America/New_York");
    }

    @Test
    void a_file_of_another_system_than_stated_is_refused() {
        AuditRequest request = stated(Story.RINGCENTRAL, Optional.of("zoom"), Optional.empty(), List.of());

        assertThat(Story.refused(request)).endsWith("this is an export of ringcentral-analytics, not of zoom");
    }

    @Test
    void a_family_of_exports_is_a_system_too() {
        AuditRequest request = stated(Story.RINGCENTRAL, Optional.of("RingCentral"), Optional.empty(), List.of());

        assertThat(Story.done(request).system()).isEqualTo("ringcentral-analytics");
    }

    @Test
    void a_system_that_is_not_known_and_a_file_of_none_are_answered_with_those_that_are() {
        assertThat(Story.refused(stated(Story.RINGCENTRAL, Optional.of("abacus"), Optional.empty(), List.of())))
                .contains("abacus")
                .contains("amazon-connect");
        assertThat(Story.refused(stated("month,calls\n2022-01,7622\n", Optional.empty(), Optional.empty(), List.of())))
                .contains("--columns")
                .contains("dialpad");
        assertThat(Story.refused(stated(" \n", Optional.empty(), Optional.empty(), List.of())))
                .contains("nothing in it");
    }

    @Test
    void files_of_two_systems_are_refused() {
        Path one = Story.file(folder, "one.csv", Story.RINGCENTRAL);
        Path other =
                Story.file(folder, "other.csv", "Call Time,Call ID,From,To,Direction,Status,Ringing,Talking,Cost\n");

        assertThat(Story.refused(Story.request(one, other))).contains("ringcentral-analytics, 3cx-call-reports");
    }

    @Test
    void any_csv_is_read_by_columns() {
        AuditResult result = Story.done(stated(
                ANY,
                Optional.empty(),
                columns("from=Caller,to=called,begin=Date+Time,duration:minutes=Length,result=Status"),
                List.of("+12125550100")));

        assertThat(result.log().figures().inbound()).isEqualTo(new AuditFigures.Inbound(3, 1, 2, 0));
        assertThat(result.log().figures().byLine()).containsOnlyKeys("+12125550100");
        assertThat(result.log().figures().episodes().count()).isEqualTo(1);
        assertThat(result.log().figures().callBack().flatMap(AuditFigures.CallBack::minutes))
                .map(Minutes::median)
                .contains(new BigDecimal("44.0"));
        assertThat(result.rows().unknownWords()).containsOnlyKeys("Lost");
    }

    @Test
    void a_duration_without_a_unit_is_asked_about() {
        assertThat(Story.refused(stated(
                        ANY,
                        Optional.empty(),
                        columns("from=Caller,to=Called,begin=Date+Time,duration=Length,result=Status"),
                        List.of())))
                .contains("duration:minutes=length");
    }

    @Test
    void a_csv_without_a_header_is_read_by_places() {
        AuditResult result = Story.done(stated(
                "2026-11-16 12:20:01,+12125550143,+12125550100,00:00:41,0\n",
                Optional.empty(),
                columns("begin=1,from=2,to=3,duration=4,talk=5"),
                List.of("+12125550100")));

        assertThat(result.log().figures().inbound()).isEqualTo(new AuditFigures.Inbound(1, 0, 1, 0));
    }

    @Test
    void a_field_that_is_stated_twice_is_refused_by_whatever_name() {
        assertThat(StatedColumns.of("from=Caller,to=Called,from=Other,begin=Date,end=End,talk=Talk"))
                .isEqualTo(
                        new StatedColumns.Stated.Wrong(
                                "--columns: from is stated twice; two columns that are one value are from=ONE+OTHER; found \"from=Other\""));
        assertThat(StatedColumns.of("from=Caller,to=Called,begin=Date,time=Time,end=End,talk=Talk"))
                .isEqualTo(
                        new StatedColumns.Stated.Wrong(
                                "--columns: begin is stated twice; two columns that are one value are begin=ONE+OTHER; found \"time=Time\""));
    }

    @Test
    void columns_that_are_not_there_and_columns_that_do_not_suffice_are_refused() {
        assertThat(Story.refused(stated(
                        ANY,
                        Optional.empty(),
                        columns("from=Who,to=Called,begin=Date+Time,end=Time,result=Status"),
                        List.of())))
                .contains("the columns that --columns names are not all in it");
        assertThat(StatedColumns.of("from=Caller,to=Called,begin=Date"))
                .isEqualTo(new StatedColumns.Stated.Wrong(
                        "--columns: state the column of end or duration; result, talk or answered as well"));
        assertThat(StatedColumns.of("caller")).isInstanceOf(StatedColumns.Stated.Wrong.class);
        assertThat(StatedColumns.of("duration:hours=Length")).isInstanceOf(StatedColumns.Stated.Wrong.class);
    }

    @Test
    void a_call_between_two_numbers_of_the_practice_is_internal() {
        AuditResult result =
                Story.done(stated(Story.RINGCENTRAL, Optional.empty(), Optional.empty(), List.of("(212) 555-0144")));

        assertThat(result.log().figures().inbound()).isEqualTo(new AuditFigures.Inbound(2, 1, 1, 0));
        assertThat(Story.refused(stated(Story.RINGCENTRAL, Optional.empty(), Optional.empty(), List.of("front desk"))))
                .contains("--own");
    }

    @Test
    void national_numbers_belong_to_the_country_of_the_practices_own() {
        String london =
                "begin,from,to,end,talk\n2026-11-16 12:20:01,020 7946 0143,020 7946 0100,2026-11-16 12:20:42,0\n";
        AuditRequest request = Story.inZone(
                stated(
                        london,
                        Optional.empty(),
                        columns("begin=begin,from=from,to=to,end=end,talk=talk"),
                        List.of("+442079460100")),
                ZoneId.of("Europe/London"));

        assertThat(Story.done(request).log().figures().byLine()).containsOnlyKeys("+442079460100");
        assertThat(Story.done(request).log().figures().episodes().count()).isEqualTo(1);
    }

    @Test
    void the_hour_that_comes_twice_is_its_first_unless_a_call_would_end_before_it_began() {
        AuditResult result = Story.done(stated(
                """
                begin,from,to,end,talk
                2026-11-01 01:58:00,+12125550143,+12125550100,2026-11-01 01:02:00,0
                2026-11-01 02:30:00,101,+12125550143,2026-11-01 02:31:00,0
                """,
                Optional.empty(),
                columns("begin=begin,from=from,to=to,end=end,talk=talk"),
                List.of("+12125550100")));

        assertThat(result.rows().unreadables().told()).isEmpty();
        // From 01:02 of the second pass to 02:30: the hour between them was there once.
        assertThat(result.log().figures().callBack().flatMap(AuditFigures.CallBack::minutes))
                .map(Minutes::median)
                .contains(new BigDecimal("88.0"));
    }

    @Test
    void appointments_are_found_by_number_and_by_when_they_were_made() {
        Path made = Story.file(
                folder,
                "appointments.csv",
                "Patient;Mobile phone;Date;Created at\nx;(212) 555-0143;2026-12-20;2026-11-17 09:00\n");
        AuditRequest plain = stated(Story.RINGCENTRAL, Optional.empty(), Optional.empty(), List.of());

        AuditResult result = Story.done(new AuditRequest(
                plain.files(),
                plain.system(),
                plain.columns(),
                plain.zone(),
                plain.directory(),
                plain.week(),
                plain.own(),
                Optional.of(made),
                plain.clock()));

        assertThat(result.log().figures().appointments().orElseThrow().part()).isEqualTo(1);
        assertThat(result.log().figures().appointments().orElseThrow().of()).isEqualTo(2);
    }

    @Test
    void a_directory_knows_closed_days_and_special_ones() {
        assertThat(inOpenTime("")).isEqualTo(2);
        assertThat(inOpenTime(", \"special\": {\"2026-11-16\": \"12:00-16:00\"}"))
                .isEqualTo(1);
        assertThat(inOpenTime(", \"closed\": [\"2026-11-14..2026-11-16\"]")).isZero();
    }

    /** Of the calls that were missed at 12:20 and at 16:40. */
    private long inOpenTime(String days) {
        Directory directory = DirectoryReader.read(JsonMapper.shared().readTree("""
            {"tenant": "oak", "catchAll": "oak-street",
             "locations": [{"id": "oak-street", "name": "Oak Street", "saysAs": "Oak Street", "timeZone": "America/New_York",
                            "numbers": ["+12125550100"], "callBackOn": "+12125550100", "hours": {"mon-fri": "08:00-17:00"}%s}],
             "staff": [{"id": "sam@oak.example", "role": "manager", "locations": "all"}]}
            """.formatted(days)));
        AuditRequest plain = stated(Story.RINGCENTRAL, Optional.empty(), Optional.empty(), List.of());
        return Story.done(new AuditRequest(
                        plain.files(),
                        plain.system(),
                        plain.columns(),
                        plain.zone(),
                        Optional.of(directory),
                        Optional.empty(),
                        plain.own(),
                        plain.appointments(),
                        plain.clock()))
                .log()
                .figures()
                .open()
                .orElseThrow()
                .openTime();
    }

    @Test
    void hours_are_days_and_spans() {
        assertThat(HoursText.read("mon-fri 08:00-12:00, 13:00-17:00; sat 09:00-12:00")
                        .orElseThrow())
                .hasSize(6);
        assertThat(HoursText.read("8 to 5")).isEmpty();
        assertThat(HoursText.read("fri-mon 08:00-17:00")).isEmpty();
        assertThat(HoursText.read("mon 17:00-08:00")).isEmpty();
        assertThat(HoursText.read("mon-fri 08:00-12:00, 11:00-13:00")).isEmpty();
        assertThat(HoursText.read("mon 08:00-12:00; mon-tue 11:00-13:00")).isEmpty();
        assertThat(HoursText.read("mon 08:00-12:00; mon 08:00-12:00")).isEmpty();
        assertThat(HoursText.read("mon 08:00-00:00; mon 13:00-14:00")).isEmpty();
        assertThat(HoursText.read("mon-fri 08:00-12:00; mon 13:00-17:00")
                        .orElseThrow()
                        .get(DayOfWeek.MONDAY))
                .hasSize(2);
    }

    private AuditRequest stated(
            String text, Optional<String> system, Optional<StatedColumns> columns, List<String> own) {
        return new AuditRequest(
                List.of(Story.file(folder, "calls.csv", text)),
                system,
                columns,
                Optional.of(Story.NEW_YORK),
                Optional.empty(),
                Optional.empty(),
                own,
                Optional.empty(),
                Story.NOON);
    }

    private static Optional<StatedColumns> columns(String text) {
        return Optional.of(((StatedColumns.Stated.Columns) StatedColumns.of(text)).columns());
    }
}
