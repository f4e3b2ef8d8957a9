package dev.ringback.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ringback.rehearsal.Scenario.Happening;
import dev.ringback.rehearsal.Scenario.Step;
import dev.ringback.standins.Aws;
import dev.ringback.standins.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioReaderTest {

    private static final Path FILE = Path.of("day.jsonl");
    private static final String AT = "\"at\": \"2026-11-24T09:00:00-05:00\"";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {}                                                           | exactly one of "contact", "event", "request", "text", "fault" beside "at", found none
        {AT, "contact": {"Id": "c"}, "event": {}}                    | found contact and event
        {AT, "contakt": {"Id": "c"}}                                 | found contakt
        {AT, "contact": {"Id": "c"}, "extra": 1}                     | the line to have nothing but "at", "contact", found "extra"
        {AT, "contact": {}}                                          | "contact" to have "Id", a string
        {AT, "contact": null}                                        | "contact" to be an object, found null
        {AT, "contact": {"Id": 5}}                                   | "Id" to be a string, found 5
        {AT, "contact": {"Id": "c", "DisconnectTimestamp": "2026-11-24T09:00:00+0500"}} | "contact.DisconnectTimestamp" to be an ISO-8601 date-time with an offset, such as 2026-11-24T09:00:00-05:00, found "2026-11-24T09:00:00+0500"
        {AT, "contact": {"Id": "c", "InitiationTimestamp": ""}}      | "contact.InitiationTimestamp" to be an ISO-8601 date-time
        {AT, "contact": {"Id": "c", "InitiationTimestamp": 1764000000000}} | "contact.InitiationTimestamp" to be an ISO-8601 date-time
        {AT, "contact": {"Id": "c", "InitiationTimestamp": -1}}      | "contact.InitiationTimestamp" to be an ISO-8601 date-time
        {AT, "contact": {"Id": "c", "InitiationTimestamp": "2026-02-30T09:00:00Z"}} | "contact.InitiationTimestamp" to be an ISO-8601 date-time
        {AT, "contact": {"Id": "c", "InitiationTimestamp": "+57869-12-01T09:00:00Z"}} | "contact.InitiationTimestamp" in the years 1970 to 2099
        {AT, "contact": {"Id": "c", "ScheduledTimestamp": true}}     | "contact.ScheduledTimestamp" to be an ISO-8601 date-time
        {AT, "contact": {"Id": "c", "QueueInfo": {"EnqueueTimestamp": "soon"}}}  | "contact.QueueInfo.EnqueueTimestamp" to be an ISO-8601 date-time
        {AT, "contact": {"Id": "c", "Pauses": [{"EndTimestamp": "2026-11-24"}]}} | "contact.Pauses[0].EndTimestamp" to be an ISO-8601 date-time
        {AT, "event": {"id": "e", "time": "9 o'clock"}}              | "event.time" to be an ISO-8601 date-time
        {AT, "event": {"id": "e", "detail": {"disconnectTimestamp": "2026-11-24T09:00:00"}}}       | "event.detail.disconnectTimestamp" to be an ISO-8601 date-time
        {AT, "event": {"id": "e", "detail": {"agentInfo": {"ConnectedToAgentTimestamp": "noon"}}}} | "event.detail.agentInfo.ConnectedToAgentTimestamp" to be an ISO-8601 date-time
        {AT, "event": {"id": "e", "detail": {"initiationTimestamp": 1764000000}}}                  | "event.detail.initiationTimestamp" to be an ISO-8601 date-time
        {"contact": {"Id": "c"}}                                     | "at" to be an ISO-8601 date-time with an offset, such as 2026-11-24T09:00:00-05:00, found nothing
        {AT, AT, "contact": {"Id": "c"}}                             | each key once
        {AT, "contact": {"Id": "c"}                                  | one JSON object on the line, found something at column
        {AT, "contact": {"Id": "c"}} x                               | one JSON object on the line, found something at column
        [1]                                                          | one JSON object on the line, found [1]
        {AT, "request": {"path": "/worklist"}}                       | "request" to have "method", a string
        {AT, "request": {"method": "FETCH", "path": "/worklist"}}    | "method" to be GET, POST, PUT, PATCH or DELETE, found FETCH
        {AT, "request": {"method": "get", "path": "/worklist"}}      | "method" to be GET, POST, PUT, PATCH or DELETE, found get
        {AT, "request": {"method": "GET", "path": "worklist"}}       | "path" to begin with /, found worklist
        {AT, "request": {"method": "GET", "path": "/worklist", "as": 5}}      | "as" to be a string, found 5
        {AT, "request": {"method": "GET", "path": "/worklist", "who": "a"}}   | found "who"
        {AT, "request": {"method": "GET", "path": "/callbacks/{callback}"}}   | "caller" beside a request whose path has {callback}
        {AT, "request": {"method": "GET", "path": "/callbacks/{callback}"}, "caller": "0123"} | "caller" to be a number in E.164 such as +12125550123, found 0123
        {AT, "text": {"from": "0123", "to": "+12125550101", "body": "STOP"}}  | "from" to be a number in E.164
        {AT, "text": {"from": "+12125550123", "to": "+12125550101"}} | "text" to have "body", a string
        {AT, "fault": {"service": "s3", "operation": "GetObject", "error": "X"}} | "service" to be one of dynamodb, scheduler, sns, connect, eventbridge, found s3
        {AT, "fault": {"service": "sns", "operation": "publish", "error": "X"}}  | "operation" to be one of sns's, spelled as AWS spells it, found publish
        {AT, "fault": {"service": "sns", "operation": "Publish"}}    | "fault" to have "error", a string
        {AT, "fault": {"service": "sns", "operation": "Publish", "error": "X", "times": 0}}           | "times" to be a whole number from 1 to 10000, found 0
        {AT, "fault": {"service": "sns", "operation": "Publish", "error": "X", "times": 99999999999}} | found 99999999999
        {AT, "fault": {"crash": "before-lunch", "function": "Desk"}} | "crash" to be one of before-save, after-save, before-perform, found before-lunch
        {AT, "fault": {"crash": "after-save"}}                       | "fault" to have "function", a string
        """)
    void a_line_that_cannot_be_played_says_what_was_expected(String line, String expected) {
        assertThat(mistakes(line.replace("AT", AT)))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.toString())
                        .startsWith("day.jsonl:1: expected ")
                        .contains(expected));
    }

    @Test
    void a_time_may_be_unset_or_be_what_connect_sends_and_a_flow_may_name_its_attributes_as_it_likes() {
        assertThat(steps(
                        "{" + AT + ", \"contact\": {\"Id\": \"c\", \"DisconnectTimestamp\": null,"
                                + " \"InitiationTimestamp\": 1764000000.5,"
                                + " \"ConnectedToSystemTimestamp\": \"1970-01-01T00:00:00.001Z\","
                                + " \"Attributes\": {\"lastVisitTimestamp\": \"May\"}}}",
                        "{" + AT + ", \"event\": {\"id\": \"e\", \"time\": \"2026-11-24T14:00:00Z\", \"detail\":"
                                + " {\"attributes\": {\"lastVisitTimestamp\": \"May\"}}}}"))
                .hasSize(2);
    }

    @Test
    void time_runs_forward_and_not_too_far_at_once() {
        assertThat(mistakes(
                        contact("2026-11-24T09:00:00-05:00"),
                        contact("2026-11-24T13:59:59Z"),
                        contact("2026-11-24T14:00:00Z"),
                        contact("2062-11-24T09:00:00-05:00")))
                .extracting(ScenarioMistake::line, ScenarioMistake::expected)
                .containsExactly(
                        tuple(2, "\"at\" not before 2026-11-24T09:00-05:00 of line 1, found 2026-11-24T13:59:59Z"),
                        tuple(
                                4,
                                "\"at\" within 800 days of 2026-11-24T14:00Z of line 3, found 2062-11-24T09:00-05:00"));
    }

    @Test
    void blank_lines_comments_and_a_byte_order_mark_are_skipped_and_counted() {
        assertThat(steps("\uFEFF# a day", "", "  ", "  # noted", contact("2026-11-24T09:00:00-05:00")))
                .extracting(Step::line)
                .containsExactly(5);
    }

    @Test
    void a_request_may_lack_who_asks_and_a_body() {
        String line = "{" + AT + ", \"request\": {\"method\": \"GET\", \"path\": \"/worklist\", \"body\": null}}";

        assertThat(steps(line))
                .extracting(Step::what)
                .containsExactly(new Happening.Asks(
                        Optional.empty(), "GET", "/worklist", Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void faults_are_calls_that_fail_lost_replies_and_deaths() {
        assertThat(steps(
                        "{" + AT + ", \"fault\": {\"service\": \"dynamodb\", \"operation\": \"PutItem\", \"times\": 3,"
                                + " \"error\": \"ThrottlingException\"}}",
                        "{" + AT + ", \"fault\": {\"service\": \"sns\", \"operation\": \"Publish\", \"error\":"
                                + " \"lost-reply\"}}",
                        "{" + AT + ", \"fault\": {\"crash\": \"before-perform\", \"function\": \"Desk\"}}"))
                .extracting(step -> ((Happening.Breaks) step.what()).fault())
                .containsExactly(
                        new Fault.CallFails(
                                Aws.DYNAMODB, "PutItem", 3, new Fault.Failure.Answered("ThrottlingException")),
                        new Fault.CallFails(Aws.SNS, "Publish", 1, new Fault.Failure.LostReply()),
                        new Fault.Crash("Desk", Fault.CrashPoint.BEFORE_PERFORM));
    }

    private static String contact(String at) {
        return "{\"at\": \"" + at + "\", \"contact\": {\"Id\": \"c\"}}";
    }

    private static List<Step> steps(String... lines) {
        return switch (ScenarioReader.read(FILE, List.of(lines))) {
            case ScenarioReading.Playable(Scenario scenario) -> scenario.steps();
            case ScenarioReading.Unplayable(var mistakes, var _) -> throw new AssertionError(mistakes.toString());
        };
    }

    private static List<ScenarioMistake> mistakes(String... lines) {
        return switch (ScenarioReader.read(FILE, List.of(lines))) {
            case ScenarioReading.Playable _ -> List.of();
            case ScenarioReading.Unplayable(var mistakes, var _) -> mistakes;
        };
    }
}
