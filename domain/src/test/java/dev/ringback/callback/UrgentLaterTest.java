package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.attempted;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.entries;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.recordOf;
import static dev.ringback.callback.Fixtures.repeated;
import static dev.ringback.callback.Fixtures.urgent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Urgent words always win, whatever the callback was doing when they were heard (docs/rules.md §2). */
class UrgentLaterTest {

    private static Callback chestPain(Callback callback, Instant now) {
        return repeated(callback, urgent(call("contact-2", now)), now);
    }

    @Test
    void an_attempt_that_waits_is_due_at_once_though_somebody_tried_a_moment_ago() {
        Callback waiting = attempted(Outcome.MESSAGE_LEFT, openedAt(at("tue 15:30")), at("tue 15:33"));

        Callback urgent = chestPain(waiting, at("tue 15:40"));

        assertThat(urgent.state()).isEqualTo(new State.Due(new Attempt(2), at("tue 15:40")));
        assertThat(urgent.deadline())
                .isEqualTo(Fixtures.POLICY
                        .rhythm(Bucket.CLINICAL, urgent.caller())
                        .deadline(
                                at("tue 15:40"),
                                Fixtures.POLICY.rule(Bucket.CLINICAL).target()));
        assertThat(Timer.awaitsFirstAttempt(urgent)).isTrue();
    }

    @Test
    void whoever_holds_it_gives_it_up_to_the_clinical_team() {
        Callback held = claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:01"));

        Callback urgent = chestPain(held, at("tue 09:02"));

        assertThat(urgent.state()).isEqualTo(new State.Due(Attempt.FIRST, at("tue 09:02")));
        assertThat(urgent.team()).isEqualTo(Team.CLINICAL);
        assertThat(entries(urgent)).contains("released");
    }

    @Test
    void what_was_handed_to_another_team_is_handed_to_the_clinical_one() {
        Callback handedOff =
                attempted(Outcome.INSURANCE_VERIFICATION_NEEDED, openedAt(at("tue 09:00")), at("tue 09:05"));

        Callback urgent = chestPain(handedOff, at("tue 10:00"));

        assertThat(urgent.team()).isEqualTo(Team.CLINICAL);
        assertThat(urgent.state()).isInstanceOf(State.HandedOff.class);
    }

    @Test
    void a_late_urgent_call_opens_a_callback_though_the_last_one_was_closed_after_it() {
        Callback closed = attempted(Outcome.NO_FURTHER_ACTION, openedAt(at("tue 09:00")), at("tue 09:08"));
        Call late = urgent(call("contact-2", at("tue 09:05")));

        assertThat(MissedCalls.decide(recordOf(closed), late, new CallbackId("next"), Fixtures.POLICY, at("tue 09:09")))
                .isInstanceOf(MissedCalls.Decision.Open.class);
    }
}
