package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two patients in two languages, from the call to the last word, through the deployed code: nothing that they say has to be said twice. */
class TwoPatientsTest {

    private static final Path SCENARIO = Project.root().resolve("events/scenarios/two-patients-in-two-languages.jsonl");
    private static final String MARTA = "+12125550141";
    private static final String JOE = "+12125550142";

    private final Ran told = Ran.ringback("rehearse", SCENARIO);
    private final Ran printed = Ran.ringback("rehearse", SCENARIO, "--json");
    private final List<JsonNode> lines = printed.json();

    private List<JsonNode> ofType(String type) {
        return lines.stream()
                .filter(line -> line.path("type").asString().equals(type))
                .toList();
    }

    private String callbackOf(String caller) {
        return ofType("callback").stream()
                .filter(line -> line.path("caller").asString().equals(caller))
                .map(line -> line.path("callback").asString())
                .findFirst()
                .orElseThrow();
    }

    private List<String> history(String caller) {
        String callback = callbackOf(caller);
        return ofType("history").stream()
                .filter(line -> line.path("callback").asString().equals(callback))
                .map(line -> line.path("entry").asString())
                .toList();
    }

    @Test
    void every_invariant_holds_and_each_request_is_done() {
        assertThat(printed.exit()).as(printed.err()).isZero();
        assertThat(printed.err()).isEmpty();
        assertThat(ofType("response"))
                .allSatisfy(answer -> assertThat(answer.path("status").asInt())
                        .as(answer.toString())
                        .isLessThan(300));
    }

    @Test
    void it_is_told_for_people_as_expected() {
        assertThat(told.out().lines().filter(line -> !line.startsWith("DynamoDB")))
                .containsExactlyElementsOf(
                        TwoAgenciesOneMorningTest.expected("/rehearsals/two-patients-in-two-languages.txt"));
    }

    @Test
    void each_hears_in_their_language_by_when_they_will_be_called_and_gets_one_text() {
        assertThat(ofType("flow-answer"))
                .extracting(answer -> answer.path("answer").path("calledBack").asString())
                .containsExactly("antes de las 8:30 de la mañana de mañana", "by 8:15 AM tomorrow");
        assertThat(ofType("text"))
                .extracting(text -> text.path("to").asString())
                .containsExactly(JOE, MARTA);
    }

    @Test
    void each_is_called_when_they_asked_for_it_by_somebody_who_read_what_they_said() {
        assertThat(history(MARTA))
                .containsSubsequence(
                        "opened",
                        "call-amended",
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
                        "outcome",
                        "closed");
        assertThat(history(JOE))
                .containsSubsequence(
                        "opened",
                        "outcome",
                        "text-sent",
                        "patient-texted",
                        "wish-recorded",
                        "waiting",
                        "due",
                        "claimed",
                        "closed");
    }

    @Test
    void each_has_the_last_word_about_texts() {
        assertThat(ofType("opt-out"))
                .extracting(line -> line.path("number").asString() + " "
                        + line.path("standing").asString())
                .containsExactly(MARTA + " stopped", JOE + " stopped");
    }
}
