package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.attempted;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.ended;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.recordOf;
import static dev.ringback.callback.Fixtures.repeated;
import static dev.ringback.callback.Fixtures.urgent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.rhythm.WishedTime;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** A phone that rings all day: the calls beyond those that are kept in full. */
class ManyCallsTest {

    private static final Instant NINE = at("tue 09:00");
    private static final Call ONE_MORE = call("one-more", at("tue 09:05"));

    /** With as many calls as a callback keeps. */
    private static Callback full() {
        Callback callback = openedAt(NINE);
        for (int i = callback.calls().size(); i < Limits.CALLS; i++) {
            callback = repeated(callback, call("contact-of-" + i, NINE), NINE);
        }
        return callback;
    }

    private static MissedCalls.Decision decided(Callback callback, Call call, Instant now) {
        return MissedCalls.decide(recordOf(callback), call, new CallbackId("next"), POLICY, now);
    }

    private static Callback after(Callback callback, Call call, Instant now) {
        return ((MissedCalls.Decision.ChangeBeside) decided(callback, call, now)).after();
    }

    @Test
    void one_more_is_kept_beside_the_callback_and_urgent_words_in_it_are_heard_all_the_same() {
        Callback full = full();

        assertThat(after(full, ONE_MORE, at("tue 09:06"))).isEqualTo(full);
        Callback urgent = after(full, urgent(ONE_MORE), at("tue 09:06"));
        assertThat(urgent.bucket()).isEqualTo(Bucket.CLINICAL);
        assertThat(urgent.hasBeenEscalatedFor(EscalationReason.URGENT_WORDS)).isTrue();
        assertThat(urgent.calls()).hasSize(Limits.CALLS);
        assertThat(after(urgent, urgent(ONE_MORE), at("tue 09:07"))).isEqualTo(urgent);
    }

    @Test
    void one_more_makes_the_next_attempt_due_and_the_same_event_again_does_not() {
        Callback waiting = attempted(Outcome.MESSAGE_LEFT, full(), at("tue 09:01"));
        Call later = call("later", at("tue 09:40"));

        Callback due = after(waiting, later, at("tue 09:41"));
        assertThat(due.state()).isInstanceOf(State.Due.class);

        Callback triedAgain = ended(Outcome.MESSAGE_LEFT, claimedBy(ANA, due, at("tue 09:42")), ANA, at("tue 09:43"));
        assertThat(after(triedAgain, later, at("tue 10:30"))).isEqualTo(triedAgain);
    }

    @Test
    void an_event_of_one_of_them_that_comes_once_all_is_over_opens_nothing() {
        Callback over = ended(Outcome.NO_FURTHER_ACTION, claimedBy(ANA, full(), at("tue 09:10")), ANA, at("tue 09:12"));

        assertThat(after(over, ONE_MORE, at("tue 15:00"))).isEqualTo(over);
        assertThat(decided(over, call("new", at("tue 14:59")), at("tue 15:00")))
                .isInstanceOf(MissedCalls.Decision.Open.class);
        assertThat(decided(over, urgent(ONE_MORE), at("tue 15:00"))).isInstanceOf(MissedCalls.Decision.Open.class);
    }

    @Test
    void the_time_that_is_wished_in_one_of_them_is_not_kept_so_that_it_makes_the_next_attempt_due_like_any_other() {
        Callback waiting = attempted(Outcome.MESSAGE_LEFT, full(), at("tue 09:01"));
        Wishes afterTwo = Wishes.NONE.at(WishedTime.daily(LocalTime.of(14, 0), LocalTime.of(17, 0)));

        Callback due = after(waiting, call("later", at("tue 09:40")).wishing(afterTwo), at("tue 09:41"));

        assertThat(due.state()).isInstanceOf(State.Due.class);
        assertThat(due.wishes()).isEqualTo(Wishes.NONE);
    }
}
