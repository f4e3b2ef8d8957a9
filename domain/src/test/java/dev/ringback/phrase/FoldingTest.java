package dev.ringback.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c\u200Bhest", // zero width space
                "c\u200Dhest", // zero width joiner
                "ch\u00ADest", // soft hyphen
                "\uFEFFchest", // byte order mark
                "che\u2060st", // word joiner
                "\u202Echest\u202C", // bidirectional override
                "\u2066chest\u2069", // bidirectional isolate
                "ch\u034Fest", // combining grapheme joiner
                "che\uFE0Fst", // variation selector
                "ch\uDB40\uDC41est", // tag letter
                "ch\u3164est", // filler
                "ch\u0000est", // control
                "ch\uE000est" // private use
            })
    void what_shows_as_nothing_is_dropped(String text) {
        assertThat(Folding.plain(text)).isEqualTo("chest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFF43\uFF48\uFF45\uFF53\uFF54", // full width
                "\u24D2\u24D7\u24D4\u24E2\u24E3", // circled
                "\uD835\uDC1C\uD835\uDC21\uD835\uDC1E\uD835\uDC2C\uD835\uDC2D", // mathematical bold
                "\uD83C\uDD72\uD83C\uDD77\uD83C\uDD74\uD83C\uDD82\uD83C\uDD83", // white on squares
                "\uD83C\uDDE8\uD83C\uDDED\uD83C\uDDEA\uD83C\uDDF8\uD83C\uDDF9", // letters of flags
                "che\uFB06" // ligature
            })
    void styles_of_letters_are_the_letters(String text) {
        assertThat(Folding.plain(text)).isEqualTo("chest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0441h\u0435\u0455t", // Cyrillic small letters
                "\u0421\u041D\u0415\u0405\u0422", // Cyrillic capitals
                "c\u04BBest", // Cyrillic shha
                "C\u0397\u0395S\u03A4", // Greek capitals
                "ch\u03B5s\u03C4", // Greek small letters
                "c\u0570est", // Armenian
                "\u13DF\u13BB\u13ACST", // Cherokee
                "\uA4DA\uA4E7\uA4F0\uA4E2\uA4D4", // Lisu
                "\u1D04\u029C\u1D07\uA731\u1D1B" // small capitals
            })
    void letters_that_look_latin_are_latin(String text) {
        assertThat(Folding.plain(text)).isEqualTo("chest");
    }

    @Test
    void letters_that_no_accent_explains_are_plain() {
        assertThat(Folding.plain("Straße, Øre, Łódź, cœur, dıme, \u212Aelvin"))
                .isEqualTo("strasse, ore, lodz, coeur, dime, kelvin");
    }

    @Test
    void accents_and_case_go_whether_composed_or_not() {
        assertThat(Folding.plain("NIÑO nin\u0303o Corazón İ")).isEqualTo("nino nino corazon i");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"can't", "can’t", "can‘t", "can`t", "can´t", "canʼt", "can′t", "can＇t", "can\u0384t", "CAN'T"})
    void every_apostrophe_goes(String text) {
        assertThat(Folding.plain(text)).isEqualTo("cant");
    }

    @Test
    void shapes_keep_the_case() {
        assertThat(Folding.shapes("\u0421hest \u041EncoloGY")).isEqualTo("Chest OncoloGY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0ncology", "onc0logy", "0nco1ogy", "onco|ogy", "Οncology"})
    void figures_are_read_as_letters_too_where_they_stand_among_letters(String text) {
        assertThat(Token.of(text.replace('|', '1')))
                .singleElement()
                .satisfies(token -> assertThat(token.readings()).contains("oncology"));
    }

    @Test
    void figures_alone_and_long_numbers_stay_figures() {
        assertThat(Token.of("104 911 b12345678"))
                .extracting(Token::readings)
                .containsExactly(List.of("104"), List.of("911"), List.of("b12345678"));
    }

    @Test
    void signs_are_letters_within_words() {
        assertThat(Token.of("che$t p@in, $top, $5, @ noon"))
                .extracting(token -> token.readings().getFirst())
                .containsExactly("chest", "pain", "stop", "5", "noon");
    }

    @Test
    void a_lost_apostrophe_is_found() {
        assertThat(Token.of("I can t breathe, he isn t, vitamin t"))
                .extracting(token -> token.readings().getFirst())
                .containsExactly("i", "cant", "breathe", "he", "isnt", "vitamin", "t");
    }
}
