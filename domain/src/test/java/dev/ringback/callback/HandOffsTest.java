package dev.ringback.callback;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.POLICY;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.attempted;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.ended;
import static dev.ringback.callback.Fixtures.entries;
import static dev.ringback.callback.Fixtures.openedAt;
import static dev.ringback.callback.Fixtures.refused;
import static dev.ringback.callback.Fixtures.reported;
import static dev.ringback.callback.Fixtures.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class HandOffsTest {

    private static Callback handedToReferrals() {
        return attempted(Outcome.REFERRAL_FOLLOW_UP_NEEDED, openedAt(at("tue 09:00")), at("tue 09:05"));
    }

    private static Callback heldByPat() {
        return claimedBy(PAT, handedToReferrals(), at("tue 09:30"));
    }

    @Test
    void a_hand_off_is_held_by_one_person_and_stays_that_teams() {
        Callback held = heldByPat();

        assertThat(held.state())
                .isEqualTo(new State.ClaimedHandOff(
                        new State.HandedOff(Team.REFERRALS, at("tue 14:05")), PAT, at("tue 09:30"), at("tue 09:40")));
        assertThat(held.team()).isEqualTo(Team.REFERRALS);
        assertThat(refused(Claims.claim(held, Fixtures.worker(ANA), POLICY, at("tue 09:35"))))
                .isEqualTo(new Refusal.HeldByAnother(at("tue 09:40")));
    }

    @Test
    void a_claim_on_it_that_lapses_or_is_released_leaves_it_with_the_team() {
        assertThat(Timers.elapse(heldByPat(), POLICY, at("tue 09:40")).state())
                .isEqualTo(new State.HandedOff(Team.REFERRALS, at("tue 14:05")));
        assertThat(changed(Claims.release(
                                heldByPat(),
                                worker(PAT),
                                Optional.of(ReleaseReason.INTERRUPTED),
                                POLICY,
                                at("tue 09:31")))
                        .state())
                .isEqualTo(new State.HandedOff(Team.REFERRALS, at("tue 14:05")));
    }

    /** A conversation can outlast a claim, and what was agreed in it must not be lost (docs/adr/0002). */
    @Test
    void whoever_let_the_claim_lapse_may_still_pass_it_on_or_return_it_while_nobody_else_has_taken_it() {
        Callback lapsed = Timers.elapse(heldByPat(), POLICY, at("tue 09:40"));

        assertThat(changed(HandOffs.returnToDesk(
                                lapsed, worker(PAT), Optional.of("book a visit"), POLICY, at("tue 09:42")))
                        .state())
                .isEqualTo(new State.Due(Attempt.FIRST, at("tue 09:42")));
        assertThat(changed(HandOffs.passOn(lapsed, worker(PAT), Team.BILLING, POLICY, at("tue 09:42")))
                        .team())
                .isEqualTo(Team.BILLING);
        assertThat(refused(HandOffs.returnToDesk(lapsed, worker(ANA), Optional.empty(), POLICY, at("tue 09:42"))))
                .isEqualTo(new Refusal.NotHeld());
    }

    @Test
    void the_team_ends_it_without_that_counting_as_an_attempt() {
        Callback over = ended(Outcome.BOOKED, heldByPat(), PAT, at("tue 09:35"));

        assertThat(over.state()).isEqualTo(new State.Closed(Ending.BOOKED, at("tue 09:35")));
        assertThat(over.attemptsMade()).isEqualTo(1);
    }

    @Test
    void the_team_passes_it_on_with_a_new_deadline() {
        assertThat(changed(HandOffs.passOn(heldByPat(), worker(PAT), Team.BILLING, POLICY, at("tue 09:35")))
                        .state())
                .isEqualTo(new State.HandedOff(Team.BILLING, at("tue 14:35")));
        assertThat(ended(Outcome.ROUTED_TO_CLINICAL, heldByPat(), PAT, at("tue 09:35"))
                        .team())
                .isEqualTo(Team.CLINICAL);
    }

    @Test
    void the_team_returns_it_to_the_desk_where_the_rhythm_begins_anew() {
        Optional<String> note = Optional.of("the referral is here now");
        Callback returned = changed(HandOffs.returnToDesk(heldByPat(), worker(PAT), note, POLICY, at("tue 09:35")));

        assertThat(entries(returned)).endsWith("returned", "due");
        assertThat(returned.state()).isEqualTo(new State.Due(Attempt.FIRST, at("tue 09:35")));
        assertThat(returned.team()).isEqualTo(Team.FRONT_DESK);
        assertThat(returned.isOpen()).isTrue();
    }

    @Test
    void what_is_returned_after_hours_waits_for_the_next_opening() {
        Callback held = claimedBy(PAT, handedToReferrals(), at("tue 18:00"));

        assertThat(changed(HandOffs.returnToDesk(held, worker(PAT), Optional.empty(), POLICY, at("tue 18:05")))
                        .state())
                .isEqualTo(new State.Waiting(Attempt.FIRST, at("wed 08:00")));
    }

    @ParameterizedTest
    @EnumSource(names = {"MESSAGE_LEFT", "ATTEMPT_AGAIN"})
    void the_team_cannot_ask_for_another_attempt(Outcome outcome) {
        assertThat(refused(Outcomes.record(heldByPat(), worker(PAT), reported(outcome), POLICY, at("tue 09:35"))))
                .isEqualTo(new Refusal.NotForHandOff(outcome));
    }

    @Test
    void what_was_not_handed_off_cannot_be_passed_on_or_returned() {
        Callback attempt = claimedBy(ANA, openedAt(at("tue 09:00")), at("tue 09:00"));

        assertThat(refused(HandOffs.passOn(attempt, worker(ANA), Team.BILLING, POLICY, at("tue 09:01"))))
                .isEqualTo(new Refusal.NotHandedOff());
        assertThat(refused(HandOffs.returnToDesk(attempt, worker(ANA), Optional.empty(), POLICY, at("tue 09:01"))))
                .isEqualTo(new Refusal.NotHandedOff());
    }

    @Test
    void only_the_holder_passes_on_or_returns() {
        assertThat(refused(HandOffs.passOn(handedToReferrals(), worker(PAT), Team.BILLING, POLICY, at("tue 09:35"))))
                .isEqualTo(new Refusal.NotHeld());
        assertThat(refused(HandOffs.returnToDesk(heldByPat(), worker(ANA), Optional.empty(), POLICY, at("tue 09:35"))))
                .isEqualTo(new Refusal.HeldByAnother(at("tue 09:40")));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"MESSAGE_LEFT", "ATTEMPT_AGAIN", "UNREACHABLE", "REACHED_ELSEWHERE"})
    void every_other_outcome_ends_it_or_hands_it_on(Outcome outcome) {
        State state = ended(outcome, heldByPat(), PAT, at("tue 09:35")).state();

        assertThat(state).isInstanceOfAny(State.Closed.class, State.HandedOff.class);
    }
}
