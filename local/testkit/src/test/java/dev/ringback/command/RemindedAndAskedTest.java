package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the system texts after a call, and what patients answer, through the deployed code. */
class RemindedAndAskedTest {

    private static final Path SCENARIOS = Project.root().resolve("events/scenarios");

    private final Ran printed = Ran.ringback(
            "rehearse",
            SCENARIOS.resolve("reminded-and-asked.jsonl"),
            "--directory",
            SCENARIOS.resolve("reminded-and-asked.yaml"),
            "--json");
    private final List<JsonNode> lines = printed.json();

    private List<JsonNode> ofType(String type) {
        return lines.stream()
                .filter(line -> line.path("type").asString().equals(type))
                .toList();
    }

    private List<String> entries(String entry, String field) {
        return ofType("history").stream()
                .filter(line -> line.path("entry").asString().equals(entry))
                .map(line -> line.path(field).asString())
                .toList();
    }

    @Test
    void every_invariant_holds() {
        assertThat(printed.exit()).as(printed.err()).isZero();
    }

    @Test
    void each_text_that_is_owed_goes_once_or_says_at_once_that_it_has_no_consent() {
        assertThat(entries("text-owed", "step")).hasSize(9);
        assertThat(entries("text-sent", "step"))
                .containsExactlyInAnyOrder(
                        "feedback", "feedback", "three-days-before", "three-days-before", "day-before", "day-before");
        assertThat(entries("text-withheld", "reason"))
                .containsExactlyInAnyOrder("no-consent", "no-consent", "no-consent", "outside-hours", "outside-hours");
    }

    @Test
    void a_reminder_says_when_in_the_patients_language() {
        assertThat(ofType("text"))
                .extracting(text -> text.path("body").asString())
                .anySatisfy(body -> assertThat(body).contains("When: Tue Dec 8, 10:00 AM. Reply C"))
                .anySatisfy(body -> assertThat(body).contains("Es mie 9 dic, 3:30 PM. Responda C"));
    }

    @Test
    void answers_are_kept_once_each_and_open_nothing_but_what_says_more_does() {
        assertThat(entries("visit-confirmed", "messageId")).containsExactly("t-2", "t-3");
        assertThat(entries("feedback-given", "messageId")).containsExactly("t-1");
        assertThat(entries("patient-texted", "messageId")).containsExactly("t-4");
        assertThat(ofType("callback")).hasSize(4);
    }

    @Test
    void the_numbers_have_the_answer() {
        JsonNode feedback = ofType("numbers").getFirst().at("/figures/feedback");

        assertThat(feedback.path("asked").asInt()).isEqualTo(2);
        assertThat(feedback.path("answered").asInt()).isEqualTo(1);
        assertThat(feedback.path("4").asInt()).isEqualTo(1);
    }
}
