package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** docs/rules.md §8, rehearsed: what patients' texts are answered with, and what receipts tell. */
class AnswersAndReceiptsTest {

    private static final String CALLER = "+12125550123";
    private static final String OAK_TEXTS_FROM = "+12125550101";
    private static final String CONSENTS = "{\"ringback_text_consent\": \"yes\"}";
    private static final String ANA = "ana@northwind.example";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private Path directory(String texting) throws IOException {
        return Files.writeString(
                folder.resolve("directory.yaml"),
                Files.readString(Project.exampleDirectory())
                        .replace("onMissedCall: false", "onMissedCall: true\n      " + texting));
    }

    private List<JsonNode> rehearsed(ScenarioLines lines, String texting) throws IOException {
        Ran ran = Ran.ringback("rehearse", lines.in(folder), "--directory", directory(texting), "--json");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
        return ran.json();
    }

    private static List<String> texts(List<JsonNode> lines) {
        return of(lines, "text").stream()
                .map(line -> line.path("body").asString())
                .toList();
    }

    private static List<JsonNode> of(List<JsonNode> lines, String type) {
        return lines.stream()
                .filter(line -> line.path("type").asString("").equals(type))
                .toList();
    }

    private static List<String> entries(List<JsonNode> lines) {
        return of(lines, "history").stream()
                .map(line -> line.path("entry").asString()
                        + line.path("reason").asString("")
                        + line.path("delivery").asString(""))
                .toList();
    }

    private static ScenarioLines text(ScenarioLines lines, String at, String from, String body) {
        return lines.line(
                at,
                "\"text\": {\"from\": \"%s\", \"to\": \"%s\", \"body\": \"%s\"}".formatted(from, OAK_TEXTS_FROM, body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers: ringback", "through: end-user-messaging"})
    void help_five_times_has_one_answer(String texting) throws IOException {
        ScenarioLines lines = new ScenarioLines();
        for (int i = 0; i < 5; i++) {
            text(lines, "2026-11-24T22:0%d:00-05:00".formatted(i), CALLER, "HELP");
        }

        assertThat(texts(rehearsed(lines, texting)))
                .containsExactly(
                        "Sunrise Family Practice: for help, please call (212) 555-0100. Reply STOP to opt out.");
    }

    @Test
    void a_no_is_confirmed_once_and_no_text_follows() throws IOException {
        var lines = text(new ScenarioLines(), "2026-11-24T09:00:00-05:00", CALLER, "No más mensajes por favor");
        text(lines, "2026-11-24T09:01:00-05:00", CALLER, "STOP");
        lines.missedCall("2026-11-26T09:30:00-05:00", CALLER, CONSENTS);

        List<JsonNode> told = rehearsed(lines, "answers: ringback");

        assertThat(texts(told))
                .containsExactly("Sunrise Family Practice: ya no le enviaremos mensajes. Llame al (212) 555-0100."
                        + " Responda START para volver a recibirlos.");
        assertThat(entries(told)).contains("text-withheldopted-out");
    }

    @Test
    void a_patient_whose_phone_tells_that_they_liked_a_text_is_texted_again_and_not_called_for_it() throws IOException {
        var lines = new ScenarioLines().missedCall("2026-11-23T09:00:00-05:00", CALLER, CONSENTS);
        lines.asks("2026-11-23T09:10:00-05:00", ANA, "POST", "/callbacks/{callback}/claim", CALLER)
                .records("2026-11-23T09:11:00-05:00", ANA, CALLER, "{\"outcome\": \"no-further-action\"}");
        String ours = texts(rehearsed(lines, "answers: ringback")).getFirst();
        text(lines, "2026-11-23T09:30:00-05:00", CALLER, "Liked “" + ours + "”");
        lines.missedCall("2026-11-27T09:00:00-05:00", CALLER, CONSENTS);

        List<JsonNode> told = rehearsed(lines, "answers: ringback");

        assertThat(ours).contains("STOP");
        assertThat(texts(told)).containsExactly(ours, ours);
        assertThat(of(told, "opt-out")).isEmpty();
        assertThat(of(told, "callback")).hasSize(2);
    }

    @Test
    void where_aws_answers_nothing_goes() throws IOException {
        var lines = text(new ScenarioLines(), "2026-11-24T09:00:00-05:00", CALLER, "STOP");
        text(lines, "2026-11-24T09:01:00-05:00", "+12125550124", "HELP");

        assertThat(texts(rehearsed(lines, "answers: aws"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INVALID, sns", "BLOCKED, end-user-messaging", "UNREACHABLE, end-user-messaging"})
    void after_a_receipt_that_none_gets_through_texts_are_withheld(String status, String through) throws IOException {
        var lines = new ScenarioLines().missedCall("2026-11-23T09:00:00-05:00", CALLER, CONSENTS);
        lines.line(
                "2026-11-23T09:02:00-05:00",
                "\"receipt\": {\"of\": \"%s\", \"status\": \"%s\"}".formatted(CALLER, status));
        lines.asks("2026-11-23T09:10:00-05:00", ANA, "POST", "/callbacks/{callback}/claim", CALLER)
                .records("2026-11-23T09:11:00-05:00", ANA, CALLER, "{\"outcome\": \"no-further-action\"}");
        lines.missedCall("2026-11-25T09:00:00-05:00", CALLER, CONSENTS);

        List<JsonNode> told = rehearsed(lines, "through: " + through);

        assertThat(texts(told)).hasSize(1);
        assertThat(entries(told)).contains("text-withheldcannot-be-texted");
        assertThat(of(told, "receipt")).hasSize(1);
    }

    @Test
    void what_was_unknown_becomes_known() throws IOException {
        var lines = new ScenarioLines()
                .line(
                        "2026-11-24T08:59:00-05:00",
                        "\"fault\": {\"service\": \"sms-voice\", \"operation\": \"SendTextMessage\", \"times\": 1, \"error\": \"lost-reply\"}")
                .missedCall("2026-11-24T09:00:00-05:00", CALLER, CONSENTS)
                .line(
                        "2026-11-24T09:02:00-05:00",
                        "\"receipt\": {\"of\": \"%s\", \"status\": \"DELIVERED\"}".formatted(CALLER));

        assertThat(entries(rehearsed(lines, "through: end-user-messaging")))
                .containsSubsequence("text-unknown", "text-receiptdelivered");
    }

    @Test
    void a_receipt_of_an_unknown_text_changes_nothing() throws IOException {
        var lines = new ScenarioLines()
                .line("2026-11-24T09:00:00-05:00", "\"receipt\": {\"messageId\": \"m-77\", \"status\": \"INVALID\"}")
                .line(
                        "2026-11-24T09:01:00-05:00",
                        "\"receipt\": {\"of\": \"%s\", \"status\": \"BLOCKED\"}".formatted(CALLER));

        List<JsonNode> told = rehearsed(lines, "through: end-user-messaging");

        assertThat(of(told, "history")).isEmpty();
        assertThat(of(told, "dead-letter")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\": \"DELIVERED\"}",
                "{\"of\": \"+12125550123\", \"messageId\": \"m-1\", \"status\": \"DELIVERED\"}",
                "{\"of\": \"+12125550123\", \"status\": \"GONE\"}",
                "{\"of\": \"Ana\", \"status\": \"DELIVERED\"}",
                "{\"of\": \"+12125550123\"}"
            })
    void a_receipt_that_cannot_be_played_stops_it_before_anything_runs(String receipt) throws IOException {
        Path scenario = new ScenarioLines()
                .line("2026-11-24T09:00:00-05:00", "\"receipt\": " + receipt)
                .in(folder);

        Ran ran = Ran.ringback("rehearse", scenario);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("scenario.jsonl:1");
    }
}
