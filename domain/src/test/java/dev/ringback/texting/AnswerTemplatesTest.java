package dev.ringback.texting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Language;
import dev.ringback.callback.PhoneNumber;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/rules.md §8: the words of an answer. */
class AnswerTemplatesTest {

    private static final PhoneNumber NUMBER = new PhoneNumber("+12125550100");

    private static Stream<Arguments> answers() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Arrays.stream(Answer.values()).map(answer -> Arguments.of(language, answer)));
    }

    private static TextBlanks blanks(String practice) {
        return new TextBlanks(practice, NUMBER, Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void each_names_the_practice_and_its_number_in_one_segment(Language language, Answer answer) {
        String words = AnswerTemplates.in(language).render(answer, blanks("Sunrise Oak Street"));

        assertThat(words).startsWith("Sunrise Oak Street: ").contains("(212) 555-0100");
        assertThat(Gsm7.septets(words).orElseThrow()).isLessThanOrEqualTo(Gsm7.SEGMENT_SEPTETS);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void each_says_the_way_out_or_back(Language language, Answer answer) {
        String words = AnswerTemplates.in(language).render(answer, blanks("Sunrise"));

        assertThat(words).contains(answer == Answer.NO_MORE ? " START " : " STOP ");
    }

    @Test
    void a_name_with_which_one_of_them_takes_two_segments_is_found() {
        assertThat(AnswerTemplates.tooLong(blanks("Sunrise Oak Street"))).isEmpty();
        assertThat(AnswerTemplates.tooLong(blanks("Sunrise ".repeat(7).strip())))
                .isPresent();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void each_has_a_rule_that_says_until_when_it_goes(Language language, Answer answer) {
        assertThat(AnswerRule.of(answer)).isPresent();
    }
}
