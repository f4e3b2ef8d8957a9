package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.attempted;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.entries;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.recordOf;
import static dev.ringback.callback.Fixtures.repeated;
import static dev.ringback.callback.Fixtures.urgent;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.assertj.core.api.Assertions;
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

    @Test
    void who_was_judged_routine_and_says_urgent_words_again_alerts_people_again() {
        Callback judged = changed(ReTriage.byPerson(
                chestPain(openedAt(at("tue 09:00")), at("tue 09:02")),
                worker(PAT),
                Bucket.SCHEDULING,
                Fixtures.POLICY,
                at("tue 09:05")));

        Callback again = repeated(judged, urgent(call("contact-3", at("tue 09:20"))), at("tue 09:20"));

        assertThat(again.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(entries(again).stream().filter("escalated"::equals)).hasSize(3);
        assertThat(again.history())
                .contains(
                        new Entry.Escalated(at("tue 09:02"), EscalationReason.URGENT_WORDS),
                        new Entry.Escalated(at("tue 09:20"), EscalationReason.URGENT_WORDS),
                        new Entry.Escalated(at("tue 09:20"), EscalationReason.THIRD_CALL));
        assertThat(again.pending()).hasSize(3);
    }

    @Test
    void people_are_told_of_each_target_that_is_missed() {
        Callback missed = Timers.elapse(openedAt(at("tue 09:00")), Fixtures.POLICY, at("tue 11:00"));
        Callback urgent = chestPain(missed, at("tue 11:01"));

        Callback late = Timers.elapse(urgent, Fixtures.POLICY, urgent.deadline());

        assertThat(late.history()).endsWith(new Entry.Escalated(urgent.deadline(), EscalationReason.TARGET_MISSED));
        assertThat(Timers.elapse(late, Fixtures.POLICY, urgent.deadline().plusSeconds(60)))
                .isEqualTo(late);
    }

    @Test
    void urgent_words_of_another_call_that_become_known_late_are_told_although_the_callback_was_urgent_once() {
        Callback closed = attempted(
                Outcome.NO_FURTHER_ACTION, chestPain(openedAt(at("tue 09:00")), at("tue 09:02")), at("tue 09:30"));
        Call heard = urgent(call("contact-1", at("tue 09:00")));
        assertThat(closed.state()).isInstanceOf(State.Closed.class);

        Callback told = known(recordOf(closed), heard, at("tue 09:40"));

        assertThat(told.history()).endsWith(new Entry.Escalated(at("tue 09:40"), EscalationReason.URGENT_WORDS));
    }

    private static Callback known(CallerRecord record, Call call, Instant now) {
        return MissedCalls.decide(record, call, new CallbackId("next"), Fixtures.POLICY, now)
                        instanceof MissedCalls.Decision.Change change
                ? change.after()
                : Assertions.fail("nothing changed");
    }
}
