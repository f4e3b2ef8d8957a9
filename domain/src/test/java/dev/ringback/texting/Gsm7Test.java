package dev.ringback.texting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of 3GPP TS 23.038, written down a second time by code point. */
class Gsm7Test {

    /** Rows 0 to 7 of the default alphabet, sixteen code points each; 1B is the escape. */
    private static final int[] DEFAULT_ALPHABET = {
        0x40, 0xA3, 0x24, 0xA5, 0xE8, 0xE9, 0xF9, 0xEC, 0xF2, 0xC7, 0x0A, 0xD8, 0xF8, 0x0D, 0xC5, 0xE5,
        0x394, 0x5F, 0x3A6, 0x393, 0x39B, 0x3A9, 0x3A0, 0x3A8, 0x3A3, 0x398, 0x39E, 0x1B, 0xC6, 0xE6, 0xDF, 0xC9,
        0x20, 0x21, 0x22, 0x23, 0xA4, 0x25, 0x26, 0x27, 0x28, 0x29, 0x2A, 0x2B, 0x2C, 0x2D, 0x2E, 0x2F,
        0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0x3A, 0x3B, 0x3C, 0x3D, 0x3E, 0x3F,
        0xA1, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48, 0x49, 0x4A, 0x4B, 0x4C, 0x4D, 0x4E, 0x4F,
        0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57, 0x58, 0x59, 0x5A, 0xC4, 0xD6, 0xD1, 0xDC, 0xA7,
        0xBF, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F,
        0x70, 0x71, 0x72, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78, 0x79, 0x7A, 0xE4, 0xF6, 0xF1, 0xFC, 0xE0,
    };

    private static final int ESCAPE = 0x1B;

    /** Form feed, circumflex, braces, backslash, square brackets, tilde, bar, euro. */
    private static final int[] EXTENSION_TABLE = {0x0C, 0x5E, 0x7B, 0x7D, 0x5C, 0x5B, 0x7E, 0x5D, 0x7C, 0x20AC};

    @Test
    void each_character_of_the_default_alphabet_takes_one_septet_and_each_of_the_extension_table_two() {
        assertThat(DEFAULT_ALPHABET).hasSize(128);

        assertThat(charactersOf(1))
                .containsExactlyInAnyOrder(IntStream.of(DEFAULT_ALPHABET)
                        .filter(character -> character != ESCAPE)
                        .toArray());
        assertThat(charactersOf(2)).containsExactlyInAnyOrder(EXTENSION_TABLE);
    }

    /** Of all that a Java character can be, those that take so many septets. */
    private static int[] charactersOf(int septets) {
        return IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
                .filter(character ->
                        Gsm7.septets(String.valueOf((char) character)).orElse(0) == septets)
                .toArray();
    }

    @Test
    void septets_add_up() {
        assertThat(Gsm7.septets("")).hasValue(0);
        assertThat(Gsm7.septets("Reply STOP")).hasValue(10);
        assertThat(Gsm7.septets("[5 €]")).hasValue(8);
        assertThat(Gsm7.septets("~".repeat(80))).hasValue(Gsm7.SEGMENT_SEPTETS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Gracias, María", "we’ll call", "Sunrise – Oak", "ça", "`", "a\tb", "\u001B", "👋", "naïve", "…"
            })
    void one_foreign_character_makes_a_text_foreign(String text) {
        assertThat(Gsm7.septets(text)).isEmpty();
        assertThat(Gsm7.isGsm7(text)).isFalse();
    }

    @Test
    void foreign_characters_are_named_once_each_and_whole() {
        assertThat(Gsm7.foreignCharacters("👋 María’s íntimo")).isEqualTo("👋í’");
        assertThat(Gsm7.foreignCharacters("Ñandú é {€}")).isEqualTo("ú");
        assertThat(Gsm7.foreignCharacters("plain")).isEmpty();
    }
}
