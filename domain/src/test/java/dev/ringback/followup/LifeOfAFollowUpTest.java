package dev.ringback.followup;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.BEN;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.worker;
import static dev.ringback.followup.FollowUpFixtures.POLICY;
import static dev.ringback.followup.FollowUpFixtures.changedTo;
import static dev.ringback.followup.FollowUpFixtures.changes;
import static dev.ringback.followup.FollowUpFixtures.claimed;
import static dev.ringback.followup.FollowUpFixtures.owed;
import static dev.ringback.followup.FollowUpFixtures.recorded;
import static dev.ringback.followup.FollowUpFixtures.refusal;
import static dev.ringback.followup.FollowUpFixtures.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKey;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Limits;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Refusal;
import dev.ringback.callback.Team;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LifeOfAFollowUpTest {

    private static final FollowUp INSURANCE = owed(FollowUpKind.INSURANCE_VERIFICATION);
    private static final FollowUp PAPERWORK = owed(FollowUpKind.INTAKE_PAPERWORK);
    private static final FollowUp RECORDS = owed(FollowUpKind.REFERRAL_RECORDS);

    private static FollowUp look(FollowUp followUp, Instant now) {
        return FollowUpTimer.elapse(followUp, POLICY.hours(), now);
    }

    private static Optional<Instant> nextLook(FollowUp followUp) {
        return FollowUpTimer.next(followUp, POLICY.hours());
    }

    private static FollowUp ended(FollowUpOutcome outcome, FollowUp followUp, PersonId by, Instant now) {
        return changedTo(recorded(outcome, claimed(by, followUp, now), by, now));
    }

    @Nested
    class A_claim {

        @Test
        void is_one_persons_for_ten_minutes() {
            FollowUp pats = claimed(PAT, INSURANCE, at("tue 09:10"));

            assertThat(pats.state())
                    .isEqualTo(new FollowUpState.Claimed(
                            new FollowUpState.Due(at("tue 09:00")), PAT, at("tue 09:10"), at("tue 09:20")));
            assertThat(refusal(FollowUpClaims.claim(pats, worker(BEN), POLICY, at("tue 09:19"))))
                    .isEqualTo(new Refusal.HeldByAnother(at("tue 09:20")));
            assertThat(claimed(BEN, pats, at("tue 09:20"))
                            .holding()
                            .orElseThrow()
                            .by())
                    .isEqualTo(BEN);
            assertThat(words(claimed(BEN, pats, at("tue 09:20")))).endsWith("lapsed", "claimed");
        }

        @Test
        void is_kept_three_times_and_then_no_more() {
            FollowUp held = claimed(PAT, INSURANCE, at("tue 09:10"));
            for (String minute : List.of("tue 09:12", "tue 09:14", "tue 09:16", "tue 09:18")) {
                held = claimed(PAT, held, at(minute));
            }

            assertThat(held.holding().orElseThrow().until()).isEqualTo(at("tue 09:26"));
        }

        @Test
        void comes_back_when_it_is_given_back_or_lapses() {
            FollowUp held = claimed(PAT, INSURANCE, at("tue 09:10"));
            FollowUp released = changedTo(FollowUpClaims.release(held, worker(PAT), POLICY, at("tue 09:11")));

            assertThat(released.state()).isEqualTo(INSURANCE.state());
            assertThat(look(held, at("tue 09:20")).state()).isEqualTo(INSURANCE.state());
            assertThat(look(held, at("tue 09:19"))).isEqualTo(held);
        }

        @Test
        void shows_the_number_once() {
            FollowUp held = claimed(PAT, INSURANCE, at("tue 09:10"));
            FollowUp shown = changedTo(FollowUpClaims.showNumber(held, worker(PAT), at("tue 09:11")));

            assertThat(held.numberIsShownTo(PAT, at("tue 09:11"))).isFalse();
            assertThat(shown.numberIsShownTo(PAT, at("tue 09:11"))).isTrue();
            assertThat(shown.numberIsShownTo(PAT, at("tue 09:20"))).isFalse();
            assertThat(changedTo(FollowUpClaims.showNumber(shown, worker(PAT), at("tue 09:12"))))
                    .isEqualTo(shown);
            assertThat(refusal(FollowUpClaims.showNumber(shown, worker(BEN), at("tue 09:12"))))
                    .isEqualTo(new Refusal.HeldByAnother(at("tue 09:20")));
        }

        @Test
        void before_its_time_puts_it_back_to_wait() {
            FollowUp waiting = ended(FollowUpOutcome.SENT, PAPERWORK, ANA, at("tue 09:10"));
            FollowUp held = claimed(ANA, waiting, at("tue 11:00"));

            assertThat(look(held, at("tue 11:10")).state()).isEqualTo(waiting.state());
            assertThat(ended(FollowUpOutcome.RECEIVED, waiting, ANA, at("tue 11:00"))
                            .isOpen())
                    .isFalse();
        }

        @Test
        void of_a_call_to_the_patient_waits_for_the_hours_in_which_they_may_be_called() {
            FollowUp call = changes(recorded(
                            FollowUpOutcome.NOT_COVERED,
                            claimed(PAT, INSURANCE, at("tue 16:55")),
                            PAT,
                            at("tue 16:58")))
                    .owed()
                    .getFirst();

            assertThat(refusal(FollowUpClaims.claim(call, worker(ANA), POLICY, at("tue 18:00"))))
                    .isEqualTo(new Refusal.OutsideCallingHours(at("wed 08:00")));
            assertThat(claimed(PAT, INSURANCE, at("tue 18:00")).isOpen()).isTrue();
        }

        @Test
        void that_is_taken_and_left_over_and_over_is_for_in_house_staff_and_then_ends() {
            FollowUp worn = INSURANCE;
            for (int i = 0; i < Limits.TAKES; i++) {
                worn = changedTo(FollowUpClaims.release(
                        claimed(PAT, worn, at("tue 09:10")), worker(PAT), POLICY, at("tue 09:10")));
            }

            assertThat(FollowUpClaims.areForTheHouseOnly(worn)).isTrue();
            assertThat(refusal(FollowUpClaims.claim(worn, worker(ANA), POLICY, at("tue 09:10"))))
                    .isEqualTo(new Refusal.TakenTooOften(Limits.TAKES));
            for (int i = Limits.TAKES; i < Limits.IN_HOUSE - 1; i++) {
                worn = changedTo(FollowUpClaims.release(
                        claimed(PAT, worn, at("tue 09:10")), worker(PAT), POLICY, at("tue 09:10")));
            }
            assertThat(refusal(FollowUpClaims.release(
                            claimed(PAT, worn, at("tue 09:10")), worker(PAT), POLICY, at("tue 09:10"))))
                    .isEqualTo(new Refusal.GivenBackTooOften(Limits.IN_HOUSE));
        }
    }

    @Nested
    class An_outcome {

        @Test
        void that_settles_it_closes_it() {
            FollowUp verified = ended(FollowUpOutcome.VERIFIED, INSURANCE, PAT, at("tue 09:10"));

            assertThat(verified.state()).isEqualTo(new FollowUpState.Closed(FollowUpOutcome.VERIFIED, at("tue 09:10")));
            assertThat(words(verified)).containsExactly("owed", "claimed", "outcome", "closed");
            assertThat(nextLook(verified)).isEmpty();
            assertThat(refusal(recorded(FollowUpOutcome.VERIFIED, verified, PAT, at("tue 09:11"))))
                    .isEqualTo(new Refusal.AlreadyClosed());
            assertThat(refusal(FollowUpClaims.claim(verified, worker(PAT), POLICY, at("tue 09:11"))))
                    .isEqualTo(new Refusal.AlreadyClosed());
        }

        @Test
        void that_is_not_covered_has_the_desk_call_the_patient() {
            var changes = changes(recorded(
                    FollowUpOutcome.NOT_COVERED, claimed(PAT, INSURANCE, at("tue 09:10")), PAT, at("tue 09:12")));
            FollowUp call = changes.owed().getFirst();

            assertThat(changes.after().isOpen()).isFalse();
            assertThat(changes.owed()).hasSize(1);
            assertThat(call.id()).isEqualTo(new FollowUpId("callback-1.insurance-verification.call-patient"));
            assertThat(call.key())
                    .isEqualTo(new FollowUpKey(INSURANCE.key().of(), "insurance-verification.call-patient"));
            assertThat(call.kind()).isEqualTo(FollowUpKind.CALL_PATIENT);
            assertThat(call.facts().owed().because()).contains(INSURANCE.id());
            assertThat(call.owner()).isEqualTo(Team.FRONT_DESK);
            assertThat(call.place()).isEqualTo(Place.AT_THE_DESK);
            assertThat(call.due()).isEqualTo(at("tue 10:12"));
        }

        @Test
        void of_papers_that_were_sent_has_them_looked_for_one_business_day_before_the_visit() {
            FollowUp sent = ended(FollowUpOutcome.SENT, PAPERWORK, ANA, at("tue 09:10"));

            assertThat(sent.state()).isEqualTo(new FollowUpState.Waiting(at("thu 08:00")));
            assertThat(sent.due()).isEqualTo(at("thu 17:00"));
            assertThat(nextLook(sent)).contains(at("thu 08:00"));
            assertThat(look(sent, at("thu 08:00")).state()).isEqualTo(new FollowUpState.Due(at("thu 08:00")));
        }

        @Test
        void of_papers_that_were_sent_on_the_day_before_has_them_looked_for_at_once() {
            FollowUp sent = ended(FollowUpOutcome.SENT, PAPERWORK, ANA, at("thu 16:30"));

            assertThat(sent.state()).isEqualTo(new FollowUpState.Due(at("thu 16:30")));
            assertThat(sent.due()).isEqualTo(at("fri 08:30"));
        }

        @Test
        void of_records_that_were_requested_names_the_office_and_comes_back_after_two_business_days_or_when_it_says() {
            FollowUp held = claimed(PAT, RECORDS, at("tue 09:10"));

            assertThat(requested(held, Optional.empty()).state()).isEqualTo(new FollowUpState.Waiting(at("thu 08:00")));
            assertThat(requested(held, Optional.of(LocalDate.of(2026, 12, 4))).state())
                    .isEqualTo(new FollowUpState.Waiting(at("fri 08:00")));
            assertThat(refusal(recorded(FollowUpOutcome.REQUESTED, held, PAT, at("tue 09:12"))))
                    .isEqualTo(new Refusal.OfficeGoesWithRequested());
            assertThat(refusal(requesting(held, Optional.of(LocalDate.of(2026, 12, 1)))))
                    .isEqualTo(new Refusal.NoSuchDay(LocalDate.of(2026, 12, 2), LocalDate.of(2027, 12, 2)));
        }

        private static FollowUp requested(FollowUp held, Optional<LocalDate> again) {
            return changedTo(requesting(held, again));
        }

        private static FollowUpDecision requesting(FollowUp held, Optional<LocalDate> again) {
            var report = new FollowUpReport(
                    FollowUpOutcome.REQUESTED, Optional.empty(), Optional.of("Dr. Rivera's office"), again);
            return FollowUpOutcomes.record(held, worker(PAT), report, POLICY, at("tue 09:12"));
        }

        @Test
        void that_its_kind_does_not_have_is_refused_with_those_that_it_has() {
            FollowUp held = claimed(PAT, INSURANCE, at("tue 09:10"));

            assertThat(refusal(recorded(FollowUpOutcome.RECEIVED, held, PAT, at("tue 09:12"))))
                    .isEqualTo(new Refusal.NotForFollowUp(
                            FollowUpKind.INSURANCE_VERIFICATION, List.of("verified", "not-covered", "not-needed")));
        }

        @Test
        void is_taken_from_who_let_the_claim_lapse_until_somebody_else_takes_it() {
            FollowUp held = claimed(PAT, INSURANCE, at("tue 09:10"));
            FollowUp lapsed = look(held, at("tue 09:21"));

            assertThat(changedTo(recorded(FollowUpOutcome.VERIFIED, held, PAT, at("tue 09:21")))
                            .isOpen())
                    .isFalse();
            assertThat(changedTo(recorded(FollowUpOutcome.VERIFIED, lapsed, PAT, at("tue 09:22")))
                            .isOpen())
                    .isFalse();
            assertThat(refusal(recorded(
                            FollowUpOutcome.VERIFIED, claimed(BEN, lapsed, at("tue 09:22")), PAT, at("tue 09:23"))))
                    .isEqualTo(new Refusal.HeldByAnother(at("tue 09:32")));
            assertThat(refusal(recorded(FollowUpOutcome.VERIFIED, INSURANCE, PAT, at("tue 09:22"))))
                    .isEqualTo(new Refusal.NotHeld());
        }
    }

    @Test
    void no_entry_follows_that_a_state_does_not_take() {
        for (FollowUp followUp : List.of(
                INSURANCE,
                ended(FollowUpOutcome.SENT, PAPERWORK, ANA, at("tue 09:10")),
                ended(FollowUpOutcome.VERIFIED, INSURANCE, PAT, at("tue 09:10")))) {
            assertThatThrownBy(() ->
                            followUp.with(new FollowUpEntry.Renewed(at("tue 09:12"), worker(PAT), at("tue 09:22"))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("'renewed' cannot follow while a follow-up is "
                            + followUp.state().word());
        }
    }

    @Test
    void its_history_folds_to_where_it_stands() {
        FollowUp call = ended(FollowUpOutcome.SENT, PAPERWORK, ANA, at("tue 09:10"));

        assertThat(FollowUp.of(call.id(), call.key(), call.location(), call.history(), call.pending(), 7))
                .extracting(FollowUp::facts)
                .isEqualTo(call.facts());
    }
}
