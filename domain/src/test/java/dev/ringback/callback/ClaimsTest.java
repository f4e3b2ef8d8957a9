package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.BEN;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.attempted;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.entries;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.refused;
import static dev.ringback.callback.Fixtures.reported;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One person holds a callback, for a while (docs/rules.md §6). */
class ClaimsTest {

    @Test
    void hold_for_ten_minutes_and_are_renewed_by_the_holder() {
        Callback claimed = claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:00"));
        Callback renewed = claimedBy(ANA, claimed, at("tue 09:06"));

        assertThat(claimed.state()).isEqualTo(new State.Claimed(Attempt.FIRST, ANA, at("tue 09:00"), at("tue 09:10")));
        assertThat(renewed.state()).isEqualTo(new State.Claimed(Attempt.FIRST, ANA, at("tue 09:00"), at("tue 09:16")));
    }

    @Test
    void note_that_the_number_was_shown() {
        assertThat(entries(claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:00"))))
                .endsWith("claimed", "number-shown");
    }

    @Test
    void are_not_renewed_by_looking() {
        Callback held = claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:00"));
        for (int minute = 1; minute <= 9; minute++) {
            assertThat(changed(Claims.showNumber(held, worker(ANA), at("tue 09:%02d".formatted(minute)))))
                    .isEqualTo(held);
        }
        assertThat(refused(Claims.showNumber(held, worker(ANA), at("tue 09:10"))))
                .isEqualTo(new Refusal.ClaimLapsed(at("tue 09:10")));
    }

    @Test
    void are_kept_three_times_with_nothing_done_and_then_anew_once_something_was() {
        Callback held = claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:00"));
        for (int minute = 1; minute <= 3; minute++) {
            assertThat(Claims.mayBeKept(held, POLICY)).isTrue();
            held = claimedBy(ANA, held, at("tue 09:%02d".formatted(minute)));
        }
        assertThat(Claims.mayBeKept(held, POLICY)).isFalse();
        assertThat(claimedBy(ANA, held, at("tue 09:04"))).isEqualTo(held);
        assertThat(((State.Held) held.state()).until()).isEqualTo(at("tue 09:13"));

        Callback noted = changed(Notes.note(held, worker(ANA), NoteKind.STATUS, "no answer yet", at("tue 09:12")));
        assertThat(((State.Held) noted.state()).until()).isEqualTo(at("tue 09:22"));
        Callback kept = claimedBy(ANA, noted, at("tue 09:15"));
        assertThat(((State.Held) kept.state()).until()).isEqualTo(at("tue 09:25"));
    }

    @Test
    void that_are_kept_within_the_moment_in_which_they_began_say_nothing_new() {
        Callback held = claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:00"));

        assertThat(claimedBy(ANA, held, at("tue 09:00"))).isEqualTo(held);
    }

    @Test
    void are_covered_by_one_showing_of_the_number_whatever_is_done_meanwhile() {
        Callback held = claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:00"));
        Callback noted = changed(Notes.note(held, worker(ANA), NoteKind.STATUS, "no answer yet", at("tue 09:05")));
        Callback kept = claimedBy(ANA, noted, at("tue 09:14"));

        assertThat(entries(kept)).endsWith("claimed", "number-shown", "renewed", "noted", "renewed");
        assertThat(kept.numberIsShownTo(ANA, at("tue 09:23"))).isTrue();
        assertThat(kept.numberIsShownTo(ANA, at("tue 09:24"))).isFalse();
        assertThat(kept.numberIsShownTo(BEN, at("tue 09:23"))).isFalse();
    }

    @Test
    void that_were_given_to_somebody_show_the_number_at_the_first_look_and_to_nobody_by_the_claim_before() {
        Callback anas = claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:00"));
        Callback bens = changed(Claims.reassign(anas, worker(PAT), worker(BEN), POLICY, at("tue 09:01")));
        Callback anasAgain = changed(Claims.reassign(bens, worker(PAT), worker(ANA), POLICY, at("tue 09:02")));

        assertThat(bens.numberIsShownTo(BEN, at("tue 09:01"))).isFalse();
        assertThat(entries(changed(Claims.showNumber(bens, worker(BEN), at("tue 09:01")))))
                .endsWith("reassigned", "number-shown");
        assertThat(anasAgain.numberIsShownTo(ANA, at("tue 09:02"))).isFalse();
    }

    @Test
    void keep_nobody_from_being_told_of_a_missed_target() {
        Callback held = claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:29"));

        assertThat(Timer.next(held, POLICY)).contains(new Timer(Timer.Step.TARGET, at("tue 09:30")));
        Callback told = Timers.elapse(held, POLICY, at("tue 09:30"));
        assertThat(told.hasBeenEscalatedFor(EscalationReason.TARGET_MISSED)).isTrue();
        assertThat(told.state()).isEqualTo(held.state());
    }

    @Test
    void keep_nobody_from_being_told_of_a_hand_off_past_its_deadline() {
        Callback handedOff = attempted(Outcome.ROUTED_TO_CLINICAL, openedAt(at("tue 09:00")), at("tue 09:05"));
        Callback held = claimedBy(PAT, handedOff, at("tue 09:15"));

        assertThat(Timer.next(held, POLICY)).contains(new Timer(Timer.Step.HAND_OFF, at("tue 09:20")));
        assertThat(Timers.elapse(held, POLICY, at("tue 09:20")).hasBeenEscalatedFor(EscalationReason.HAND_OFF_OVERDUE))
                .isTrue();
    }

    @Test
    void keep_others_away_until_they_lapse() {
        Callback claimed = claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:00"));

        assertThat(refused(Claims.claim(claimed, worker(BEN), POLICY, at("tue 09:09"))))
                .isEqualTo(new Refusal.HeldByAnother(at("tue 09:10")));
        assertThat(entries(claimedBy(BEN, claimed, at("tue 09:10"))))
                .endsWith("claimed", "number-shown", "lapsed", "due", "claimed", "number-shown");
    }

    @Test
    void that_lapse_without_an_outcome_put_the_attempt_back() {
        Callback claimed = claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:00"));

        Callback lapsed = Timers.elapse(claimed, POLICY, at("tue 09:10"));

        assertThat(entries(lapsed)).contains("lapsed");
        assertThat(lapsed.state()).isEqualTo(new State.Due(Attempt.FIRST, at("tue 09:10")));
        assertThat(lapsed.attemptsMade()).isZero();
    }

    @Test
    void that_are_released_put_the_attempt_back() {
        Callback claimed = claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:00"));

        assertThat(changed(Claims.release(claimed, worker(ANA), Optional.empty(), POLICY, at("tue 09:02")))
                        .state())
                .isEqualTo(new State.Due(Attempt.FIRST, at("tue 09:02")));
        assertThat(refused(Claims.release(claimed, worker(BEN), Optional.empty(), POLICY, at("tue 09:02"))))
                .isEqualTo(new Refusal.HeldByAnother(at("tue 09:10")));
    }

    @Test
    void are_refused_when_nobody_may_call() {
        Callback due = openedAt(at("tue 11:40"));

        assertThat(refused(Claims.claim(due, worker(ANA), POLICY, at("tue 12:05"))))
                .isEqualTo(new Refusal.OutsideCallingHours(at("tue 13:00")));
    }

    @Test
    void are_refused_before_the_attempt_is_due_and_after_closure() {
        Callback waiting = attempted(Outcome.MESSAGE_LEFT, openedAt(at("tue 09:00")), at("tue 09:00"));
        Callback closed = attempted(Outcome.DECLINED, openedAt(at("tue 09:00")), at("tue 09:00"));
        Instant now = at("tue 09:30");

        assertThat(refused(Claims.claim(waiting, worker(ANA), POLICY, now)))
                .isEqualTo(new Refusal.NotDueYet(at("tue 11:00")));
        assertThat(refused(Claims.claim(closed, worker(ANA), POLICY, now))).isEqualTo(new Refusal.AlreadyClosed());
    }

    @Test
    void that_lapse_or_are_released_while_nobody_may_call_put_the_attempt_off_until_somebody_may() {
        Callback claimed = claimedBy(ANA, openedAt(at("tue 11:30")), at("tue 11:55"));

        assertThat(Timers.elapse(claimed, POLICY, at("tue 12:05")).state())
                .isEqualTo(new State.Waiting(Attempt.FIRST, at("tue 13:00")));
        assertThat(changed(Claims.release(claimed, worker(ANA), Optional.empty(), POLICY, at("tue 12:01")))
                        .state())
                .isEqualTo(new State.Waiting(Attempt.FIRST, at("tue 13:00")));
    }

    @Test
    void that_lapse_during_a_long_call_still_take_its_outcome_while_nobody_else_has_the_callback() {
        Callback claimed = claimedBy(ANA, openedAt(at("tue 16:40")), at("tue 16:54"));
        Callback swept = Timers.elapse(claimed, POLICY, at("tue 17:04"));
        Instant late = at("tue 17:05");

        for (Callback callback : List.of(claimed, swept)) {
            assertThat(changed(Outcomes.record(callback, worker(ANA), reported(Outcome.BOOKED), POLICY, late))
                            .state())
                    .isEqualTo(new State.Closed(Ending.BOOKED, late));
            assertThat(refused(Outcomes.record(callback, worker(BEN), reported(Outcome.BOOKED), POLICY, late)))
                    .isEqualTo(new Refusal.NotHeld());
        }
    }

    @Test
    void after_a_reassignment_that_lapsed_only_the_one_to_whom_it_was_given_may_still_say_how_it_ended() {
        Callback claimed = claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:01"));
        Callback given = changed(Claims.reassign(claimed, worker(PAT), worker(BEN), POLICY, at("tue 09:05")));
        Callback lapsed = Timers.elapse(given, POLICY, at("tue 09:15"));
        Report booked = reported(Outcome.BOOKED);

        assertThat(refused(Outcomes.record(lapsed, worker(ANA), booked, POLICY, at("tue 09:16"))))
                .isEqualTo(new Refusal.NotHeld());
        assertThat(changed(Outcomes.record(lapsed, worker(BEN), booked, POLICY, at("tue 09:16")))
                        .isOpen())
                .isFalse();
    }

    @Test
    void an_attempt_whose_time_has_come_is_taken_before_anybody_was_woken_for_it() {
        Callback waiting = attempted(Outcome.MESSAGE_LEFT, openedAt(at("tue 09:00")), at("tue 09:00"));

        assertThat(claimedBy(PAT, waiting, at("tue 11:00")).state())
                .isEqualTo(new State.Claimed(new Attempt(2), PAT, at("tue 11:00"), at("tue 11:10")));
    }
}
