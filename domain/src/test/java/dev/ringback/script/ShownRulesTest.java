package dev.ringback.script;

import static dev.ringback.callback.Bucket.NEW_PATIENT;
import static dev.ringback.callback.Outcome.BOOKED;
import static dev.ringback.callback.Outcome.REACHED_ELSEWHERE;
import static dev.ringback.callback.Outcome.UNREACHABLE;
import static dev.ringback.script.Recorder.ASSISTANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Language;
import dev.ringback.callback.Outcome;
import dev.ringback.script.file.StandardRules;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a screen shows of the rules: what is refused and why, in words that stand on the screen. */
class ShownRulesTest {

    private static final Rules RULES = StandardRules.rules();

    /** Of three facts and more no rule says anything else. */
    private static Stream<EveryCall> calls() {
        return EveryCall.calls().filter(call -> call.facts().ticked().size() <= 2);
    }

    private static List<Rules.Refused> refused(EveryCall call) {
        return RULES.refused(call.recorder(), call.bucket(), call.facts());
    }

    @Test
    void each_outcome_of_people_is_allowed_or_refused_and_none_is_both() {
        assertThat(calls()).allSatisfy(call -> {
            Set<Outcome> shown = new HashSet<>(RULES.mayRecord(call.recorder(), call.bucket(), call.facts()));
            for (Rules.Refused refused : refused(call)) {
                assertThat(shown.add(refused.outcome())).as("allowed too").isTrue();
            }
            shown.addAll(Set.of(UNREACHABLE, REACHED_ELSEWHERE));
            assertThat(shown).isEqualTo(EnumSet.allOf(Outcome.class));
        });
    }

    @Test
    void an_outcome_is_shown_refused_by_the_rule_that_would_refuse_it() {
        assertThat(calls())
                .allSatisfy(call -> assertThat(refused(call))
                        .allSatisfy(refused -> assertThat(
                                        RULES.judge(call.recorder(), call.bucket(), call.facts(), refused.outcome()))
                                .isInstanceOfSatisfying(
                                        RulesVerdict.Refused.class,
                                        verdict -> assertThat(verdict.ruleId())
                                                .isEqualTo(refused.by().id()))));
    }

    @Test
    void a_rule_names_what_is_ticked_and_asks_for_what_is_not() {
        TickedFacts nothing = new TickedFacts(Set.of());
        TickedFacts advice = new TickedFacts(Set.of(Fact.ASKS_FOR_ADVICE));

        assertThat(bookingIsRefusedBy(nothing).because(nothing)).contains(Fact.IDENTITY_VERIFIED);
        assertThat(RULES.inForce(ASSISTANT, NEW_PATIENT, advice))
                .flatExtracting(rule -> rule.because(advice))
                .contains(Fact.ASKS_FOR_ADVICE);
    }

    private static Rule bookingIsRefusedBy(TickedFacts facts) {
        return RULES.refused(ASSISTANT, NEW_PATIENT, facts).stream()
                .filter(refused -> refused.outcome() == BOOKED)
                .findFirst()
                .orElseThrow()
                .by();
    }

    @Test
    void no_sentence_of_a_rule_names_a_fact_or_an_outcome_by_its_id() {
        Set<String> ids = Stream.concat(Stream.of(Fact.values()), Stream.of(Outcome.values()))
                .map(word -> "'" + word.word() + "'")
                .collect(Collectors.toSet());

        for (Language language : Language.values()) {
            assertThat(RULES.inOrder())
                    .isNotEmpty()
                    .allSatisfy(
                            rule -> assertThat(spelledOut(rule, language)).doesNotContain(ids.toArray(String[]::new)));
        }
    }

    @Test
    void what_is_named_stands_in_the_quotes_of_its_language() {
        Rule rule = bookingIsRefusedBy(new TickedFacts(Set.of()));

        assertThat(spelledOut(rule, Language.EN)).contains("“Identity verified”");
        assertThat(spelledOut(rule, Language.ES)).contains("«").contains("»");
    }

    @Test
    void a_word_that_names_nothing_stays_as_it_is() {
        var sentence = new Translated("Say 'good-bye', and tick 'no-answer'.", "Diga 'adios'.");

        assertThat(RULES.labels().spelledOut(sentence, Language.EN, FollowingAttempt.NONE))
                .startsWith("Say 'good-bye', and tick “")
                .doesNotContain("'no-answer'");
        assertThat(RULES.labels().spelledOut(sentence, Language.ES, FollowingAttempt.NONE))
                .isEqualTo("Diga 'adios'.");
    }

    @Test
    void a_fact_that_excludes_almost_all_others_stands_among_whom_the_call_reached() {
        for (Fact fact : Fact.values()) {
            long excluded = Stream.of(Fact.values()).filter(fact::contradicts).count();

            assertThat(fact.group() == Fact.Group.REACHED && fact != Fact.SOMEONE_ELSE_ANSWERED)
                    .as(fact.word())
                    .isEqualTo(excluded > Fact.values().length / 2);
        }
        assertThat(Stream.of(Fact.values()).map(Fact::group)).contains(Fact.Group.values());
    }

    private static String spelledOut(Rule rule, Language language) {
        return RULES.labels().spelledOut(rule.instead(), language, FollowingAttempt.NONE);
    }
}
