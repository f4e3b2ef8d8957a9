package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * One patient's whole story in either language, where attempts are Connect's tasks too and Ringback answers STOP: she calls after hours, leaves
 * a voicemail and another number, is texted once, is called when she asks for it by somebody who read and heard all of it, and says STOP.
 */
class OnePatientsStoryTest {

    private static final String PATIENT = "+12125550141";
    private static final String OTHER_NUMBER = "+12125550187";
    private static final String ELI = "eli@northwind.example";
    private static final String INSTANCE =
            "arn:aws:connect:us-east-1:111122223333:instance/11111111-2222-3333-4444-555555555555";

    /** What is said in it. */
    enum Told {
        IN_ENGLISH(
                "en-US",
                "I would like to move my appointment",
                "after 4 please",
                "by 8:30 AM tomorrow",
                "no more texts"),
        IN_SPANISH(
                "es-US",
                "quisiera cambiar mi cita de la semana que viene",
                "después de las 4 por favor",
                "antes de las 8:30 de la mañana de mañana",
                "ya no le enviaremos mensajes");

        private final String language;
        private final String voicemail;
        private final String answer;
        private final String promise;
        private final String confirmed;

        Told(String language, String voicemail, String answer, String promise, String confirmed) {
            this.language = language;
            this.voicemail = voicemail;
            this.answer = answer;
            this.promise = promise;
            this.confirmed = confirmed;
        }
    }

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private Path directory() throws IOException {
        return Files.writeString(
                folder.resolve("directory.yaml"),
                Files.readString(Project.exampleDirectory())
                        .replaceFirst("taskFlow: null[^\n]*", "taskFlow: 22222222-2222-3333-4444-555555555555")
                        .replace("onMissedCall: false", "answers: ringback"));
    }

    private Path story(Told told) throws IOException {
        String noted = "\"ringback_language\": \"%s\", \"ringback_bucket\": \"scheduling\"".formatted(told.language);
        String ends = "\"CustomerEndpoint\": {\"Address\": \"%s\"}, \"SystemEndpoint\": {\"Address\": \"%s\"}"
                .formatted(PATIENT, ScenarioLines.OAK_STREET);
        return new ScenarioLines()
                .line("2026-11-30T18:04:20-05:00", """
                    "flow": {"Details": {"ContactData": {"ContactId": "c-1", "Channel": "VOICE", "InstanceARN": "%s", %s, \
                    "Attributes": {%s}}}}\
                    """.formatted(INSTANCE, ends, noted))
                .missedCall("2026-11-30T18:05:40-05:00", PATIENT, """
                    {%s, "ringback_text_consent": "yes", "ringback_call_on": "2125550187", \
                    "ringback_missed_reason": "left-voicemail"}\
                    """.formatted(noted))
                .line(
                        "2026-11-30T18:09:40-05:00",
                        "\"recording\": {\"contact\": \"c-1\", \"transcript\": \"%s\"}".formatted(told.voicemail))
                .asks("2026-12-01T08:03:00-05:00", ELI, "POST", "/worklist/next", PATIENT)
                .asks(
                        "2026-12-01T08:03:20-05:00",
                        ELI,
                        "POST",
                        "/callbacks/{callback}/voicemails/c-1/listening",
                        PATIENT)
                .records(
                        "2026-12-01T08:06:00-05:00",
                        ELI,
                        PATIENT,
                        "{\"outcome\": \"message-left\", \"facts\": [\"voicemail\"]}")
                .line("2026-12-01T08:20:00-05:00", text(told.answer))
                .asks("2026-12-01T10:30:00-05:00", ELI, "POST", "/worklist/next", PATIENT)
                .asks("2026-12-01T16:01:00-05:00", ELI, "POST", "/worklist/next", PATIENT)
                .records("2026-12-01T16:06:00-05:00", ELI, PATIENT, """
                    {"outcome": "rescheduled", "facts": ["existing-patient", "identity-verified", "wants-a-time"], \
                    "identityVerified": true, "rescheduledFrom": "2026-12-08T09:00:00-05:00", \
                    "appointmentAt": "2026-12-10T09:00:00-05:00"}\
                    """)
                .line("2026-12-01T19:00:00-05:00", text("STOP"))
                .in(folder);
    }

    private static String text(String body) {
        return "\"text\": {\"from\": \"%s\", \"to\": \"+12125550101\", \"body\": \"%s\"}".formatted(PATIENT, body);
    }

    private static List<JsonNode> of(List<JsonNode> lines, String... types) {
        return lines.stream()
                .filter(line -> List.of(types).contains(line.path("type").asString()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void is_said_once_and_heard_by_who_calls_and_nothing_of_it_leaves(Told told) throws IOException {
        Ran ran = Ran.ringback("rehearse", story(told), "--directory", directory(), "--json");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        List<JsonNode> lines = ran.json();

        assertThat(of(lines, "flow-answer"))
                .singleElement()
                .extracting(line -> line.at("/answer/calledBack").asString())
                .isEqualTo(told.promise);
        assertThat(of(lines, "history"))
                .extracting(line -> line.path("entry").asString())
                .containsSubsequence(
                        "opened",
                        "call-amended",
                        "due",
                        "claimed",
                        "number-shown",
                        "voicemail-heard",
                        "outcome",
                        "text-sent",
                        "patient-texted",
                        "wish-recorded",
                        "waiting",
                        "due",
                        "claimed",
                        "closed");

        List<JsonNode> next = of(lines, "response").stream()
                .filter(line -> line.path("path").asString().equals("/worklist/next"))
                .toList();
        assertThat(next).extracting(line -> line.path("status").asInt()).containsExactly(200, 204, 200);
        JsonNode shown = next.getLast().path("body");
        assertThat(shown.at("/wishes/callOn").asString()).isEqualTo(OTHER_NUMBER);
        assertThat(shown.at("/said/voicemail").asBoolean()).isTrue();
        assertThat(shown.at("/said/words").asString()).isEqualTo(told.voicemail);
        assertThat(shown.path("history").findValuesAsString("words")).contains(told.answer);

        assertThat(of(lines, "text"))
                .extracting(line -> line.path("to").asString())
                .containsExactly(PATIENT, PATIENT);
        assertThat(of(lines, "text").getLast().path("body").asString()).contains(told.confirmed);
        assertThat(of(lines, "opt-out"))
                .extracting(line -> line.path("standing").asString())
                .containsExactly("stopped");

        // Logs are read by the checkers, which are pleased: the exit code says so.
        assertThat(of(lines, "task")).hasSize(2);
        assertThat(of(lines, "task-ended")).hasSize(2);
        assertThat(of(lines, "task", "domain-event", "alert", "schedule"))
                .extracting(JsonNode::toString)
                .noneMatch(line -> line.contains("5550141")
                        || line.contains("5550187")
                        || line.contains(told.voicemail)
                        || line.contains(told.answer));
    }
}
