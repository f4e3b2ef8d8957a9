package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a missed call to the day after the visit, through the deployed code and the events of the practice's own system. */
class AVisitTest {

    private static final Path SCENARIOS = Project.root().resolve("events/scenarios");

    private final Ran printed = Ran.ringback(
            "rehearse", SCENARIOS.resolve("a-visit.jsonl"), "--directory", SCENARIOS.resolve("a-visit.yaml"), "--json");
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
    void every_invariant_holds_and_nothing_is_left_open() {
        assertThat(printed.exit()).as(printed.err()).isZero();
        assertThat(ofType("follow-up"))
                .extracting(
                        line -> line.path("kind").asString(),
                        line -> line.path("outcome").asString())
                .containsExactlyInAnyOrder(
                        tuple("insurance-verification", "not-covered"),
                        tuple("call-patient", "reached"),
                        tuple("intake-paperwork", "received"),
                        tuple("confirmation", "sent"),
                        tuple("booking-check", "confirmed"),
                        tuple("post-visit", "reached"));
    }

    @Test
    void what_is_told_twice_or_after_what_came_later_changes_nothing() {
        assertThat(ofType("history"))
                .filteredOn(line -> line.path("entry").asString().equals("appointment-told"))
                .extracting(
                        line -> line.path("change").asString(),
                        line -> line.path("visitAt").asString())
                .containsExactly(
                        tuple("booked", "2026-12-08T10:00-05:00"),
                        tuple("moved", "2026-12-10T10:00-05:00"),
                        tuple("kept", "2026-12-10T10:00-05:00"));
    }

    @Test
    void papers_are_looked_for_on_the_business_day_before_the_new_time() {
        assertThat(history("intake-paperwork"))
                .containsExactly(
                        "owed", "claimed", "outcome", "waiting", "visit-moved", "due", "claimed", "outcome", "closed");
    }

    @Test
    void what_is_told_onwards_says_neither_when_the_visit_is_nor_what_became_of_it() {
        assertThat(ofType("domain-event"))
                .filteredOn(line -> line.path("detail-type").asString().equals("Callback Appointment Told"))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.path("detail").propertyNames())
                        .containsExactlyInAnyOrder("version", "id", "callback", "location", "seq", "at", "entry"));
    }

    @Test
    void the_numbers_say_that_the_practice_knows_of_the_booking() {
        assertThat(ofType("numbers"))
                .singleElement()
                .satisfies(line -> assertThat(
                                line.at("/figures/bookings/confirmed").asInt())
                        .isEqualTo(1));
    }
}
