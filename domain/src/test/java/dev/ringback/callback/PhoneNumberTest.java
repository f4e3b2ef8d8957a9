package dev.ringback.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    private final PhoneNumber number = new PhoneNumber("+12125550123");

    @Test
    void masked_it_shows_its_last_two_digits_and_how_long_it_is() {
        assertThat(number.masked()).isEqualTo("+•••••••••23");
    }

    @Test
    void it_prints_itself_masked_wherever_it_slips_in() {
        assertThat("the caller is " + number).isEqualTo("the caller is +•••••••••23");
        assertThat(new CallerAtLocation(new LocationId("oak-street"), number).toString())
                .doesNotContain("5550");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12125550123", "+0125550123", "+12125", "+1212555012345678", "+1212555O123", ""})
    void what_is_not_e164_is_none(String text) {
        assertThatThrownBy(() -> new PhoneNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
