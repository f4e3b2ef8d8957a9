package dev.ringback.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {

    private static boolean isIn(String phrase, String text) {
        return !Phrase.read(phrase).orElseThrow().in(Phrase.tokens(text)).isEmpty();
    }

    @Test
    void a_text_is_heard_without_case_accents_and_punctuation() {
        assertThat(Phrase.tokens("¡No PUEDO respirar! Can’t, I can't… señora—niño."))
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
        "911, call 911 now"
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
        "911, 9115"
    })
    void a_phrase_is_not_found_in_part_or_out_of_order(String phrase, String text) {
        assertThat(isIn(phrase, text)).isFalse();
    }

    @Test
    void a_second_way_through_a_phrase_is_tried() {
        assertThat(isIn("a .. b c", "a b x b c")).isTrue();
    }

    @Test
    void every_place_that_a_phrase_stands_at_is_told() {
        assertThat(Phrase.read("a b").orElseThrow().in(List.of("a", "b", "x", "a", "b")))
                .containsExactly(new Phrase.Span(0, 2), new Phrase.Span(3, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "!?", "*", "..", "|", "..  ..", "'"})
    void what_holds_no_word_is_no_phrase(String written) {
        assertThat(Phrase.read(written)).isEmpty();
    }
}
