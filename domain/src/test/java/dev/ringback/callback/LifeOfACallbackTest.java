package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.BEN;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.attempted;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.ended;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.refused;
import static dev.ringback.callback.Fixtures.reported;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LifeOfACallbackTest {

    @ParameterizedTest(name = "missed {0}: first {1}, second {2}, final {3}")
    @CsvSource({
        "tue 09:00, tue 09:00, tue 11:00, wed 14:00",
        "tue 11:30, tue 11:30, tue 14:30, wed 10:00",
        "tue 12:20, tue 13:00, tue 15:00, wed 10:00",
        "tue 14:45, tue 14:45, wed 08:00, thu 14:00",
    })
    void three_attempts_fall_as_the_rules_work_them_out_and_then_it_is_unreachable(
            String missed, String first, String second, String last) {
        Callback one = Timers.elapse(openedAt(at(missed)), POLICY, at(first));
        assertThat(one.state()).isEqualTo(new State.Due(Attempt.FIRST, at(first)));

        Callback two = attempted(Outcome.MESSAGE_LEFT, one, at(first));
        assertThat(two.state()).isEqualTo(new State.Waiting(new Attempt(2), at(second)));

        Callback three = attempted(Outcome.ATTEMPT_AGAIN, two, at(second));
        assertThat(three.state()).isEqualTo(new State.Waiting(new Attempt(3), at(last)));

        Callback over = attempted(Outcome.MESSAGE_LEFT, three, at(last));
        assertThat(over.state()).isEqualTo(new State.Closed(Ending.UNREACHABLE, at(last)));
    }

    @Nested
    class Outcomes_ {

        @ParameterizedTest
        @EnumSource(
                value = Outcome.class,
                names = {"BOOKED", "RESCHEDULED", "NO_FURTHER_ACTION", "DECLINED", "WRONG_NUMBER"})
        void that_settle_the_matter_close_the_callback(Outcome outcome) {
            Callback callback = attempted(outcome, openedAt(at("tue 09:00")), at("tue 09:05"));

            assertThat(callback.state()).isEqualTo(new State.Closed(Ending.valueOf(outcome.name()), at("tue 09:05")));
        }

        @Test
        void of_a_booking_ask_for_what_the_practice_wants_next() {
            Callback booked = attempted(Outcome.BOOKED, openedAt(at("tue 09:00")), at("tue 09:05"));

            assertThat(booked.history().getLast())
                    .isEqualTo(new Entry.Closed(at("tue 09:05"), Ending.BOOKED, WantedNext.ALL));
        }

        @ParameterizedTest
        @CsvSource({
            "ROUTED_TO_CLINICAL, clinical, tue 09:20",
            "INSURANCE_VERIFICATION_NEEDED, insurance, tue 14:05",
            "REFERRAL_FOLLOW_UP_NEEDED, referrals, tue 14:05",
        })
        void that_need_another_team_hand_off_with_a_deadline(Outcome outcome, String team, String deadline) {
            Callback callback = attempted(outcome, openedAt(at("tue 09:00")), at("tue 09:05"));

            assertThat(callback.state()).isEqualTo(new State.HandedOff(new Team(team), at(deadline)));
            assertThat(callback.team()).isEqualTo(new Team(team));
        }

        @ParameterizedTest
        @EnumSource(
                value = Outcome.class,
                names = {"UNREACHABLE", "REACHED_ELSEWHERE"})
        void that_only_the_system_records_are_refused_from_people(Outcome outcome) {
            Callback claimed = claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:00"));

            assertThat(refused(Outcomes.record(claimed, worker(ANA), reported(outcome), POLICY, at("tue 09:01"))))
                    .isEqualTo(new Refusal.RecordedBySystemOnly(outcome));
        }

        @Test
        void are_refused_from_whoever_does_not_hold_the_callback() {
            Callback due = openedAt(at("tue 09:00"));
            Callback anas = claimedBy(ANA, due, at("tue 09:00"));
            Callback closed = ended(Outcome.BOOKED, anas, ANA, at("tue 09:05"));
            Instant now = at("tue 09:06");

            assertThat(refused(booked(due, ANA, now))).isEqualTo(new Refusal.NotHeld());
            assertThat(refused(booked(anas, BEN, now))).isEqualTo(new Refusal.HeldByAnother(at("tue 09:10")));
            assertThat(refused(booked(closed, ANA, now))).isEqualTo(new Refusal.AlreadyClosed());
        }

        private Decision booked(Callback callback, PersonId by, Instant now) {
            return Outcomes.record(callback, worker(by), reported(Outcome.BOOKED), POLICY, now);
        }
    }

    @Nested
    class A_look {

        @Test
        void for_a_step_that_has_passed_changes_nothing() {
            Callback waiting = attempted(Outcome.MESSAGE_LEFT, openedAt(at("tue 09:00")), at("tue 09:00"));
            Callback closed = attempted(Outcome.BOOKED, openedAt(at("tue 09:00")), at("tue 09:00"));

            assertThat(Timers.elapse(waiting, POLICY, at("tue 10:59"))).isEqualTo(waiting);
            assertThat(Timers.elapse(closed, POLICY, at("fri 10:00"))).isEqualTo(closed);
        }

        @Test
        void that_comes_so_late_that_nobody_may_call_waits_for_the_next_open_minute() {
            Callback waiting = attempted(Outcome.MESSAGE_LEFT, openedAt(at("tue 09:30")), at("tue 09:30"));

            Callback late = Timers.elapse(waiting, POLICY, at("tue 12:10"));

            assertThat(late.state()).isEqualTo(new State.Waiting(new Attempt(2), at("tue 13:00")));
        }

        @Test
        void tells_once_that_a_target_was_missed() {
            Callback due = openedAt(at("tue 09:00"));

            assertThat(Timers.elapse(due, POLICY, at("tue 09:29"))).isEqualTo(due);
            Callback missed = Timers.elapse(due, POLICY, at("tue 09:30"));
            assertThat(missed.hasBeenEscalatedFor(EscalationReason.TARGET_MISSED))
                    .isTrue();
            assertThat(Timers.elapse(missed, POLICY, at("tue 09:35"))).isEqualTo(missed);
        }

        @Test
        void tells_at_the_end_of_each_day_that_a_callback_is_open() {
            Callback waiting = attempted(Outcome.MESSAGE_LEFT, openedAt(at("tue 14:45")), at("tue 14:45"));

            Callback told = Timers.elapse(waiting, POLICY, at("tue 17:00"));
            assertThat(told.hasBeenEscalatedFor(EscalationReason.OPEN_AT_DAY_END))
                    .isTrue();
            assertThat(Timers.elapse(told, POLICY, at("tue 17:05"))).isEqualTo(told);
            assertThat(Timers.elapse(told, POLICY, at("wed 17:00")).lastEscalatedFor(EscalationReason.OPEN_AT_DAY_END))
                    .contains(at("wed 17:00"));
        }

        @Test
        void tells_that_a_hand_off_is_past_its_deadline() {
            Callback handedOff = attempted(Outcome.ROUTED_TO_CLINICAL, openedAt(at("tue 09:00")), at("tue 09:05"));

            assertThat(Timers.elapse(handedOff, POLICY, at("tue 09:20"))
                            .hasBeenEscalatedFor(EscalationReason.HAND_OFF_OVERDUE))
                    .isTrue();
        }

        @Test
        void tells_of_each_hand_off_that_is_past_its_own_deadline() {
            Callback clinical = attempted(Outcome.ROUTED_TO_CLINICAL, openedAt(at("tue 09:00")), at("tue 09:05"));
            Callback overdue = Timers.elapse(clinical, POLICY, at("tue 09:20"));
            Callback billing = changed(HandOffs.passOn(
                    claimedBy(PAT, overdue, at("tue 09:25")), worker(PAT), Team.BILLING, POLICY, at("tue 09:30")));

            assertThat(Timers.elapse(billing, POLICY, at("tue 09:40"))).isEqualTo(billing);
            assertThat(Timers.elapse(billing, POLICY, at("tue 14:30"))
                            .lastEscalatedFor(EscalationReason.HAND_OFF_OVERDUE))
                    .contains(at("tue 14:30"));
        }

        @Test
        void is_always_still_to_come_for_an_open_callback() {
            Callback due = openedAt(at("tue 09:00"));
            Callback stale = Timers.elapse(Timers.elapse(due, POLICY, at("tue 09:30")), POLICY, at("tue 17:00"));

            assertThat(stale.pending()).hasSize(2);
            Callback told = stale.pending().stream().reduce(stale, Callback::withoutIntent, (one, _) -> one);
            assertThat(Timer.next(told, POLICY)).contains(new Timer(Timer.Step.STILL_OPEN, at("wed 17:00")));
        }
    }

    @Nested
    class Re_triage {

        @Test
        void moves_the_callback_its_team_and_its_deadline() {
            Callback moved = changed(
                    ReTriage.byPerson(openedAt(at("tue 09:00")), worker(PAT), Bucket.BILLING, POLICY, at("tue 09:05")));

            assertThat(moved.bucket()).isEqualTo(Bucket.BILLING);
            assertThat(moved.team()).isEqualTo(Team.BILLING);
            assertThat(moved.deadline()).isEqualTo(at("tue 14:00"));
        }

        @Test
        void gives_up_the_claim_of_whoever_does_it_and_is_refused_to_others() {
            Callback claimed = claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:00"));

            assertThat(changed(ReTriage.byPerson(claimed, worker(ANA), Bucket.CLINICAL, POLICY, at("tue 09:05")))
                            .state())
                    .isInstanceOf(State.Due.class);
            assertThat(refused(ReTriage.byPerson(claimed, worker(BEN), Bucket.CLINICAL, POLICY, at("tue 09:05"))))
                    .isEqualTo(new Refusal.HeldByAnother(at("tue 09:10")));
        }
    }

    /** docs/rules.md §4: the second attempt was at the time at which it was made, however long the call took. */
    @Test
    void the_final_attempt_falls_in_the_other_half_of_the_day_than_the_one_in_which_the_second_was_begun() {
        Callback waiting = attempted(Outcome.MESSAGE_LEFT, openedAt(at("tue 09:40")), at("tue 09:58"));
        Callback due = Timers.elapse(waiting, POLICY, at("tue 11:58"));
        Callback held = claimedBy(ANA, due, at("tue 11:58"));

        Callback ended =
                changed(Outcomes.record(held, worker(ANA), reported(Outcome.MESSAGE_LEFT), POLICY, at("tue 12:03")));

        assertThat(ended.state()).isEqualTo(new State.Waiting(new Attempt(3), at("wed 14:00")));
    }

    /** Invariant 5: never more attempts than the rhythm has. */
    @Test
    void no_outcome_leads_to_more_attempts_than_the_rhythm_has() {
        Set<Outcome> unreached = EnumSet.of(Outcome.MESSAGE_LEFT, Outcome.ATTEMPT_AGAIN);
        for (Outcome one : unreached) {
            for (Outcome two : unreached) {
                for (Outcome three : unreached) {
                    Callback first = attempted(one, openedAt(at("mon 09:00")), at("mon 09:00"));
                    Callback second = attempted(two, first, at("mon 11:00"));
                    Callback last = attempted(three, second, at("tue 14:00"));

                    assertThat(last.isOpen()).isFalse();
                    assertThat(last.attemptsMade()).isEqualTo(3);
                }
            }
        }
    }
}
