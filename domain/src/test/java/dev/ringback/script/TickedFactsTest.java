package dev.ringback.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {

    @Test
    void facts_are_read_by_their_words() {
        assertThat(TickedFacts.read(List.of("wants-a-time", "existing-patient", "wants-a-time")))
                .isEqualTo(new TickedFacts.Reading.Read(
                        new TickedFacts(Set.of(Fact.EXISTING_PATIENT, Fact.WANTS_A_TIME))));
        assertThat(TickedFacts.read(List.of())).isEqualTo(new TickedFacts.Reading.Read(TickedFacts.NONE));
    }

    @Test
    void an_unknown_fact_is_told_with_all_that_are_known() {
        assertThat(TickedFacts.read(List.of("declines", "wants-a-pony")))
                .isInstanceOfSatisfying(
                        TickedFacts.Reading.Misread.class,
                        misread -> assertThat(misread.problem())
                                .startsWith("There is no fact 'wants-a-pony'; the facts are: existing-patient,"
                                        + " new-patient, ")
                                .endsWith("no-answer, voicemail."));
    }

    @Test
    void an_unknown_fact_is_repeated_no_longer_than_a_word_is() {
        assertThat(TickedFacts.read(List.of("x".repeat(200_000))))
                .isInstanceOfSatisfying(
                        TickedFacts.Reading.Misread.class,
                        misread -> assertThat(misread.problem())
                                .startsWith("There is no fact '" + "x".repeat(40) + "…'; the facts are: "));
        assertThat(TickedFacts.read(List.of("declines\u202E")))
                .isInstanceOfSatisfying(
                        TickedFacts.Reading.Misread.class,
                        misread -> assertThat(misread.problem()).startsWith("There is no fact 'declines\\u{202E}'; "));
    }

    @ParameterizedTest
    @CsvSource({
        "existing-patient, new-patient",
        "declines, wants-a-time",
        "no-answer, voicemail",
        "no-answer, urgent-words",
        "voicemail, identity-verified",
        "wrong-person, wants-a-time",
        "wrong-person, someone-else-answered",
        "someone-else-answered, identity-verified",
    })
    void facts_that_cannot_both_be_true_are_refused_in_either_order(String one, String other) {
        for (List<String> words : List.of(List.of(one, other), List.of(other, one))) {
            assertThat(TickedFacts.read(words))
                    .isInstanceOfSatisfying(
                            TickedFacts.Reading.Misread.class,
                            misread -> assertThat(misread.problem())
                                    .contains("'" + one + "'", "'" + other + "'", "cannot both be true"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wrong-person, urgent-words",
        "wrong-person, declines",
        "someone-else-answered, urgent-words",
        "someone-else-answered, wants-a-time",
        "complaint, declines",
    })
    void facts_that_can_both_be_true_are_read(String one, String other) {
        assertThat(TickedFacts.read(List.of(one, other))).isInstanceOf(TickedFacts.Reading.Read.class);
    }

    @Test
    void contradicting_facts_cannot_be_made() {
        assertThatThrownBy(() -> new TickedFacts(Set.of(Fact.NO_ANSWER, Fact.VOICEMAIL)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'no-answer' and 'voicemail' cannot both be true");
    }
}
