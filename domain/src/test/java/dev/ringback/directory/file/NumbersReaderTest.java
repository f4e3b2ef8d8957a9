package dev.ringback.directory.file;

import static dev.ringback.directory.file.DirectoryFiles.directory;
import static dev.ringback.directory.file.DirectoryFiles.mistakes;
import static dev.ringback.directory.file.DirectoryFiles.soundBut;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.directory.NumbersSettings;
import dev.ringback.reading.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersReaderTest {

    private static final String ALL = "numbers: {tooFew: 12, slowAfter: 1.5x target, lowBooking: 30%, manyWaiting: 8,"
            + " repeatCallers: 20%, unresolved: 15%}\n";

    private static String numbers(String written) {
        return soundBut(ALL, written + "\n");
    }

    @Test
    void each_threshold_is_what_the_file_says() {
        assertThat(directory(DirectoryFiles.SOUND).numbers()).isEqualTo(new NumbersSettings(12, 1.5, 30, 8, 20, 15));
    }

    @Test
    void a_file_without_them_has_the_standard_ones() {
        assertThat(directory(numbers("")).numbers()).isEqualTo(NumbersSettings.STANDARD);
    }

    @Test
    void what_the_file_leaves_out_is_standard() {
        assertThat(directory(numbers("numbers: {lowBooking: 55%}")).numbers())
                .isEqualTo(new NumbersSettings(10, 2, 55, 5, 25, 25));
    }

    @Test
    void the_standard_ones_written_out_are_the_standard_ones() {
        assertThat(directory(numbers("numbers: {tooFew: 10, slowAfter: 2x target, lowBooking: 40%, manyWaiting: 5,"
                                + " repeatCallers: 25%, unresolved: 25%}"))
                        .numbers())
                .isEqualTo(NumbersSettings.STANDARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tooFew: 1",
                "tooFew: 1000",
                "slowAfter: 1x target",
                "slowAfter: 20x target",
                "slowAfter: 1.25x target",
                "lowBooking: 1%",
                "repeatCallers: 100%"
            })
    void the_bounds_themselves_are_sound(String written) {
        assertThat(mistakes(numbers("numbers: {" + written + "}"))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        tooFew: 0                  | numbers.tooFew        | 0             | a whole number from 1 to 1000
        tooFew: -3                 | numbers.tooFew        | -3            | a whole number from 1 to 1000
        tooFew: 1.5                | numbers.tooFew        | 1.5           | a whole number from 1 to 1000
        tooFew: many               | numbers.tooFew        | "many"        | a whole number from 1 to 1000
        manyWaiting: 0             | numbers.manyWaiting   | 0             | a whole number from 1 to 1000
        slowAfter: 2               | numbers.slowAfter     | 2             | how many times its target, from 1x target to 20x target, such as 2x target
        slowAfter: 2x              | numbers.slowAfter     | "2x"          | how many times its target, from 1x target to 20x target, such as 2x target
        slowAfter: 2h              | numbers.slowAfter     | "2h"          | how many times its target, from 1x target to 20x target, such as 2x target
        slowAfter: 0.9x target     | numbers.slowAfter     | "0.9x target" | how many times its target, from 1x target to 20x target, such as 2x target
        slowAfter: 21x target      | numbers.slowAfter     | "21x target"  | how many times its target, from 1x target to 20x target, such as 2x target
        slowAfter: -2x target      | numbers.slowAfter     | "-2x target"  | how many times its target, from 1x target to 20x target, such as 2x target
        lowBooking: 40             | numbers.lowBooking    | 40            | a whole percentage from 1% to 100%, such as 40%
        lowBooking: 0.4            | numbers.lowBooking    | 0.4           | a whole percentage from 1% to 100%, such as 40%
        lowBooking: 0%             | numbers.lowBooking    | "0%"          | a whole percentage from 1% to 100%, such as 40%
        repeatCallers: 101%        | numbers.repeatCallers | "101%"        | a whole percentage from 1% to 100%, such as 40%
        unresolved: -5%            | numbers.unresolved    | "-5%"         | a whole percentage from 1% to 100%, such as 40%
        unresolved:                | numbers.unresolved    | nothing       | a whole percentage from 1% to 100%, such as 40%
        """)
    void nonsense_is_refused(String written, String path, String found, String expected) {
        assertThat(mistakes(numbers("numbers: {" + written + "}"))).containsExactly(new Told(path, found, expected));
    }

    @Test
    void a_slip_in_a_key_is_told_with_the_key_that_was_meant() {
        assertThat(mistakes(numbers("numbers: {toFew: 12}")))
                .containsExactly(new Told("numbers.toFew", "an unknown key", "tooFew"));
    }
}
