package dev.ringback.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whom a call is from, whom to call back, and whose it is. */
class WhoCalledTest {

    @Test
    void a_number_that_a_withheld_caller_typed_is_called() {
        PlayedCase played = PlayedCase.of("callback-number-typed-by-anonymous");

        assertThat(played.ran().exit()).as(played.ran().err()).isZero();
        assertThat(played.each("callback", "caller")).containsExactly("+12125550123");
        assertThat(played.ofType("callback"))
                .singleElement()
                .satisfies(
                        callback -> assertThat(callback.path("calls").asInt()).isEqualTo(1));
        assertThat(played.ofType("uncallable")).isEmpty();
    }

    @Test
    void calls_from_a_number_of_the_practice_are_counted_and_told_and_no_patients() {
        PlayedCase played = PlayedCase.of("caller-is-our-own-number");

        assertThat(played.ran().exit()).as(played.ran().err()).isZero();
        assertThat(played.ofType("callback")).isEmpty();
        assertThat(played.each("uncallable", "reason")).containsExactly("own-number", "own-number");
        assertThat(played.ofType("alert"))
                .extracting(alert -> alert.path("message").path("reason").asString())
                .containsExactly("call-from-own-number", "call-from-own-number");
    }

    @Test
    void a_call_to_the_number_that_texts_come_from_is_the_location_s_that_texts_from_it() {
        PlayedCase played = PlayedCase.of("calls-the-texting-number");

        assertThat(played.ran().exit()).as(played.ran().err()).isZero();
        assertThat(played.each("callback", "location")).containsExactly("bronx");
        assertThat(played.entries("escalated"))
                .extracting(entry -> entry.path("reason").asString())
                .doesNotContain("unowned-number");
    }
}
