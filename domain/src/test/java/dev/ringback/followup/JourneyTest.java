package dev.ringback.followup;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.followup.FollowUpFixtures.booked;
import static dev.ringback.followup.FollowUpFixtures.changedTo;
import static dev.ringback.followup.FollowUpFixtures.changes;
import static dev.ringback.followup.FollowUpFixtures.claimed;
import static dev.ringback.followup.FollowUpFixtures.ended;
import static dev.ringback.followup.FollowUpFixtures.held;
import static dev.ringback.followup.FollowUpFixtures.owed;
import static dev.ringback.followup.FollowUpFixtures.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Team;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.WithheldReason;
import dev.ringback.followup.Journey.Stage;
import dev.ringback.followup.Journey.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How far a patient has come, from the call to the visit (docs/rules.md §14). */
class JourneyTest {

    private static final Instant TUESDAY = at("tue 09:00");
    private static final Optional<Instant> FRIDAY = Optional.of(at("fri 10:00"));
    private static final Callback BOOKED = booked(Bucket.NEW_PATIENT, TUESDAY, FRIDAY);

    private static Journey.Step of(Stage stage, Callback callback, List<FollowUp> owed, Instant now) {
        return Journey.of(callback, owed, now).steps().stream()
                .filter(step -> step.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void it_has_each_stage_once_in_the_order_of_the_way() {
        assertThat(Journey.of(BOOKED, List.of(), TUESDAY).steps())
                .extracting(Journey.Step::stage)
                .containsExactly(Stage.values());
    }

    @Test
    void what_nobody_owes_is_not_asked_for() {
        assertThat(of(Stage.VERIFIED, BOOKED, List.of(), TUESDAY).standing()).isEqualTo(Standing.NOT_ASKED_FOR);
        assertThat(of(Stage.ASKED, BOOKED, List.of(), TUESDAY).at()).isEmpty();
    }

    @Test
    void a_patient_who_waits_is_owed_a_call_and_then_it_is_late() {
        Callback waiting = held(Bucket.NEW_PATIENT, TUESDAY);

        assertThat(of(Stage.CALLED, waiting, List.of(), TUESDAY).standing()).isEqualTo(Standing.OWED);
        assertThat(of(Stage.CALLED, waiting, List.of(), TUESDAY).at()).contains(waiting.deadline());
        assertThat(of(Stage.CALLED, waiting, List.of(), at("tue 12:00")).standing())
                .isEqualTo(Standing.LATE);
        assertThat(of(Stage.BOOKED, waiting, List.of(), TUESDAY).standing()).isEqualTo(Standing.OWED);
    }

    @Test
    void a_booking_is_called_and_booked_and_the_visit_is_ahead() {
        assertThat(of(Stage.CALLED, BOOKED, List.of(), TUESDAY).standing()).isEqualTo(Standing.DONE);
        assertThat(of(Stage.BOOKED, BOOKED, List.of(), TUESDAY).at()).contains(TUESDAY);
        assertThat(of(Stage.SEEN, BOOKED, List.of(), TUESDAY)).satisfies(step -> {
            assertThat(step.standing()).isEqualTo(Standing.OWED);
            assertThat(step.at()).isEqualTo(FRIDAY);
        });
        assertThat(of(Stage.SEEN, BOOKED, List.of(), at("fri 11:00")).standing())
                .isEqualTo(Standing.NOT_ASKED_FOR);
    }

    @Test
    void who_declines_is_called_and_not_booked() {
        Callback declined = ended(Outcome.NO_FURTHER_ACTION, Bucket.NEW_PATIENT, TUESDAY, Optional.empty());

        assertThat(of(Stage.CALLED, declined, List.of(), TUESDAY).standing()).isEqualTo(Standing.DONE);
        assertThat(of(Stage.BOOKED, declined, List.of(), TUESDAY).standing()).isEqualTo(Standing.NOT_DONE);
    }

    @Test
    void a_follow_up_is_owed_then_late_and_then_done() {
        FollowUp insurance = owed(FollowUpKind.INSURANCE_VERIFICATION);
        FollowUp verified = changedTo(
                recorded(FollowUpOutcome.VERIFIED, claimed(ANA, insurance, at("tue 10:00")), ANA, at("tue 10:01")));

        assertThat(of(Stage.VERIFIED, BOOKED, List.of(insurance), TUESDAY)).satisfies(step -> {
            assertThat(step.standing()).isEqualTo(Standing.OWED);
            assertThat(step.at()).contains(insurance.due());
            assertThat(step.followUps()).containsExactly(insurance.id());
        });
        assertThat(of(
                                Stage.VERIFIED,
                                BOOKED,
                                List.of(insurance),
                                insurance.due().plusSeconds(1))
                        .standing())
                .isEqualTo(Standing.LATE);
        assertThat(of(Stage.VERIFIED, BOOKED, List.of(verified), at("fri 12:00")))
                .satisfies(step -> {
                    assertThat(step.standing()).isEqualTo(Standing.DONE);
                    assertThat(step.at()).contains(at("tue 10:01"));
                });
    }

    @Test
    void what_ended_badly_is_owed_as_long_as_the_patient_is_to_be_called_and_not_done_after() {
        FollowUpDecision.Changed refused = changes(recorded(
                FollowUpOutcome.NOT_COVERED,
                claimed(ANA, owed(FollowUpKind.INSURANCE_VERIFICATION), at("tue 10:00")),
                ANA,
                at("tue 10:01")));
        FollowUp call = refused.owed().getFirst();
        FollowUp reached =
                changedTo(recorded(FollowUpOutcome.REACHED, claimed(ANA, call, at("tue 10:02")), ANA, at("tue 10:05")));

        assertThat(of(Stage.VERIFIED, BOOKED, List.of(refused.after(), call), at("tue 10:01"))
                        .standing())
                .isEqualTo(Standing.OWED);
        assertThat(of(Stage.VERIFIED, BOOKED, List.of(refused.after(), reached), at("tue 10:05"))
                        .standing())
                .isEqualTo(Standing.NOT_DONE);
    }

    @Test
    void a_stage_of_what_a_reader_may_not_see_is_left_out() {
        assertThat(Journey.of(BOOKED, List.of(), TUESDAY)
                        .without(Stream.of(FollowUpKind.INSURANCE_VERIFICATION))
                        .steps())
                .extracting(Journey.Step::stage)
                .doesNotContain(Stage.VERIFIED)
                .contains(Stage.PAPERS_IN);
    }

    @Test
    void what_the_system_texts_is_owed_until_it_has_gone_and_not_done_where_it_did_not() {
        var owed = new Entry.TextOwed(
                TUESDAY, TextStep.DAY_BEFORE, at("thu 10:00"), Team.FRONT_DESK, Optional.empty(), Optional.empty());
        Callback texted = BOOKED.with(List.of(owed));

        assertThat(of(Stage.REMINDED, BOOKED, List.of(), TUESDAY).standing()).isEqualTo(Standing.NOT_ASKED_FOR);
        assertThat(of(Stage.REMINDED, texted, List.of(), TUESDAY).standing()).isEqualTo(Standing.OWED);
        assertThat(of(Stage.REMINDED, texted, List.of(), at("thu 10:01")).standing())
                .isEqualTo(Standing.LATE);
        assertThat(of(
                        Stage.REMINDED,
                        texted.with(List.of(new Entry.TextSent(at("thu 10:02"), TextStep.DAY_BEFORE, "message-1"))),
                        List.of(),
                        at("thu 10:02")))
                .satisfies(step -> {
                    assertThat(step.standing()).isEqualTo(Standing.DONE);
                    assertThat(step.at()).contains(at("thu 10:02"));
                });
        assertThat(of(
                                Stage.REMINDED,
                                texted.with(List.of(new Entry.TextWithheld(
                                        at("thu 10:02"),
                                        TextStep.DAY_BEFORE,
                                        WithheldReason.NO_CONSENT,
                                        Optional.empty()))),
                                List.of(),
                                at("thu 10:02"))
                        .standing())
                .isEqualTo(Standing.NOT_DONE);
        assertThat(of(Stage.ASKED, texted, List.of(), TUESDAY).standing()).isEqualTo(Standing.NOT_ASKED_FOR);
    }

    @Test
    void every_kind_brings_the_patient_to_a_stage() {
        assertThat(FollowUpKind.values())
                .allSatisfy(kind -> assertThat(Journey.stageOf(kind)).isNotNull());
    }
}
