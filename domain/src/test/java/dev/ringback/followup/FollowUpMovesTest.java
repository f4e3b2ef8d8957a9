package dev.ringback.followup;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.BEN;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.worker;
import static dev.ringback.followup.FollowUpFixtures.POLICY;
import static dev.ringback.followup.FollowUpFixtures.changedTo;
import static dev.ringback.followup.FollowUpFixtures.claimed;
import static dev.ringback.followup.FollowUpFixtures.owed;
import static dev.ringback.followup.FollowUpFixtures.recorded;
import static dev.ringback.followup.FollowUpFixtures.refusal;
import static dev.ringback.followup.FollowUpFixtures.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Limits;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Refusal;
import dev.ringback.callback.Team;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FollowUpMovesTest {

    private static final PersonId SAM = new PersonId("sam@sunrise.example");
    private static final FollowUp INSURANCE = owed(FollowUpKind.INSURANCE_VERIFICATION);
    private static final FollowUp CONFIRMATION = owed(FollowUpKind.CONFIRMATION);

    private static FollowUpDecision given(PersonId to, FollowUp followUp, Instant now) {
        return FollowUpMoves.reassign(followUp, worker(SAM), worker(to), POLICY, now);
    }

    private static FollowUpDecision passedOn(Team team, FollowUp followUp, PersonId by, Instant now) {
        return FollowUpMoves.passOn(followUp, worker(by), team, POLICY, now);
    }

    @Nested
    class To_a_person {

        @Test
        void is_theirs_for_ten_minutes_by_the_same_deadline() {
            FollowUp pats = changedTo(given(PAT, INSURANCE, at("tue 09:10")));

            assertThat(pats.state())
                    .isEqualTo(new FollowUpState.Claimed(
                            new FollowUpState.Due(at("tue 09:00")), PAT, at("tue 09:10"), at("tue 09:20")));
            assertThat(pats.due()).isEqualTo(INSURANCE.due());
            assertThat(words(pats)).containsExactly("owed", "reassigned");
            assertThat(pats.people()).containsExactlyInAnyOrder(SAM, PAT);
            assertThat(pats.numberIsShownTo(PAT, at("tue 09:11"))).isFalse();
        }

        @Test
        void takes_it_from_who_holds_it() {
            FollowUp anas = claimed(ANA, CONFIRMATION, at("tue 09:10"));
            FollowUp bens = changedTo(given(BEN, anas, at("tue 09:12")));

            assertThat(words(bens)).containsExactly("owed", "claimed", "released", "reassigned");
            assertThat(bens.heldBy()).contains(worker(BEN));
            assertThat(bens.agency()).isEqualTo(worker(BEN).agency());
        }

        @Test
        void what_waits_is_given_before_its_time() {
            FollowUp paperwork = owed(FollowUpKind.INTAKE_PAPERWORK);
            FollowUp waits = changedTo(
                    recorded(FollowUpOutcome.SENT, claimed(PAT, paperwork, at("tue 09:05")), PAT, at("tue 09:06")));

            assertThat(changedTo(given(ANA, waits, at("tue 09:10"))).heldBy()).contains(worker(ANA));
        }

        @Test
        void is_refused_when_it_is_closed_or_the_patient_may_not_be_called_now() {
            FollowUp closed = changedTo(
                    recorded(FollowUpOutcome.VERIFIED, claimed(PAT, INSURANCE, at("tue 09:05")), PAT, at("tue 09:06")));
            FollowUp call = FollowUpFixtures.changes(recorded(
                            FollowUpOutcome.NOT_COVERED,
                            claimed(PAT, INSURANCE, at("tue 09:05")),
                            PAT,
                            at("tue 09:06")))
                    .owed()
                    .getFirst();

            assertThat(refusal(given(ANA, closed, at("tue 09:10")))).isEqualTo(new Refusal.AlreadyClosed());
            assertThat(refusal(given(ANA, call, at("tue 22:00")))).isInstanceOf(Refusal.OutsideCallingHours.class);
        }

        @Test
        void is_refused_where_it_was_taken_too_often_to_be_given_back() {
            FollowUp held = INSURANCE;
            for (int take = 1; take < Limits.IN_HOUSE; take++) {
                held = changedTo(FollowUpClaims.release(
                        claimed(PAT, held, at("tue 09:05")), worker(PAT), POLICY, at("tue 09:05")));
            }
            FollowUp last = claimed(PAT, held, at("tue 09:05"));

            assertThat(refusal(given(SAM, last, at("tue 09:06"))))
                    .isEqualTo(new Refusal.GivenBackTooOften(Limits.IN_HOUSE));
        }
    }

    @Nested
    class To_a_team {

        @Test
        void is_owed_by_it_from_then_on_by_the_same_deadline() {
            FollowUp billings =
                    changedTo(passedOn(Team.BILLING, claimed(PAT, INSURANCE, at("tue 09:10")), PAT, at("tue 09:12")));

            assertThat(billings.owner()).isEqualTo(Team.BILLING);
            assertThat(billings.due()).isEqualTo(INSURANCE.due());
            assertThat(billings.state()).isEqualTo(new FollowUpState.Due(at("tue 09:00")));
            assertThat(words(billings)).containsExactly("owed", "claimed", "handed-off");
        }

        @Test
        void leaves_the_desk_and_comes_back_to_it() {
            FollowUp insurances = changedTo(
                    passedOn(Team.INSURANCE, claimed(PAT, CONFIRMATION, at("tue 09:10")), PAT, at("tue 09:12")));
            FollowUp back = changedTo(
                    passedOn(Team.FRONT_DESK, claimed(PAT, insurances, at("tue 09:13")), PAT, at("tue 09:14")));

            assertThat(CONFIRMATION.place()).isEqualTo(Place.AT_THE_DESK);
            assertThat(insurances.place()).isEqualTo(Place.IN_HOUSE);
            assertThat(back.place()).isEqualTo(Place.AT_THE_DESK);
        }

        @Test
        void is_for_its_holder_alone_who_may_be_late() {
            FollowUp pats = claimed(PAT, INSURANCE, at("tue 09:10"));

            assertThat(refusal(passedOn(Team.BILLING, INSURANCE, PAT, at("tue 09:12"))))
                    .isEqualTo(new Refusal.NotHeld());
            assertThat(refusal(passedOn(Team.BILLING, pats, SAM, at("tue 09:12"))))
                    .isEqualTo(new Refusal.HeldByAnother(at("tue 09:20")));
            assertThat(changedTo(passedOn(Team.BILLING, pats, PAT, at("tue 09:25")))
                            .owner())
                    .isEqualTo(Team.BILLING);
        }

        @Test
        void has_a_limit() {
            FollowUp moved = INSURANCE;
            for (int move = 0; move < Limits.IN_HOUSE; move++) {
                moved = changedTo(passedOn(Team.BILLING, claimed(PAT, moved, at("tue 09:05")), PAT, at("tue 09:05")));
            }

            assertThat(refusal(passedOn(Team.INSURANCE, claimed(PAT, moved, at("tue 09:06")), PAT, at("tue 09:06"))))
                    .isEqualTo(new Refusal.MovedTooOften(Limits.IN_HOUSE));
        }
    }
}
