package dev.ringback.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void none_of_none_has_no_percentage() {
        assertThat(new Share(0, 0).percent()).isEmpty();
    }

    @Test
    void a_percentage_has_one_decimal_rounded_half_up() {
        assertThat(new Share(2, 3).percent()).contains(new BigDecimal("66.7"));
        assertThat(new Share(1, 800).percent()).contains(new BigDecimal("0.1"));
        assertThat(new Share(0, 7).percent()).contains(new BigDecimal("0.0"));
        assertThat(new Share(7, 7).percent()).contains(new BigDecimal("100.0"));
    }

    @Test
    void a_part_is_no_more_than_the_whole() {
        assertThatThrownBy(() -> new Share(8, 7)).isInstanceOf(IllegalArgumentException.class);
    }
}
