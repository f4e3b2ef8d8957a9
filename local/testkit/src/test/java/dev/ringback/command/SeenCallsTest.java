package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** docs/rules.md §5, rehearsed: which calls to a patient are seen, however Connect tells of them. */
class SeenCallsTest {

    private static final String CALLER = "+12125550123";

    @TempDir
    private Path folder;

    private static String at(String time) {
        return "2026-12-01T%s-05:00".formatted(time);
    }

    /** A contact with the caller, from then until then, as Connect knows it from its end on. */
    private static String contact(String id, String how, String began, String ended) {
        return contact(id, how, CALLER, began, ended, "\"DisconnectReason\": \"CUSTOMER_DISCONNECT\"");
    }

    private static String contact(String id, String how, String number, String began, String ended, String more) {
        return """
                {"at": "%s", "contact": {"Id": "%s", "InitiationMethod": "%s", "Channel": "VOICE", "CustomerEndpoint": {"Address": "%s"}, \
                "SystemEndpoint": {"Address": "+12125550102"}, "InitiationTimestamp": "%s", "DisconnectTimestamp": "%s", %s}}
                """.formatted(at(ended), id, how, number, at(began), at(ended), more);
    }

    /** The patient picked up, and spoke with an agent. */
    private static String spoken(String began) {
        return """
                "ConnectedToSystemTimestamp": "%s", "AnsweringMachineDetectionStatus": "HUMAN_ANSWERED", "DisconnectReason": "AGENT_DISCONNECT", \
                "AgentInfo": {"Id": "agent-1", "ConnectedToAgentTimestamp": "%s"}""".formatted(at(began), at(began));
    }

    private static String missed(String id, String number, String time) {
        return contact(id, "INBOUND", number, time, time, "\"DisconnectReason\": \"CUSTOMER_DISCONNECT\"")
                + ended(id, "e-" + id, time);
    }

    private static String ended(String id, String event, String time) {
        return """
                {"at": "%s", "event": {"id": "%s", "source": "aws.connect", "detail-type": "Amazon Connect Contact Event", "detail": \
                {"eventType": "DISCONNECTED", "contactId": "%s", "channel": "VOICE", "instanceArn": "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555"}}}
                """.formatted(at(time), event, id);
    }

    private static String next(String time) {
        return """
                {"at": "%s", "request": {"as": "ana@northwind.example", "method": "POST", "path": "/worklist/next"}}
                """.formatted(at(time));
    }

    private static String declined(String time) {
        return records(time, CALLER, "declined");
    }

    private static String records(String time, String caller, String outcome) {
        return """
                {"at": "%s", "request": {"as": "ana@northwind.example", "method": "POST", "path": "/callbacks/{callback}/outcome", \
                "body": {"outcome": "%s", "identityVerified": true}}, "caller": "%s"}
                """.formatted(at(time), outcome, caller);
    }

    private List<JsonNode> rehearsed(String... lines) throws IOException {
        Path scenario = Files.writeString(folder.resolve("day.jsonl"), String.join("", lines));
        Ran ran = Ran.ringback("rehearse", scenario, "--json");
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran.json();
    }

    private static List<JsonNode> seen(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.path("entry").asString("").equals("attempt-seen"))
                .toList();
    }

    private static List<String> entries(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.path("type").asString("").equals("history"))
                .map(line -> line.path("entry").asString(""))
                .toList();
    }

    /** The first that was opened first. */
    private static List<JsonNode> callbacks(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.path("type").asString("").equals("callback"))
                .sorted(Comparator.comparing(line -> line.path("openedAt").asString("")))
                .toList();
    }

    private static JsonNode attempts(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.path("type").asString("").equals("numbers"))
                .findFirst()
                .orElseThrow()
                .at("/figures/attempts");
    }

    @Test
    void a_call_during_the_claim_is_seen_once_although_it_is_told_late_and_twice() throws IOException {
        List<JsonNode> lines = rehearsed(
                contact("c-1", "INBOUND", "08:58:00", "09:00:00"),
                ended("c-1", "e-1", "09:00:00"),
                next("09:04:00"),
                contact("out-1", "OUTBOUND", "09:05:00", "09:07:05"),
                declined("09:09:00"),
                ended("out-1", "e-2", "09:30:00"),
                ended("out-1", "e-3", "09:31:00"));

        assertThat(seen(lines)).singleElement().satisfies(call -> {
            assertThat(call.path("by").asString()).isEqualTo("ana@northwind.example");
            assertThat(call.path("contact").asString()).isEqualTo("out-1");
            assertThat(call.path("seconds").asInt()).isEqualTo(125);
            assertThat(call.path("end").asString()).isEqualTo("patient-hung-up");
        });
        assertThat(attempts(lines).path("seen").asInt()).isEqualTo(1);
        assertThat(attempts(lines).path("made").asInt()).isEqualTo(1);
    }

    @Test
    void a_call_before_the_claim_makes_no_attempt_seen() throws IOException {
        List<JsonNode> lines = rehearsed(
                contact("c-1", "INBOUND", "08:58:00", "09:00:00"),
                ended("c-1", "e-1", "09:00:00"),
                contact("out-1", "OUTBOUND", "09:01:00", "09:03:00"),
                ended("out-1", "e-2", "09:03:00"),
                next("09:04:00"),
                declined("09:09:00"));

        assertThat(seen(lines)).isEmpty();
        assertThat(attempts(lines).path("seen").asInt()).isZero();
        assertThat(attempts(lines).path("made").asInt()).isEqualTo(1);
    }

    @Test
    void a_call_that_nobody_answers_is_seen_and_the_attempt_ends_as_the_person_says() throws IOException {
        List<JsonNode> lines = rehearsed(
                missed("c-1", CALLER, "09:00:00"),
                next("09:04:00"),
                contact(
                        "out-1",
                        "OUTBOUND",
                        CALLER,
                        "09:05:00",
                        "09:05:40",
                        "\"DisconnectReason\": \"TELECOM_UNANSWERED\""),
                ended("out-1", "e-2", "09:05:40"),
                records("09:06:00", CALLER, "attempt-again"));

        assertThat(seen(lines)).singleElement().satisfies(call -> {
            assertThat(call.path("pickedUp").asString()).isEqualTo("nobody");
            assertThat(call.path("end").asString()).isEqualTo("unanswered");
            assertThat(call.path("seconds").asInt()).isEqualTo(40);
        });
        assertThat(entries(lines))
                .containsSubsequence("attempt-seen", "outcome", "waiting")
                .doesNotContain("closed");
        assertThat(attempts(lines).path("seen").asInt()).isEqualTo(1);
    }

    @Test
    void what_the_person_says_of_a_conversation_counts_and_not_what_was_seen_of_it() throws IOException {
        List<JsonNode> lines = rehearsed(
                missed("c-1", CALLER, "09:00:00"),
                next("09:04:00"),
                contact("out-1", "OUTBOUND", CALLER, "09:05:00", "09:08:00", spoken("09:05:15")),
                ended("out-1", "e-2", "09:08:00"),
                records("09:09:00", CALLER, "message-left"));

        assertThat(seen(lines))
                .singleElement()
                .satisfies(call -> assertThat(call.path("pickedUp").asString()).isEqualTo("somebody"));
        assertThat(entries(lines))
                .containsSubsequence("attempt-seen", "outcome", "waiting")
                .doesNotContain("closed");
        assertThat(callbacks(lines)).singleElement().satisfies(callback -> {
            assertThat(callback.path("attempts").asInt()).isEqualTo(1);
            assertThat(callback.path("state").asString()).isEqualTo("due");
        });
    }

    @Test
    void a_conversation_that_outlasts_the_claim_waits_for_what_the_person_says() throws IOException {
        List<JsonNode> lines = rehearsed(
                missed("c-1", CALLER, "09:00:00"),
                next("09:04:00"),
                contact("out-1", "OUTBOUND", CALLER, "09:13:50", "09:18:00", spoken("09:14:10")),
                ended("out-1", "e-2", "09:18:00"),
                declined("09:19:00"));

        assertThat(seen(lines)).hasSize(1);
        assertThat(callbacks(lines))
                .singleElement()
                .satisfies(callback ->
                        assertThat(callback.path("outcome").asString()).isEqualTo("declined"));
        assertThat(attempts(lines).path("seen").asInt()).isEqualTo(1);
    }

    @Test
    void one_event_that_comes_twice_an_hour_late_is_one_call_on_the_callback_that_was_held_and_not_on_the_next_one()
            throws IOException {
        String told = ended("out-1", "e-2", "10:05:00");
        List<JsonNode> lines = rehearsed(
                missed("c-1", CALLER, "09:00:00"),
                next("09:04:00"),
                contact("out-1", "OUTBOUND", "09:05:00", "09:07:00"),
                declined("09:09:00"),
                missed("c-2", CALLER, "09:30:00"),
                next("10:04:00"),
                told,
                told);

        assertThat(callbacks(lines)).hasSize(2);
        String first = callbacks(lines).getFirst().path("callback").asString();
        assertThat(seen(lines))
                .singleElement()
                .satisfies(call -> assertThat(call.path("callback").asString()).isEqualTo(first));
    }

    @Test
    void of_two_callbacks_of_one_number_the_one_that_is_held_is_seen() throws IOException {
        List<JsonNode> lines = rehearsed(
                contact("c-1", "INBOUND", "08:58:00", "09:00:00").replace("+12125550102", "+13125550110"),
                ended("c-1", "e-1", "09:00:00"),
                missed("c-2", CALLER, "09:01:00"),
                next("09:04:00"),
                contact("out-1", "OUTBOUND", CALLER, "09:05:00", "09:08:00", spoken("09:05:15")),
                ended("out-1", "e-2", "09:08:00"),
                declined("09:09:00"));

        assertThat(seen(lines))
                .singleElement()
                .satisfies(call -> assertThat(call.path("location").asString()).isEqualTo("oak-street"));
    }

    @Test
    void a_call_on_the_number_that_the_patient_wishes_is_seen_and_one_on_it_by_nobody_is_not() throws IOException {
        String home = "+12125550187";
        String wishes = "\"DisconnectReason\": \"CUSTOMER_DISCONNECT\", \"Attributes\": {\"ringback_call_on\": \""
                + home + "\"}";
        List<JsonNode> lines = rehearsed(
                contact("c-1", "INBOUND", CALLER, "08:58:00", "09:00:00", wishes),
                ended("c-1", "e-1", "09:00:00"),
                contact("out-1", "OUTBOUND", home, "09:01:00", "09:02:00", "\"DisconnectReason\": \"TELECOM_BUSY\""),
                ended("out-1", "e-2", "09:02:00"),
                next("09:04:00"),
                contact("out-2", "OUTBOUND", home, "09:05:00", "09:07:00", "\"DisconnectReason\": \"TELECOM_BUSY\""),
                ended("out-2", "e-3", "09:07:00"),
                records("09:08:00", CALLER, "attempt-again"));

        assertThat(seen(lines)).singleElement().satisfies(call -> {
            assertThat(call.path("contact").asString()).isEqualTo("out-2");
            assertThat(call.path("end").asString()).isEqualTo("busy");
        });
    }
}
