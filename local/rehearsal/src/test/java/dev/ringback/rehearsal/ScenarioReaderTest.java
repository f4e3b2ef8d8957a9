package dev.ringback.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

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
        {}                                                                           | found none; expected exactly one of contact, event, appointment, fhir, request, text, flow, recording, receipt, fault beside at
        {AT, "contact": {"Id": "c"}, "event": {}}                                    | found contact and event; expected exactly one of
        {AT, "contakt": {"Id": "c"}}                                                 | contakt: found an unknown key; expected contact
        {AT, "happening": {"Id": "c"}}                                               | happening: found an unknown key; expected one of at, contact, event, appointment, fhir, request, text, flow, recording, receipt, fault
        {AT, "contact": {"Id": "c"}, "extra": 1}                                     | extra: found an unknown key; expected one of at, contact
        {AT, "contact": {}}                                                          | contact.Id: found nothing; expected a string
        {AT, "contact": null}                                                        | contact: found nothing; expected an object
        {AT, "contact": [1]}                                                         | contact: found [1]; expected an object
        {AT, "contact": {"Id": 5}}                                                   | contact.Id: found 5; expected a string
        {AT, "contact": {"Id": "c", "DisconnectTimestamp": "2026-11-24T09:00:00+0500"}} | contact.DisconnectTimestamp: found "2026-11-24T09:00:00+0500"; expected an ISO-8601 date-time with an offset, such as 2026-11-24T09:00:00-05:00
        {AT, "contact": {"Id": "c", "InitiationTimestamp": ""}}                      | contact.InitiationTimestamp: found nothing; expected an ISO-8601 date-time
        {AT, "contact": {"Id": "c", "InitiationTimestamp": 1764000000000}}           | contact.InitiationTimestamp: found 1764000000000; expected an ISO-8601 date-time
        {AT, "contact": {"Id": "c", "InitiationTimestamp": -1}}                      | contact.InitiationTimestamp: found -1; expected an ISO-8601 date-time
        {AT, "contact": {"Id": "c", "InitiationTimestamp": "2026-02-30T09:00:00Z"}}  | contact.InitiationTimestamp: found "2026-02-30T09:00:00Z"; expected an ISO-8601 date-time
        {AT, "contact": {"Id": "c", "InitiationTimestamp": "+57869-12-01T09:00:00Z"}} | contact.InitiationTimestamp: found "+57869-12-01T09:00:00Z"; expected a time in the years 1970 to 2099
        {AT, "contact": {"Id": "c", "ScheduledTimestamp": true}}                     | contact.ScheduledTimestamp: found true; expected an ISO-8601 date-time
        {AT, "contact": {"Id": "c", "QueueInfo": {"EnqueueTimestamp": "soon"}}}      | contact.QueueInfo.EnqueueTimestamp: found "soon"; expected an ISO-8601 date-time
        {AT, "contact": {"Id": "c", "Pauses": [{"EndTimestamp": "2026-11-24"}]}}     | contact.Pauses[0].EndTimestamp: found "2026-11-24"; expected an ISO-8601 date-time
        {AT, "contact": {"Id": "c", "CustomerEndpoint": "+12125550123"}}             | contact.CustomerEndpoint: found "+12125550123"; expected an object such as {"Address": "+12125550123"}
        {AT, "contact": {"Id": "c", "SystemEndpoint": ["+12125550100"]}}             | contact.SystemEndpoint: found ["+12125550100"]; expected an object such as
        {AT, "contact": {"Id": "c", "Attributes": "ringback_bucket"}}                | contact.Attributes: found "ringback_bucket"; expected an object
        {AT, "flow": {"Details": {"ContactData": {"CustomerEndpoint": "anonymous"}}}} | flow.Details.ContactData.CustomerEndpoint: found "anonymous"; expected an object such as
        {AT, "event": {"id": "e", "time": "9 o'clock"}}                              | event.time: found "9 o'clock"; expected an ISO-8601 date-time
        {AT, "event": {"id": "e", "time": null}}                                     | event.time: found nothing; expected an ISO-8601 date-time
        {AT, "event": {"id": "e", "detail": {"disconnectTimestamp": "2026-11-24T09:00:00"}}} | event.detail.disconnectTimestamp: found "2026-11-24T09:00:00"; expected an ISO-8601 date-time
        {AT, "event": {"id": "e", "detail": {"agentInfo": {"ConnectedToAgentTimestamp": "noon"}}}} | event.detail.agentInfo.ConnectedToAgentTimestamp: found "noon"; expected an ISO-8601 date-time
        {AT, "event": {"id": "e", "detail": {"initiationTimestamp": 1764000000}}}    | event.detail.initiationTimestamp: found 1764000000; expected an ISO-8601 date-time
        {"contact": {"Id": "c"}}                                                     | at: found nothing; expected an ISO-8601 date-time with an offset, such as 2026-11-24T09:00:00-05:00
        {AT, AT, "contact": {"Id": "c"}}                                             | found a key a second time at column 41; expected each key once
        {AT, "contact": {"Id": "c"}                                                  | found something at column 59 that is not JSON; expected one JSON object on the line
        {AT, "contact": {"Id": "c"}} x                                               | found something at column 61 that is not JSON; expected one JSON object on the line
        [1]                                                                          | found [1]; expected one JSON object on the line
        {AT, "event": {"id": "e"}, "lost": false}                                    | lost: found false; expected true
        {AT, "appointment": {"source": "practice.a", "detail": {}}, "lost": "yes"}   | lost: found "yes"; expected true
        {AT, "contact": {"Id": "c"}, "lost": true}                                   | lost: found an unknown key; expected one of at, contact
        {AT, "request": {"path": "/worklist"}}                                       | request.method: found nothing; expected one of GET, POST, PUT, PATCH, DELETE
        {AT, "request": {"method": "FETCH", "path": "/worklist"}}                    | request.method: found "FETCH"; expected one of GET, POST, PUT, PATCH, DELETE
        {AT, "request": {"method": "get", "path": "/worklist"}}                      | request.method: found "get"; expected one of GET, POST, PUT, PATCH, DELETE
        {AT, "request": {"method": "GET", "path": "worklist"}}                       | request.path: found "worklist"; expected a path that begins with /
        {AT, "request": {"method": "GET", "path": "/worklist", "as": 5}}             | request.as: found 5; expected a string
        {AT, "request": {"method": "GET", "path": "/worklist", "who": "a"}}          | request.who: found an unknown key; expected one of as, method, path, body, caller, location
        {AT, "request": {"method": "GET", "path": "/callbacks/{callback}"}}          | caller: found nothing; expected the number in E.164 whose callback {callback} in the path is
        {AT, "request": {"method": "GET", "path": "/callbacks/{callback}"}, "caller": "0123"} | caller: found "0123"; expected a number in E.164 such as +12125550123
        {AT, "request": {"method": "GET", "path": "/callbacks/{callback}", "caller": "0123"}} | request.caller: found "0123"; expected a number in E.164 such as +12125550123
        {AT, "text": {"from": "0123", "to": "+12125550101", "body": "STOP"}}         | text.from: found "0123"; expected a number in E.164
        {AT, "text": {"from": "+12125550123", "to": "+12125550101"}}                 | text.body: found nothing; expected a string
        {AT, "fault": {"service": "s3", "operation": "GetObject", "error": "X"}}     | fault.service: found "s3"; expected one of dynamodb, scheduler, sns, connect, eventbridge
        {AT, "fault": {"service": "sns", "operation": "publish", "error": "X"}}      | fault.operation: found "publish"; expected an operation of sns, spelled as AWS spells it
        {AT, "fault": {"service": "sns", "operation": "Publish"}}                    | fault.error: found nothing; expected a string
        {AT, "fault": {"service": "sns", "operation": "Publish", "error": "X", "times": 0}} | fault.times: found 0; expected a whole number from 1 to 10000
        {AT, "fault": {"service": "sns", "operation": "Publish", "error": "X", "times": 99999999999}} | fault.times: found 99999999999; expected a whole number from 1 to 10000
        {AT, "fault": {"crash": "before-lunch", "function": "Desk"}}                 | fault.crash: found "before-lunch"; expected one of before-save, after-save, before-perform
        {AT, "fault": {"crash": "after-save"}}                                       | fault.function: found nothing; expected a string
        """)
    void a_line_that_cannot_be_played_says_where_what_was_found_and_what_was_expected(String line, String expected) {
        assertThat(mistakes(line.replace("AT", AT)))
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.toString()).startsWith("day.jsonl:1: " + expected));
    }

    @Test
    void all_that_is_wrong_with_a_line_is_told_at_once() {
        assertThat(mistakes("{\"request\": {\"method\": \"FETCH\", \"path\": \"worklist\"}}"))
                .extracting(mistake -> mistake.mistake().path())
                .containsExactly("at", "request.method", "request.path");
    }

    @Test
    void what_nobody_can_see_may_be_texted_and_asked() {
        assertThat(steps(
                        "{" + AT + ", \"text\": {\"from\": \"+12125550123\", \"to\": \"+12125550101\","
                                + " \"body\": \"ST\\u200bOP\"}}",
                        "{" + AT + ", \"request\": {\"as\": \"ana\\u202e\", \"method\": \"GET\","
                                + " \"path\": \"/worklist?\\u0000\"}}"))
                .hasSize(2);
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
                .extracting(ScenarioMistake::toString)
                .containsExactly(
                        "day.jsonl:2: at: found \"2026-11-24T13:59:59Z\";"
                                + " expected not before 2026-11-24T09:00-05:00 of line 1",
                        "day.jsonl:4: at: found \"2062-11-24T09:00:00-05:00\";"
                                + " expected within 800 days of 2026-11-24T14:00Z of line 3");
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
    void an_event_of_connect_or_of_the_practice_may_be_lost() {
        assertThat(steps(
                        "{" + AT + ", \"event\": {\"id\": \"e\"}, \"lost\": true}",
                        "{" + AT + ", \"appointment\": {\"source\": \"practice.a\", \"detail\": {}}, \"lost\": true}",
                        "{" + AT + ", \"event\": {\"id\": \"e\"}}"))
                .extracting(step -> step.what().getClass().getSimpleName())
                .containsExactly("EventIsLost", "EventIsLost", "EventArrives");
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
