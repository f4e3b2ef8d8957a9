package dev.ringback.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rehearsals bite: where a rule is broken, in the code or by the world around it, the right invariant is named; and where
 * nothing is wrong, the same scenario breaks none.
 */
class BrokenRulesTest {

    static Stream<BrokenRule> rules() {
        return Stream.of(
                        BrokenCalls.all(),
                        BrokenTexts.all(),
                        BrokenAnswers.all(),
                        BrokenWork.all(),
                        BrokenTasks.all(),
                        BrokenAttempts.all(),
                        BrokenFollowUps.all(),
                        BrokenOwedTexts.all(),
                        BrokenVisits.all(),
                        BrokenSecrets.all())
                .flatMap(rules -> rules);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_broken_rule_is_named(BrokenRule rule) {
        assertThat(rule.happenings().until(rule.until(), rule.wrong()).brokenInvariant())
                .hasValueSatisfying(named -> assertThat(named).contains("invariant " + rule.invariant() + ":"));
    }

    @Test
    void where_nothing_is_wrong_none_of_these_scenarios_breaks_an_invariant() {
        assertThat(rules().map(rule -> rule.happenings().until(rule.until()).brokenInvariant()))
                .allSatisfy(broken -> assertThat(broken).isEmpty());
    }

    @Test
    void every_invariant_is_broken_in_more_than_one_way() {
        assertThat(IntStream.concat(IntStream.rangeClosed(1, 10), IntStream.rangeClosed(12, 17)))
                .allSatisfy(number -> assertThat(rules().filter(rule -> rule.invariant() == number))
                        .as("invariant " + number)
                        .hasSizeGreaterThan(1));
    }
}
