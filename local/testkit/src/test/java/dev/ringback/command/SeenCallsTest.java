package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static String contact(String id, String how, String began, String ended) {
        return """
                {"at": "%s", "contact": {"Id": "%s", "InitiationMethod": "%s", "Channel": "VOICE", "CustomerEndpoint": {"Address": "%s"}, \
                "SystemEndpoint": {"Address": "+12125550102"}, "InitiationTimestamp": "%s", "DisconnectTimestamp": "%s", "DisconnectReason": "CUSTOMER_DISCONNECT"}}
                """.formatted(at(ended), id, how, CALLER, at(began), at(ended));
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
        return """
                {"at": "%s", "request": {"as": "ana@northwind.example", "method": "POST", "path": "/callbacks/{callback}/outcome", \
                "body": {"outcome": "declined", "identityVerified": true}}, "caller": "%s"}
                """.formatted(at(time), CALLER);
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
}
