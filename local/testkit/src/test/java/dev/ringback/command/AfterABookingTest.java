package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What follows a booking, from the call to the day before the visit, through the deployed code. */
class AfterABookingTest {

    private static final Path SCENARIOS = Project.root().resolve("events/scenarios");

    private final Ran printed = Ran.ringback(
            "rehearse",
            SCENARIOS.resolve("after-a-booking.jsonl"),
            "--directory",
            SCENARIOS.resolve("after-a-booking.yaml"),
            "--json");
    private final List<JsonNode> lines = printed.json();

    private List<JsonNode> ofType(String type) {
        return lines.stream()
                .filter(line -> line.path("type").asString().equals(type))
                .toList();
    }

    private List<String> history(String kind) {
        return ofType("follow-up-history").stream()
                .filter(line -> line.path("followUp").asString().endsWith("." + kind))
                .map(line -> line.path("entry").asString())
                .toList();
    }

    @Test
    void every_invariant_holds_and_who_comes_second_is_told_that_a_colleague_is_with_the_patient() {
        assertThat(printed.exit()).as(printed.err()).isZero();
        assertThat(ofType("response"))
                .filteredOn(answer -> answer.path("status").asInt() >= 300)
                .singleElement()
                .satisfies(answer -> assertThat(answer.at("/body/type").asString())
                        .isEqualTo("urn:ringback:problem:caller-held-elsewhere"));
    }

    @Test
    void the_callback_says_what_is_owed_and_each_of_it_ends() {
        assertThat(ofType("history"))
                .filteredOn(line -> line.path("entry").asString().equals("follow-up-owed"))
                .extracting(
                        line -> line.path("kind").asString(),
                        line -> line.path("owner").asString())
                .containsExactly(
                        tuple("insurance-verification", "insurance"),
                        tuple("intake-paperwork", "front-desk"),
                        tuple("confirmation", "front-desk"));
        assertThat(ofType("follow-up"))
                .extracting(
                        line -> line.path("kind").asString(),
                        line -> line.path("outcome").asString())
                .containsExactlyInAnyOrder(
                        tuple("insurance-verification", "not-covered"),
                        tuple("call-patient", "reached"),
                        tuple("confirmation", "sent"),
                        tuple("intake-paperwork", "received"));
    }

    @Test
    void a_flow_that_has_the_patient_on_the_line_hears_that_something_is_owed_and_by_whom() {
        assertThat(ofType("flow-answer")).singleElement().satisfies(line -> {
            assertThat(line.at("/answer/owed").asString()).isEqualTo("2");
            assertThat(line.at("/answer/owedBy").asString()).isEqualTo("front-desk");
        });
    }

    @Test
    void papers_that_were_sent_are_looked_for_on_the_business_day_before_the_visit() {
        assertThat(history("intake-paperwork"))
                .containsExactly("owed", "claimed", "outcome", "waiting", "due", "claimed", "outcome", "closed");
    }

    @Test
    void what_is_late_is_told_without_a_word_of_the_patient() {
        assertThat(history("confirmation")).containsExactly("owed", "escalated", "reassigned", "outcome", "closed");
        assertThat(ofType("alert"))
                .singleElement()
                .satisfies(alert ->
                        assertThat(alert.at("/message/reason").asString()).isEqualTo("follow-up-late"));
    }
}
