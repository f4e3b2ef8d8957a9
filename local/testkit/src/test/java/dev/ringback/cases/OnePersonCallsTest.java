package dev.ringback.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A patient is called by one person, Connect's own queue counted as one. */
class OnePersonCallsTest {

    @TempDir
    private Path scratch;

    @Test
    void a_patient_whom_connect_is_about_to_dial_is_offered_to_no_one() {
        PlayedCase played = PlayedCase.of("connect-dials-too");

        assertThat(played.ran().exit()).as(played.ran().err()).isZero();
        JsonNode refused = played.ofType("response").getFirst();
        assertThat(refused.path("status").asInt()).isEqualTo(409);
        assertThat(refused.path("body").path("type").asString()).isEqualTo("urn:ringback:problem:connect-calls");
        assertThat(refused.path("body").path("until").asString()).isEqualTo("2027-01-12T22:00:00Z");
        assertThat(played.entries("claimed")).isEmpty();
        assertThat(played.each("callback", "outcome")).containsExactly("reached-elsewhere");
    }

    @Test
    void a_patient_who_called_two_locations_is_called_by_one_of_two_agencies() {
        PlayedCase played = PlayedCase.of("one-caller-two-locations");

        assertThat(played.ran().exit()).as(played.ran().err()).isZero();
        List<JsonNode> answers = played.ofType("response");
        assertThat(answers).extracting(answer -> answer.path("status").asInt()).containsExactly(200, 409);
        JsonNode problem = answers.getLast().path("body");
        assertThat(problem.path("type").asString()).isEqualTo("urn:ringback:problem:caller-held-elsewhere");
        assertThat(problem.path("title").asString()).isEqualTo("Caller held elsewhere");
        assertThat(problem.path("until").asString()).isEqualTo("2027-01-12T15:15:00Z");
        assertThat(problem.toString())
                .contains("A colleague is with this patient already")
                .doesNotContain("ana@", "northwind", "New York", "5550123");
        assertThat(played.entries("claimed"))
                .singleElement()
                .satisfies(claimed -> assertThat(claimed.path("by").asString()).isEqualTo("ana@northwind.example"));
    }

    @Test
    void what_a_colleague_is_busy_with_elsewhere_is_shown_as_such_and_not_offered() throws IOException {
        PlayedCase played =
                PlayedCase.until("2027-01-12T15:20:00Z", scratch, "one-caller-two-locations", """
                    {"at": "2027-01-12T15:06:00Z", "request": {"as": "bo@southgate.example", "method": "POST", "path": "/worklist/next"}}\
                    """, """
                    {"at": "2027-01-12T15:07:00Z", "request": {"as": "bo@southgate.example", "method": "GET", "path": "/worklist"}}\
                    """, """
                    {"at": "2027-01-12T15:08:00Z", "request": {"as": "ana@northwind.example", "method": "POST", "path": "/callbacks/{callback}/outcome", "body": {"outcome": "no-further-action"}}, "caller": "+12125550123", "location": "ny"}\
                    """, """
                    {"at": "2027-01-12T15:09:00Z", "request": {"as": "bo@southgate.example", "method": "POST", "path": "/worklist/next"}}\
                    """);

        assertThat(played.ran().exit()).as(played.ran().err()).isZero();
        List<JsonNode> answers = played.ofType("response");
        assertThat(answers)
                .extracting(answer -> answer.path("status").asInt())
                .containsExactly(200, 409, 204, 200, 200, 200);
        assertThat(answers.get(3).path("body").path("callbacks"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("location").asString()).isEqualTo("bronx");
                    assertThat(row.path("callerHeldUntil").asString()).isEqualTo("2027-01-12T15:15:00Z");
                });
        assertThat(answers.getLast().path("body").path("location").asString()).isEqualTo("bronx");
    }

    @Test
    void one_person_may_hold_all_callbacks_of_a_patient() throws IOException {
        PlayedCase played = PlayedCase.until("2027-01-12T15:20:00Z", scratch, "one-caller-two-locations", """
            {"at": "2027-01-12T15:06:00Z", "request": {"as": "ana@northwind.example", "method": "POST", "path": "/callbacks/{callback}/claim", "body": {}}, "caller": "+12125550123", "location": "bronx"}\
            """);

        assertThat(played.ran().exit()).as(played.ran().err()).isZero();
        assertThat(played.entries("claimed"))
                .extracting(claimed -> claimed.path("by").asString())
                .containsExactly("ana@northwind.example", "ana@northwind.example");
    }

    @Test
    void the_callback_comes_back_once_connect_gave_up() throws IOException {
        PlayedCase played =
                PlayedCase.until("2027-01-12T15:42:00Z", scratch, "callback-number-typed-by-anonymous", """
                    {"at": "2027-01-12T15:41:00Z", "request": {"as": "ana@northwind.example", "method": "POST", "path": "/worklist/next"}}\
                    """);

        assertThat(played.ran().exit()).as(played.ran().err()).isZero();
        assertThat(played.entries("waiting"))
                .singleElement()
                .satisfies(
                        waiting -> assertThat(waiting.path("until").asString()).isEqualTo("2027-01-12T22:00:00Z"));
        assertThat(played.entries("due"))
                .extracting(due -> due.path("at").asString())
                .containsExactly("2027-01-12T15:40:00Z");
        assertThat(played.ofType("response").getLast().path("status").asInt()).isEqualTo(200);
    }

    /** Connect tries an agent-first callback several times, each on a leg of its own, which it makes when the one before it fails. */
    @Test
    void between_two_tries_of_connect_nobody_else_calls() throws IOException {
        String again = """
            {"at": "%s", "contact": {"Id": "c-3", "InitialContactId": "000f1e1d-0000-0000-0000-000000000001", "PreviousContactId": "000f1e1d-0000-0000-0000-000000000002", "InitiationMethod": "CALLBACK", "Channel": "VOICE", "InitiationTimestamp": "2027-01-12T15:39:59Z", "CustomerEndpoint": {"Type": "TELEPHONE_NUMBER", "Address": "+12125550123"}%s}}\
            """;
        PlayedCase played = PlayedCase.until(
                "2027-01-12T15:58:00Z",
                scratch,
                "callback-number-typed-by-anonymous",
                again.formatted("2027-01-12T15:39:59Z", ""),
                """
                {"at": "2027-01-12T15:41:00Z", "request": {"as": "ana@northwind.example", "method": "POST", "path": "/worklist/next"}}\
                """,
                again.formatted(
                        "2027-01-12T15:55:00Z",
                        ", \"DisconnectTimestamp\": \"2027-01-12T15:55:00Z\", \"DisconnectReason\": \"TELECOM_TIMEOUT\""),
                """
                {"at": "2027-01-12T15:55:01Z", "event": {"id": "e-3", "source": "aws.connect", "detail-type": "Amazon Connect Contact Event", "time": "2027-01-12T15:55:01Z", "detail": {"eventType": "DISCONNECTED", "contactId": "c-3", "initialContactId": "000f1e1d-0000-0000-0000-000000000001", "channel": "VOICE", "initiationMethod": "CALLBACK", "instanceArn": "arn:aws:connect:us-east-1:111122223333:instance/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"}}}\
                """,
                """
                {"at": "2027-01-12T15:56:00Z", "request": {"as": "ana@northwind.example", "method": "POST", "path": "/worklist/next"}}\
                """);

        assertThat(played.ran().exit()).as(played.ran().err()).isZero();
        assertThat(played.ofType("response"))
                .extracting(answer -> answer.path("status").asInt())
                .containsExactly(204, 200);
    }

    @Test
    void what_connect_dials_although_the_patient_got_through_meanwhile_opens_nothing_again() throws IOException {
        PlayedCase played =
                PlayedCase.until("2027-01-12T15:42:00Z", scratch, "callback-number-typed-by-anonymous", """
                {"at": "2027-01-12T15:10:00Z", "contact": {"Id": "c-9", "InitiationMethod": "INBOUND", "Channel": "VOICE", "InitiationTimestamp": "2027-01-12T15:05:00Z", "DisconnectTimestamp": "2027-01-12T15:10:00Z", "AgentInfo": {"Id": "agent-1", "ConnectedToAgentTimestamp": "2027-01-12T15:06:00Z"}, "CustomerEndpoint": {"Type": "TELEPHONE_NUMBER", "Address": "+12125550123"}, "SystemEndpoint": {"Type": "TELEPHONE_NUMBER", "Address": "+12125550110"}}}\
                """, """
                {"at": "2027-01-12T15:10:00Z", "event": {"id": "e-9", "source": "aws.connect", "detail-type": "Amazon Connect Contact Event", "time": "2027-01-12T15:10:00Z", "detail": {"eventType": "DISCONNECTED", "contactId": "c-9", "channel": "VOICE", "initiationMethod": "INBOUND", "instanceArn": "arn:aws:connect:us-east-1:111122223333:instance/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"}}}\
                """);

        assertThat(played.ran().exit()).as(played.ran().err()).isZero();
        assertThat(played.each("callback", "outcome")).containsExactly("reached-elsewhere");
        assertThat(played.entries("due")).isEmpty();
    }

    /** In customer-first mode Connect's call is two legs: the one that waits, and the one that dials the patient. */
    @Test
    void connect_that_dials_the_patient_before_an_agent_calls_as_well() throws IOException {
        PlayedCase played = PlayedCase.until("2027-01-12T15:42:00Z", scratch, "customer-first-callback", """
            {"at": "2027-01-12T15:05:00Z", "request": {"as": "ana@northwind.example", "method": "POST", "path": "/callbacks/{callback}/claim"}, "caller": "+12125550123"}\
            """, """
            {"at": "2027-01-12T15:41:00Z", "request": {"as": "ana@northwind.example", "method": "POST", "path": "/worklist/next"}}\
            """);

        assertThat(played.ran().exit()).as(played.ran().err()).isZero();
        assertThat(played.each("callback", "caller")).containsExactly("+12125550123");
        List<JsonNode> answers = played.ofType("response");
        assertThat(answers).extracting(answer -> answer.path("status").asInt()).containsExactly(409, 200);
        assertThat(answers.getFirst().path("body").path("type").asString())
                .isEqualTo("urn:ringback:problem:connect-calls");
        assertThat(played.entries("due"))
                .extracting(due -> due.path("at").asString())
                .containsExactly("2027-01-12T15:40:00Z");
    }

    /** The caller may be in the queue only after their own call has ended; then the queue's word about it is the only one. */
    @Test
    void a_patient_who_comes_into_that_queue_late_waits_for_it() throws IOException {
        PlayedCase played = PlayedCase.until("2027-01-12T15:06:00Z", scratch, "customer-first-callback-late");

        assertThat(played.ran().exit()).as(played.ran().err()).isZero();
        assertThat(played.ofType("unrouted")).isEmpty();
        assertThat(played.entries("waiting"))
                .singleElement()
                .satisfies(
                        waiting -> assertThat(waiting.path("until").asString()).isEqualTo("2027-01-12T22:00:00Z"));
    }
}
