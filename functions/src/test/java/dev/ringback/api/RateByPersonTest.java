package dev.ringback.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateByPersonTest {

    private static final String ANA = "email ana@northwind.example";
    private static final String PAT = "email pat@sunrise.example";

    private Instant now = Instant.parse("2026-11-24T14:00:00Z");
    private final RateByPerson rate = new RateByPerson(RateByPerson.Limit.OF_A_PERSON, () -> now);

    @Test
    void forty_requests_at_once_are_admitted_and_no_more() {
        assertThat(admittedOf(100, ANA)).isEqualTo(40);
    }

    @Test
    void ten_more_are_admitted_each_second_up_to_forty() {
        admittedOf(100, ANA);

        pass(Duration.ofSeconds(1));
        assertThat(admittedOf(100, ANA)).isEqualTo(10);
        pass(Duration.ofMillis(99));
        assertThat(admittedOf(100, ANA)).isZero();
        pass(Duration.ofMillis(1));
        assertThat(admittedOf(100, ANA)).isEqualTo(1);
        pass(Duration.ofHours(1));
        assertThat(admittedOf(100, ANA)).isEqualTo(40);
    }

    @Test
    void who_keeps_to_ten_a_second_is_never_refused() {
        for (int second = 0; second < 60; second++) {
            assertThat(admittedOf(10, ANA)).isEqualTo(10);
            pass(Duration.ofSeconds(1));
        }
    }

    @Test
    void what_is_refused_is_not_counted() {
        admittedOf(1_000, ANA);

        pass(Duration.ofSeconds(1));

        assertThat(rate.admits(ANA)).isTrue();
    }

    @Test
    void one_person_takes_nothing_from_another() {
        admittedOf(100, ANA);

        assertThat(admittedOf(100, PAT)).isEqualTo(40);
    }

    @Test
    void who_has_been_idle_is_forgotten() {
        IntStream.range(0, 500).mapToObj(i -> "person-" + i).forEach(rate::admits);
        admittedOf(100, ANA);
        assertThat(rate.remembered()).isEqualTo(501);

        pass(Duration.ofMillis(100));
        rate.admits(PAT);
        assertThat(rate.remembered()).isEqualTo(2);

        pass(Duration.ofSeconds(4));
        rate.admits(PAT);
        assertThat(rate.remembered()).isEqualTo(1);
    }

    @Test
    void where_there_is_no_limit_everything_is_admitted() {
        var unlimited = new RateByPerson(RateByPerson.Limit.NONE, () -> now);

        assertThat(IntStream.range(0, 10_000)).allMatch(_ -> unlimited.admits(ANA));
    }

    private long admittedOf(int requests, String person) {
        return IntStream.range(0, requests).filter(_ -> rate.admits(person)).count();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
