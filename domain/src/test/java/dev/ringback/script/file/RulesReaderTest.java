package dev.ringback.script.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.reading.Checked;
import dev.ringback.reading.Mistakes;
import dev.ringback.reading.Node;
import dev.ringback.reading.Told;
import dev.ringback.script.Recorder;
import dev.ringback.script.Rule;
import dev.ringback.script.Rules;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RulesReaderTest {

    private static final String INSTEAD = "\"instead\": {\"en\": \"Do.\", \"es\": \"Haga.\"}";

    @Test
    void ringbacks_own_rules_have_no_mistakes() {
        assertThat(mistakes(_ -> {})).isEmpty();
    }

    /** Each is a rule put before all others. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"id": "a", "refuses": ["booked"], INSTEAD, "because": "x"}        | rules[0].because     | an unknown key     | one of id, for
        {"refuses": ["booked"], INSTEAD}                                   | rules[0].id          | nothing            | a text
        {"id": "declining-ends-it", "refuses": ["booked"], INSTEAD}        | rules[6].id          | "declining-ends-it" | an id of its own
        {"id": "a", "for": ["nurse"], "refuses": ["booked"], INSTEAD}      | rules[0].for[0]      | "nurse"            | assistant, coordinator, clinician, manager
        {"id": "a", "buckets": "billing", "refuses": ["booked"], INSTEAD}  | rules[0].buckets     | "billing"          | a list of some of new-patient
        {"id": "a", "when": {"allOf": ["sad"]}, "refuses": ["booked"], INSTEAD} | rules[0].when.allOf[0] | "sad"       | one of existing-patient
        {"id": "a", "when": {"some": []}, "refuses": ["booked"], INSTEAD}  | rules[0].when.some   | an unknown key     | allOf, anyOf, noneOf
        {"id": "a", "yieldsTo": ["declining-ends-it"], "refuses": [], INSTEAD} | rules[0].yieldsTo[0] | "declining-ends-it" | stands before this one
        {"id": "a", INSTEAD}                                               | rules[0]             | neither allows nor refuses | only these outcomes
        {"id": "a", "allows": ["booked"], "refuses": ["booked"], INSTEAD}  | rules[0]             | both allows and refuses | only these outcomes
        {"id": "a", "allows": [], INSTEAD}                                 | rules[0].allows      | []                 | at least one outcome
        {"id": "a", "refuses": ["lost"], INSTEAD}                          | rules[0].refuses[0]  | "lost"             | one of booked
        {"id": "a", "refuses": [], "escalates": "panic", INSTEAD}          | rules[0].escalates   | "panic"            | one of urgent-words, complaint
        {"id": "a", "refuses": [], "instead": {"en": "Do."}}               | rules[0].instead.es  | nothing            | a text
        {"id": "a", "refuses": [], "instead": "Do."}                       | rules[0].instead     | "Do."              | a map with en, es
        7                                                                  | rules[0]             | 7                  | a map with id
        """)
    void a_mistake_has_its_path_and_what_was_expected(String rule, String path, String found, String expected) {
        List<Told> mistakes = mistakes(file -> ((ArrayNode) file.get("rules"))
                .insert(0, JsonMapper.shared().readTree(rule.replace("INSTEAD", INSTEAD))));

        assertThat(mistakes).first().satisfies(mistake -> {
            assertThat(mistake.path()).isEqualTo(path);
            assertThat(mistake.found()).contains(found);
            assertThat(mistake.expected()).contains(expected);
        });
    }

    @ParameterizedTest
    @CsvSource({"facts, declines", "outcomes, booked", "attemptAgain, final"})
    void every_word_has_its_label(String section, String word) {
        assertThat(mistakes(file -> ((ObjectNode) file.get(section)).remove(word)))
                .containsExactly(new Told(section + "." + word, "nothing", "a map with en, es"));
    }

    @Test
    void what_to_do_instead_is_short_enough_to_be_read_during_a_call() {
        assertThat(mistakes(file -> ((ObjectNode) file.get("rules").get(0).get("instead")).put("en", "x".repeat(201))))
                .containsExactly(new Told("rules[0].instead.en", "a text of 201 characters", "at most 200 characters"));
    }

    @Test
    void a_rule_that_names_no_recorders_and_no_buckets_is_for_all_of_them() {
        Rule first = StandardRules.rules().inOrder().getFirst();

        assertThat(first.recorders()).containsExactlyInAnyOrder(Recorder.values());
        assertThat(first.buckets()).hasSize(6);
    }

    private static List<Told> mistakes(Consumer<ObjectNode> change) {
        var file = (ObjectNode) Resource.json("rules.json");
        change.accept(file);
        return switch (RulesReader.read(Node.root(file, Mistakes.ofCheck()))) {
            case Checked.Sound<Rules> _ -> List.of();
            case Checked.Faulty<Rules>(var mistakes) -> Told.inEnglish(mistakes);
        };
    }
}
