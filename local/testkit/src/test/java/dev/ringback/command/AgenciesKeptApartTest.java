package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Neither of the two agencies of the morning learns anything of the other, whatever its people ask (docs/rules.md §10). */
class AgenciesKeptApartTest {

    private static final String ANA = "ana@northwind.example";
    private static final String ELI = "eli@northwind.example";
    private static final String LEE = "lee@northwind.example";
    private static final String BEN = "ben@bluebird.example";
    private static final String IVY = "ivy@bluebird.example";
    private static final String DR_KIM = "dr.kim@sunrise.example";

    private final PlayedMorning morning = PlayedMorning.once();

    @Test
    void anothers_callback_answers_like_one_that_never_was() {
        JsonNode neverWas = morning.answer(ANA, "08:18:20-05:00");

        assertThat(neverWas.path("status").asInt()).isEqualTo(404);
        for (JsonNode answer : List.of(
                morning.answer(ANA, "08:18:00-05:00"),
                morning.answer(LEE, "08:18:10-05:00"),
                morning.answer(IVY, "08:31:30-05:00"),
                morning.answer(ANA, "08:57:00-05:00"),
                morning.answer(IVY, "09:34:30-05:00"),
                morning.answer(BEN, "09:25:00-07:00"))) {
            assertThat(answer.path("status")).isEqualTo(neverWas.path("status"));
            assertThat(undated(answer.path("body"))).isEqualTo(undated(neverWas.path("body")));
        }
    }

    @Test
    void the_number_is_masked_but_for_the_holder_and_each_showing_is_noted() {
        assertThat(morning.number(ANA, "08:06:20-05:00")).isEqualTo("+12125550131");
        assertThat(morning.number(LEE, "08:06:40-05:00")).isEqualTo("+•••••••••31");
        assertThat(morning.told(morning.movesHerVisit()).stream().filter(entry -> entry.startsWith("number-shown")))
                .containsExactly("number-shown by ana", "number-shown by eli");
    }

    @Test
    void a_callback_is_on_both_lists_until_one_of_them_takes_it_and_then_on_neither() {
        assertThat(morning.worklist(ELI, "09:32:00-05:00")).containsExactly(morning.asksAQuestion());
        assertThat(morning.worklist(BEN, "09:32:10-05:00")).containsExactly(morning.asksAQuestion());
        assertThat(morning.worklist(BEN, "09:33:10-05:00")).isEmpty();
        assertThat(morning.worklist(LEE, "09:34:00-05:00")).containsExactly(morning.asksAQuestion());
        assertThat(morning.worklist(IVY, "09:34:10-05:00")).isEmpty();
    }

    @Test
    void the_second_attempt_is_on_the_list_of_the_agency_that_made_the_first() {
        assertThat(morning.worklist(LEE, "10:09:00-05:00")).containsExactly(morning.movesHerVisit());
        assertThat(morning.worklist(IVY, "10:09:10-05:00")).isEmpty();
        assertThat(morning.worklist(LEE, "10:13:00-06:00")).containsExactly(morning.mesas());
        assertThat(morning.worklist(IVY, "10:13:10-06:00")).containsExactly(morning.harborsFirst());
    }

    @Test
    void what_is_known_of_a_caller_leaves_out_what_another_agency_works_on() {
        JsonNode caller = morning.answer(BEN, "09:28:00-05:00").path("body");

        assertThat(caller.path("locations")).hasSize(1);
        assertThat(caller.path("locations").path(0).path("location").asString()).isEqualTo("harbor");
        assertThat(PlayedMorning.text(morning.answer(BEN, "09:28:00-05:00")))
                .contains(morning.harborsFirst())
                .doesNotContain(morning.wrongBranch(), "oak-street");
    }

    /** Whenever it was said. */
    private static JsonNode undated(JsonNode body) {
        JsonNode copy = body.deepCopy();
        ((ObjectNode) copy).remove("now");
        return copy;
    }

    @Test
    void no_answer_to_an_agency_has_anything_of_the_other_agency_or_names_anybody_in_house() {
        assertNothingOfOthers("northwind", "bluebird", BEN, IVY);
        assertNothingOfOthers("bluebird", "northwind", ANA, ELI, LEE);
    }

    private void assertNothingOfOthers(String agency, String other, String... people) {
        Map<JsonNode, List<String>> answers = morning.answersBesideWorkOfOthers(agency);
        assertThat(answers).hasSizeGreaterThan(10);
        assertThat(answers.values())
                .as("moments at which there was something to hide")
                .anyMatch(work -> !work.isEmpty());
        answers.forEach((answer, workOfOthers) -> {
            assertThat(PlayedMorning.text(answer))
                    .doesNotContainIgnoringCase(other)
                    .doesNotContain(people)
                    .doesNotContain(DR_KIM, "sunrise.example");
            workOfOthers.forEach(id -> assertThat(PlayedMorning.text(answer))
                    .as("what %s was told at %s", answer.path("as"), answer.path("at"))
                    .doesNotContain(id));
        });
    }
}
