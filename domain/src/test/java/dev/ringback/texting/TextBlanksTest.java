package dev.ringback.texting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.PhoneNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextBlanksTest {

    @ParameterizedTest
    @CsvSource({
        "+12125550100, (212) 555-0100",
        "+18085550199, (808) 555-0199",
        "+442079460018, +44 20 7946 0018",
        // A code that no country has: the number stays as it is.
        "+9995550100, +9995550100",
    })
    void a_number_is_shown_as_patients_dial_it(String e164, String shown) {
        assertThat(TextBlanks.asDialled(new PhoneNumber(e164))).isEqualTo(shown);
        assertThat(Gsm7.isGsm7(shown)).isTrue();
    }
}
