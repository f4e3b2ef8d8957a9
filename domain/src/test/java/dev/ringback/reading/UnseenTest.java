package dev.ringback.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of the characters are those of the Unicode Standard, written out here once more. */
class UnseenTest {

    private static final List<Integer> TURN_THE_DIRECTION =
            List.of(0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x200E, 0x200F, 0x061C);
    private static final List<Integer> COMMAND_A_TERMINAL = List.of(0x00, 0x07, 0x08, 0x1B, 0x7F, 0x9B);
    private static final List<Integer> TAGS = List.of(0xE0001, 0xE0020, 0xE0041, 0xE007F);
    private static final List<Integer> LONE_SURROGATES = List.of(0xD800, 0xDFFF);

    private static String around(int codePoint) {
        return "mornings" + Character.toString(codePoint) + " only";
    }

    @Test
    void what_turns_the_direction_what_commands_and_what_is_hidden_may_not_stand_in_prose() {
        for (List<Integer> kind : List.of(TURN_THE_DIRECTION, COMMAND_A_TERMINAL, TAGS, LONE_SURROGATES)) {
            assertThat(kind)
                    .allSatisfy(codePoint -> assertThat(Unseen.inProse(around(codePoint)))
                            .as("U+%04X", codePoint)
                            .hasValueSatisfying(
                                    named -> assertThat(named).startsWith("U+%04X (".formatted(codePoint))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "first line\nsecond line\r\n\ta tab",
                "Señora Nuñez, 9:15",
                "prefers \u05D1\u05D5\u05E7\u05E8 and \u0635\u0628\u0627\u062D",
                "\uD83D\uDC69\u200D\u2695\uFE0F asked"
            })
    void what_people_write_may(String text) {
        assertThat(Unseen.inProse(text)).isEmpty();
    }

    @Test
    void what_cannot_be_seen_is_written_out_when_it_is_printed_and_all_else_stays() {
        assertThat(Unseen.writtenOut("red \u001B[31m, \u202Eevil, \u200B, \u00A0, \uE000, \u2028, \u2029"))
                .isEqualTo("red \\u{1B}[31m, \\u{202E}evil, \\u{200B}, \\u{A0}, \\u{E000}, \\u{2028}, \\u{2029}");
        assertThat(Unseen.writtenOut("\u0378\uD800\u3164\u115F\u1160\uFFA0\u034F"))
                .isEqualTo("\\u{378}\\u{D800}\\u{3164}\\u{115F}\\u{1160}\\u{FFA0}\\u{34F}");
        assertThat(Unseen.writtenOut("Señora Nuñez, 9:15")).isEqualTo("Señora Nuñez, 9:15");
    }

    @Test
    void in_a_file_it_is_named_by_its_number_but_for_the_line_breaks_at_its_end() {
        assertThat(Unseen.in("oak\u200Bstreet")).contains("U+200B");
        assertThat(Unseen.in("a text of\r\n")).isEmpty();
        assertThat(Unseen.in("two\nlines")).contains("U+000A");
    }
}
