package dev.ringback.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MinutesTest {

    @Test
    void nothing_has_neither_average_nor_median() {
        assertThat(Minutes.of(List.of())).isEmpty();
    }

    @Test
    void one_value_is_its_own_average_median_and_percentile() {
        assertThat(Minutes.of(List.of(Duration.ofSeconds(44 * 60 + 18)))).contains(minutes("44.3", "44.3", "44.3"));
    }

    @Test
    void the_median_of_an_even_number_is_the_lower_of_the_middle_two() {
        assertThat(of(10, 1, 3, 2)).isEqualTo(minutes("4.0", "2.0", "10.0"));
    }

    @Test
    void the_90th_percentile_of_ten_is_the_ninth_and_of_eleven_the_tenth() {
        assertThat(of(IntStream.rangeClosed(1, 10).toArray()).p90()).isEqualTo(new BigDecimal("9.0"));
        assertThat(of(IntStream.rangeClosed(1, 11).toArray()).p90()).isEqualTo(new BigDecimal("10.0"));
    }

    @Test
    void a_half_is_rounded_up() {
        assertThat(Minutes.of(List.of(Duration.ofSeconds(3))).orElseThrow().average())
                .isEqualTo(new BigDecimal("0.1"));
    }

    @Test
    void an_average_is_rounded_once() {
        // 0.04 and 0.05 minutes would each be rounded to nothing and to a tenth.
        assertThat(Minutes.of(List.of(Duration.ofMillis(2_400), Duration.ofMillis(3_000)))
                        .orElseThrow()
                        .average())
                .isEqualTo(new BigDecimal("0.0"));
    }

    private static Minutes of(int... values) {
        return Minutes.of(IntStream.of(values).mapToObj(Duration::ofMinutes).toList())
                .orElseThrow();
    }

    private static Minutes minutes(String average, String median, String p90) {
        return new Minutes(new BigDecimal(average), new BigDecimal(median), new BigDecimal(p90));
    }
}
