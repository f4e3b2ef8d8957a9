package dev.ringback.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {

    private static boolean isIn(String phrase, String text) {
        return !Phrase.read(phrase).orElseThrow().in(Token.of(text)).isEmpty();
    }

    @Test
    void a_text_is_heard_without_case_accents_and_punctuation() {
        assertThat(Token.of("¡No PUEDO respirar! Can’t, I can't… señora—niño."))
                .extracting(token -> token.readings().getFirst())
                .containsExactly("no", "puedo", "respirar", "cant", "i", "cant", "senora", "nino");
    }

    @ParameterizedTest
    @CsvSource({
        "can't breathe, I cant breathe",
        "cant breathe, 'I CAN’T, breathe!'",
        "corazón, mi corazon",
        "corazon, mi CORAZÓN",
        "bleed*, it was bleeding",
        "bleed*, they bleed",
        "chest|heart pain, my heart pain",
        "chest .. pain*, chest has a lot of pains",
        "check-up, my check up",
        "911, call 911 now",
        "lips <> blue, her lips are turning blue",
        "lips <> blue, blue lips",
        "lips <> blue, blue they are her poor little baby lips",
        "lips|mouth <> blue|purple .. dark, purple and dark is her mouth",
        "chest pain, chestpain",
        "chest .. pain*, my chestpains",
        "cant .. breath*, cantbreathe",
        "pass* out, he passedout",
        "month_old|newborn baby, a month old baby",
        "month_old|newborn baby, a newborn baby",
        "can't .. breath*, can't b r3athe? no: can't br3athe",
        "bleed*, b1eeding"
    })
    void a_phrase_is_found(String phrase, String text) {
        assertThat(isIn(phrase, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "stroke, a keystroke",
        "bleed, bleeding",
        "chest pain, chest and pain",
        "chest pain, pain chest",
        "chest .. pain, chest one two three four five pain",
        "911, 9115",
        "lips <> blue, blue one two three four five six seven lips",
        "chest pain, chestypain",
        "chest pain, orchestpain",
        "should .. er, shoulder",
        "month_old|newborn baby, month baby"
    })
    void a_phrase_is_not_found_in_part_or_out_of_order(String phrase, String text) {
        assertThat(isIn(phrase, text)).isFalse();
    }

    @Test
    void a_second_way_through_a_phrase_is_tried() {
        assertThat(isIn("a .. b c", "a b x b c")).isTrue();
    }

    @Test
    void the_shortest_stretch_is_told() {
        assertThat(Phrase.read("a .. b .. c").orElseThrow().in(Token.of("a b x b c c")))
                .containsExactly(new Phrase.Span(0, 5));
    }

    /** With backtracking, this would try more ways than there are atoms. */
    @Test
    void a_phrase_of_many_gaps_is_looked_for_in_a_time_that_grows_as_the_text_does() {
        Phrase gaps = Phrase.read("a .. ".repeat(200) + "b").orElseThrow();

        assertThat(gaps.in(Token.of("a ".repeat(3_000)))).isEmpty();
        assertThat(gaps.in(Token.of("a ".repeat(200) + "b"))).containsExactly(new Phrase.Span(0, 201));
    }

    @Test
    void a_long_word_is_looked_through_in_a_time_that_grows_as_it_does() {
        Phrase stars = Phrase.read("aaa* ".repeat(13)).orElseThrow();

        assertThat(stars.in(Token.of("a".repeat(38)))).isEmpty();
        assertThat(stars.in(Token.of("a".repeat(39)))).hasSize(1);
    }

    @Test
    void every_place_that_a_phrase_stands_at_is_told() {
        assertThat(Phrase.read("a b").orElseThrow().in(Token.of("a b x a b")))
                .containsExactly(new Phrase.Span(0, 2), new Phrase.Span(3, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "!?", "*", "..", "|", "..  ..", "'"})
    void what_holds_no_word_is_no_phrase(String written) {
        assertThat(Phrase.read(written)).isEmpty();
    }
}
