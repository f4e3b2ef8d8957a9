package dev.ringback.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Language;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Refusal;
import dev.ringback.script.Fact;
import dev.ringback.script.FollowingAttempt;
import dev.ringback.script.Practice;
import dev.ringback.script.Recorder;
import dev.ringback.script.RulesVerdict;
import dev.ringback.script.Scripts;
import dev.ringback.script.TickedFacts;
import dev.ringback.script.file.StandardRules;
import dev.ringback.script.file.StandardScripts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

public class ScriptJsonTest {

    private static final Practice PRACTICE = new Practice("Sunrise Family Practice", new PhoneNumber("+12125550100"));

    @Test
    void the_words_are_filled_in_by_part() {
        JsonNode script = json(Bucket.SCHEDULING, Language.EN, TickedFacts.NONE).path("script");

        assertThat(script.propertyNames())
                .containsExactly(
                        "opening", "identity", "confirm", "next", "rescheduling", "voicemail", "boundaries", "closing");
        assertThat(script.path("voicemail").asString()).contains("Sunrise Family Practice", "(212) 555-0100");
        assertThat(script.path("identity").isArray()).isTrue();
    }

    @Test
    void a_part_that_the_bucket_lacks_is_not_there() {
        assertThat(json(Bucket.BILLING, Language.EN, TickedFacts.NONE)
                        .path("script")
                        .has("rescheduling"))
                .isFalse();
    }

    @Test
    void it_says_what_may_be_recorded_and_which_rules_keep_the_rest_back() {
        ObjectNode json = json(Bucket.SCHEDULING, Language.EN, new TickedFacts(Set.of(Fact.WANTS_A_TIME)));

        assertThat(json.path("mayRecord").findValuesAsString("outcome"))
                .containsExactly(
                        "message-left",
                        "attempt-again",
                        "routed-to-clinical",
                        "insurance-verification-needed",
                        "referral-follow-up-needed",
                        "declined",
                        "wrong-number");
        assertThat(json.path("mayRecord").path(1).path("label").asString()).isEqualTo("Final attempt needed");
        assertThat(json.path("rules").findValuesAsString("rule"))
                .containsExactly("booking-needs-identity", "a-wish-for-a-time-is-answered");
        assertThat(json.path("rules").path(0).path("refuses").toString()).isEqualTo("[\"booked\",\"rescheduled\"]");
        assertThat(json.path("escalates").isEmpty()).isTrue();
    }

    @Test
    void every_fact_can_be_ticked_and_shows_whether_it_is() {
        JsonNode facts = json(Bucket.OTHER, Language.EN, new TickedFacts(Set.of(Fact.COMPLAINT)))
                .path("facts");

        assertThat(facts.size()).isEqualTo(Fact.values().length);
        assertThat(facts.valueStream()
                        .filter(fact -> fact.path("ticked").asBoolean())
                        .map(fact -> fact.path("fact").asString()))
                .containsExactly("complaint");
    }

    @Test
    void every_outcome_of_people_may_be_recorded_or_is_refused_by_a_rule_that_says_why() {
        ObjectNode json = json(Bucket.OTHER, Language.EN, new TickedFacts(Set.of(Fact.NO_ANSWER)));

        List<String> all = new ArrayList<>(json.path("mayRecord").findValuesAsString("outcome"));
        all.addAll(json.path("refused").findValuesAsString("outcome"));
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(Outcome.UNREACHABLE, Outcome.REACHED_ELSEWHERE)).stream()
                                .map(Outcome::word)
                                .toList());
        assertThat(json.path("refused").path(0).toString())
                .isEqualTo("{\"outcome\":\"booked\",\"label\":\"Booked\",\"rule\":\"nobody-answered\",\"instead\":"
                        + "\"Nobody was spoken to and no message was left: record “Final attempt needed”.\"}");
    }

    @Test
    void a_rule_says_which_facts_it_goes_by_and_which_would_have_to_be_ticked() {
        ObjectNode json = json(Bucket.OTHER, Language.EN, new TickedFacts(Set.of(Fact.WANTS_A_TIME)));

        assertThat(json.path("rules").path(0).path("because").toString())
                .isEqualTo("[{\"fact\":\"identity-verified\",\"label\":\"Identity verified\",\"ticked\":false}]");
        assertThat(json.path("rules").path(1).path("because").toString())
                .isEqualTo("[{\"fact\":\"wants-a-time\",\"label\":\"Wants a time\",\"ticked\":true}]");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_sentence_names_anything_by_its_id(Language language) {
        List<String> sentences = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            ObjectNode json = json(Bucket.REFERRAL, language, new TickedFacts(Set.of(fact)));
            sentences.addAll(json.path("rules").findValuesAsString("instead"));
            sentences.addAll(json.path("refused").findValuesAsString("instead"));
        }

        assertThat(sentences)
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence).doesNotContainPattern("'[a-z]+(-[a-z]+)*'"));
    }

    @Test
    void who_else_is_told_is_shown() {
        assertThat(json(Bucket.OTHER, Language.EN, new TickedFacts(Set.of(Fact.COMPLAINT, Fact.URGENT_WORDS)))
                        .path("escalates")
                        .toString())
                .isEqualTo("[\"urgent-words\",\"complaint\"]");
    }

    @Test
    void all_of_it_is_in_the_language_of_the_script() {
        ObjectNode json = json(Bucket.OTHER, Language.ES, TickedFacts.NONE);

        assertThat(json.path("language").asString()).isEqualTo("es");
        assertThat(json.path("script").path("opening").asString()).startsWith("Hola");
        assertThat(json.path("facts").path(0).path("label").asString()).isEqualTo("Paciente existente");
        assertThat(json.path("mayRecord").path(0).path("label").asString()).isEqualTo("Mensaje dejado");
        assertThat(json.path("rules").path(0).path("instead").asString())
                .startsWith("Verifique")
                .contains("«Identidad verificada»");
    }

    @Test
    void a_refused_outcome_is_a_problem_that_names_the_rule_and_what_to_do_instead() {
        var verdict = (RulesVerdict.Refused)
                StandardRules.rules().judge(Recorder.ASSISTANT, Bucket.OTHER, TickedFacts.NONE, Outcome.BOOKED);

        var refusal =
                new Refusal.AgainstARule(verdict.ruleId(), verdict.instead().in(Language.EN));
        ObjectNode problem =
                RefusalProblem.of(refusal, ZoneId.of("America/New_York")).document();

        assertThat(problem.path("type").asString()).isEqualTo("urn:ringback:problem:refused-by-rule");
        assertThat(problem.path("status").asInt()).isEqualTo(422);
        assertThat(problem.path("detail").asString())
                .startsWith("The rule 'booking-needs-identity' does not allow this outcome here. Verify who you speak");
    }

    private static ObjectNode json(Bucket bucket, Language language, TickedFacts facts) {
        return ScriptJson.of(
                StandardScripts.scripts().filledIn(Scripts.NONE, PRACTICE, bucket, language),
                StandardRules.rules(),
                Recorder.ASSISTANT,
                facts,
                FollowingAttempt.FINAL);
    }
}
