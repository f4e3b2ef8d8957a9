package dev.ringback.contract;

import static dev.ringback.contract.AtThePractice.CALLER;
import static dev.ringback.contract.Practice.BEN;
import static dev.ringback.contract.Practice.PAT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.contract.Asking.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * That a callback was a clinical matter once is told to no agency (docs/rules.md §10). Two practices live through the same day, but for what
 * the call was about; in the one that had a clinical call, in-house staff find that it is about an appointment. From then on Ben, of an
 * agency, is answered the same in both, to the letter, but for the numbers of the entries that he is not shown.
 */
class ClinicalOnceTest {

    private static final Map<String, String> SCHEDULING = Map.of("ringback_bucket", "scheduling");
    private static final Map<String, String> CLINICAL = Map.of("ringback_bucket", "clinical");
    private static final Map<String, String> URGENT =
            Map.of("ringback_bucket", "scheduling", "ringback_reason", "the chest pain is back");
    private static final Duration A_WHILE = Duration.ofMinutes(5);
    private static final Duration TO_THE_SECOND_ATTEMPT = Duration.ofMinutes(121);

    /** What happens to a callback until it is about an appointment, and from then on. */
    private interface Day {
        void of(Practice there, String callback);
    }

    @Test
    void a_callback_that_was_opened_as_clinical_looks_as_if_it_never_was() {
        assertThat(answersTo(CLINICAL, ClinicalOnceTest::reTriaged))
                .isEqualTo(answersTo(SCHEDULING, ClinicalOnceTest::left));
    }

    @Test
    void so_does_one_with_urgent_words() {
        assertThat(answersTo(URGENT, ClinicalOnceTest::reTriaged))
                .isEqualTo(answersTo(SCHEDULING, ClinicalOnceTest::left));
    }

    @Test
    void so_does_one_that_became_clinical_by_a_later_call() {
        assertThat(answersTo(SCHEDULING, (there, callback) -> {
                    there.missedAtHarbor(CALLER, CLINICAL);
                    reTriaged(there, callback);
                }))
                .isEqualTo(answersTo(SCHEDULING, (there, callback) -> {
                    there.missedAtHarbor(CALLER, SCHEDULING);
                    left(there, callback);
                }));
    }

    @Test
    void so_does_one_that_was_tried_while_it_was_clinical() {
        assertThat(answersTo(CLINICAL, (there, callback) -> {
                    tried(there, callback);
                    reTriaged(there, callback);
                    there.pass(TO_THE_SECOND_ATTEMPT);
                }))
                .isEqualTo(answersTo(SCHEDULING, (there, callback) -> {
                    tried(there, callback);
                    left(there, callback);
                    there.pass(TO_THE_SECOND_ATTEMPT);
                }));
    }

    private static void tried(Practice there, String callback) {
        assertThat(there.as(PAT).claim(callback).status()).isEqualTo(200);
        assertThat(there.as(PAT).outcome(callback, "message-left").status()).isEqualTo(200);
    }

    private static void reTriaged(Practice there, String callback) {
        assertThat(there.as(BEN).show(callback).problem()).isEqualTo("no-such-callback");
        assertThat(there.as(PAT).reTriage(callback, "scheduling").status()).isEqualTo(200);
        there.pass(A_WHILE);
    }

    private static void left(Practice there, String callback) {
        assertThat(there.as(BEN).show(callback).status()).isEqualTo(200);
        there.pass(A_WHILE);
    }

    /** All that Ben is answered of the one callback of a practice; a text is due after each missed call of this location. */
    private static List<JsonNode> answersTo(Map<String, String> call, Day day) {
        try (var there = new Practice()) {
            String callback = there.missedAtHarbor(CALLER, call);
            day.of(there, callback);
            List<JsonNode> answers = List.of(
                            there.as(BEN).get("/worklist"),
                            there.as(BEN).show(callback),
                            there.as(BEN).get("/callbacks/" + callback + "/caller"),
                            there.as(BEN).get("/callbacks/" + callback + "/script"),
                            there.as(BEN).get("/contacts/" + there.harborContact(CALLER) + "/callback"),
                            there.as(BEN).post("/callers/find", "{\"number\": \"" + CALLER + "\"}"),
                            there.as(BEN).get("/me"),
                            there.as(BEN).claim(callback),
                            there.as(BEN).note(callback, "prefers mornings"))
                    .stream()
                    .map(ClinicalOnceTest::withoutSeq)
                    .toList();
            assertThat(there.contract().breaches()).isEmpty();
            return answers;
        }
    }

    private static JsonNode withoutSeq(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode json = answer.json();
        json.path("history").valueStream().forEach(entry -> ((ObjectNode) entry).remove("seq"));
        return json;
    }
}
