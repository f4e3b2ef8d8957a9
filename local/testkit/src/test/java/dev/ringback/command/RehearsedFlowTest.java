package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a patient hears during the call, in a rehearsal: Oak Street opens at eight and takes a new patient's call within an open quarter of an hour. */
class RehearsedFlowTest {

    @TempDir
    private Path folder;

    private Ran rehearsed(List<String> lines, String... more) throws IOException {
        Path scenario = Files.write(folder.resolve("flow.jsonl"), lines);
        Ran ran = more.length == 0
                ? Ran.ringback("rehearse", scenario, "--until", "2026-11-24T09:30:00-05:00")
                : Ran.ringback("rehearse", scenario, "--until", "2026-11-24T09:30:00-05:00", more[0]);
        assertThat(ran.exit()).as(ran.err()).isZero();
        return ran;
    }

    private static String flow(String at, String contact, String language) {
        return """
            {"at": "%s", "flow": {"Details": {"ContactData": {"ContactId": "%s", "Channel": "VOICE", "LanguageCode": "%s", \
            "CustomerEndpoint": {"Address": "+12125550123", "Type": "TELEPHONE_NUMBER"}, \
            "SystemEndpoint": {"Address": "+12125550100", "Type": "TELEPHONE_NUMBER"}, \
            "Attributes": {"ringback_bucket": "new-patient"}}, "Parameters": {}}}}
            """.formatted(at, contact, language).strip();
    }

    private List<String> anEarlyMorning() throws IOException {
        List<String> missed = Files.readAllLines(Path.of(new ScenarioLines()
                .missedCall("2026-11-24T07:00:00-05:00", "+12125550123", "{\"ringback_bucket\": \"new-patient\"}")
                .in(folder)
                .toString()));
        return List.of(
                flow("2026-11-24T06:59:00-05:00", "c-1", "en-US"),
                missed.getFirst(),
                missed.getLast(),
                flow("2026-11-24T07:05:00-05:00", "c-2", "es-US"),
                flow("2026-11-24T09:00:00-05:00", "c-3", "en-US"));
    }

    @Test
    void the_flow_hears_the_promise_then_that_there_is_a_callback_and_no_promise_that_was_not_kept()
            throws IOException {
        List<JsonNode> answers = rehearsed(anEarlyMorning(), "--json").json().stream()
                .filter(line -> line.path("type").asString().equals("flow-answer"))
                .map(line -> line.path("answer"))
                .toList();

        assertThat(answers).hasSize(3);
        assertThat(answers.get(0).path("callback").asString()).isEqualTo("no");
        assertThat(answers.get(0).path("open").asString()).isEqualTo("no");
        assertThat(answers.get(0).path("opens").asString()).isEqualTo("today at 8 AM");
        assertThat(answers.get(0).path("calledBack").asString()).isEqualTo("by 8:15 AM today");
        assertThat(answers.get(1).path("callback").asString()).isEqualTo("yes");
        assertThat(answers.get(1).path("calledBack").asString()).isEqualTo("antes de las 8:15 de la mañana de hoy");
        assertThat(answers.get(2).path("callback").asString()).isEqualTo("yes");
        assertThat(answers.get(2).path("open").asString()).isEqualTo("yes");
        assertThat(answers.get(2).path("calledBack").asString()).isEmpty();
    }

    @Test
    void for_people_it_is_told_in_a_sentence() throws IOException {
        assertThat(rehearsed(anEarlyMorning()).out())
                .contains("a flow asks what to say to a caller: no callback is open, it opens today at 8 AM,"
                        + " “we will call you back by 8:15 AM today”");
    }

    private static final String CHOICES = """
            {"askedForCallback": "true", "bucket": "new-patient", "texts": "yes", "voicemail": "no", "callOn": "2125550187", \
            "when": "afternoon", "final": "yes"}""";

    private static String handsOver(String from, String parameters) {
        return flow("2026-11-24T07:00:00-05:00", "c-9", "en-US")
                .replace("+12125550123", from)
                .replace("\"Attributes\": {\"ringback_bucket\": \"new-patient\"}", "\"Attributes\": {}")
                .replace("\"Parameters\": {}", "\"Parameters\": " + parameters);
    }

    /** What Connect would tell of the call, if it were asked: both ends of the line, and nothing that was noted. */
    private static String known(String from) {
        return """
            {"at": "2026-11-24T07:01:00-05:00", "contact": {"Id": "c-9", "Channel": "VOICE", "InitiationMethod": "INBOUND", \
            "CustomerEndpoint": {"Address": "%s"}, "SystemEndpoint": {"Address": "+12125550100"}, \
            "InitiationTimestamp": "2026-11-24T06:59:00-05:00", "DisconnectTimestamp": "2026-11-24T07:01:00-05:00"}}
            """.formatted(from).strip();
    }

    private static String ended() {
        return """
            {"at": "2026-11-24T07:01:00-05:00", "event": {"id": "e-9", "source": "aws.connect", \
            "detail-type": "Amazon Connect Contact Event", "time": "2026-11-24T07:01:00-05:00", "detail": {\
            "eventType": "DISCONNECTED", "contactId": "c-9", "channel": "VOICE", "initiationMethod": "INBOUND", \
            "instanceArn": "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555", \
            "initiationTimestamp": "2026-11-24T06:59:00-05:00", "disconnectTimestamp": "2026-11-24T07:01:00-05:00"}}}
            """.strip();
    }

    private static final String ASKED_OF_CONNECT = """
            {"at": "2026-11-24T06:50:00-05:00", "fault": {"service": "connect", "operation": "DescribeContact", "error": "AccessDeniedException"}}
            """.strip();

    private static List<String> call(String from, String parameters) {
        return List.of(ASKED_OF_CONNECT, handsOver(from, parameters), known(from), ended());
    }

    @Test
    void what_a_flow_hands_over_is_on_the_callback_and_connect_is_not_asked_for_the_contact() throws IOException {
        Ran ran = rehearsed(call("+12125550123", CHOICES), "--json");
        List<JsonNode> told = ran.json();

        assertThat(ran.err()).contains("DescribeContact");

        assertThat(told)
                .filteredOn(line -> line.path("type").asString().equals("flow-answer"))
                .singleElement()
                .satisfies(line -> assertThat(line.at("/answer/calledBack").asString())
                        .as("in the afternoon, which begins at one where the practice rests at noon")
                        .isEqualTo("by 1:15 PM today"));
        JsonNode opened = told.stream()
                .filter(line -> line.path("entry").asString().equals("opened"))
                .findFirst()
                .orElseThrow();
        assertThat(opened.path("reason").asString()).isEqualTo("asked-for-callback");
        assertThat(opened.path("bucket").asString()).isEqualTo("new-patient");
        assertThat(opened.path("textConsent").asString()).isEqualTo("given");
        assertThat(opened.path("wishedNumber").asString()).isEqualTo("+12125550187");
        assertThat(opened.path("wishedVoicemail").asString()).isEqualTo("leave-none");
        assertThat(opened.path("wishedFrom").asString()).isEqualTo("12:00");
    }

    @Test
    void who_withholds_their_number_and_types_one_has_a_callback_like_anybody() throws IOException {
        assertThat(rehearsed(call("anonymous", CHOICES)).out())
                .contains("…0187")
                .contains("1 callback: 1 still waiting")
                .doesNotContain("opens nothing");
    }

    @Test
    void a_flow_that_sends_no_contact_is_a_mistake_of_the_scenario() throws IOException {
        Path scenario = Files.writeString(
                folder.resolve("flow.jsonl"), "{\"at\": \"2026-11-24T09:00:00-05:00\", \"flow\": {\"Details\": {}}}");

        Ran ran = Ran.ringback("rehearse", scenario);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("flow.jsonl:1: flow.Details.ContactData: found nothing; expected an object");
    }
}
