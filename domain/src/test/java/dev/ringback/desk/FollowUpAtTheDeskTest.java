package dev.ringback.desk;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.worker;
import static dev.ringback.followup.FollowUpFixtures.POLICY;
import static dev.ringback.followup.FollowUpFixtures.changedTo;
import static dev.ringback.followup.FollowUpFixtures.changes;
import static dev.ringback.followup.FollowUpFixtures.claimed;
import static dev.ringback.followup.FollowUpFixtures.owed;
import static dev.ringback.followup.FollowUpFixtures.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ringback.callback.Claims;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.PersonId;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpDecision;
import dev.ringback.followup.FollowUpOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a follow-up stands, and whose it is. Each is owed since Tuesday nine o'clock, from a callback that an agency's assistant booked. */
class FollowUpAtTheDeskTest {

    private static final Duration KEEP = Duration.ofDays(400);
    private static final Instant TEN = at("tue 10:00");
    private static final FollowUp CONFIRMATION = owed(FollowUpKind.CONFIRMATION);
    private static final FollowUp VERIFICATION = owed(FollowUpKind.INSURANCE_VERIFICATION);

    private static FollowUp done(FollowUpOutcome outcome, FollowUp followUp, PersonId by) {
        return changedTo(recorded(outcome, claimed(by, followUp, TEN), by, TEN));
    }

    private static Subject.Stage stage(FollowUp followUp) {
        return Subject.of(followUp).stage();
    }

    private static WorklistEntry entry(FollowUp followUp) {
        return new WorklistEntry(followUp.key(), Work.of(followUp), Rank.of(followUp));
    }

    private static FollowUp callToPatient() {
        FollowUpDecision refused = recorded(
                FollowUpOutcome.NOT_COVERED, claimed(PAT, VERIFICATION, at("tue 11:00")), PAT, at("tue 11:05"));
        return changes(refused).owed().getFirst();
    }

    @Test
    void what_the_desk_owes_is_the_desks_and_the_agencys_that_worked_it() {
        assertThat(Subject.of(CONFIRMATION).agency()).isPresent();
        assertThat(stage(CONFIRMATION)).isEqualTo(Subject.Stage.AT_THE_DESK);
        assertThat(stage(done(FollowUpOutcome.SENT, CONFIRMATION, ANA))).isEqualTo(Subject.Stage.AT_THE_DESK);
        assertThat(stage(claimed(PAT, CONFIRMATION, TEN))).isEqualTo(Subject.Stage.AT_THE_DESK);
        assertThat(stage(done(FollowUpOutcome.SENT, CONFIRMATION, PAT))).isEqualTo(Subject.Stage.ENDED_IN_HOUSE);
    }

    @Test
    void what_another_team_owes_stays_in_the_house_open_or_not() {
        assertThat(stage(VERIFICATION)).isEqualTo(Subject.Stage.HANDED_OFF);
        assertThat(stage(done(FollowUpOutcome.VERIFIED, VERIFICATION, PAT))).isEqualTo(Subject.Stage.HANDED_OFF);
    }

    @Test
    void it_stands_in_the_worklist_until_somebody_holds_it_and_then_until_it_comes_back_or_is_over() {
        FollowUp papers = owed(FollowUpKind.INTAKE_PAPERWORK);
        FollowUp sent = done(FollowUpOutcome.SENT, papers, ANA);

        assertThat(Placement.of(papers, Optional.of(papers.due()), KEEP))
                .isEqualTo(
                        new Placement.InWorklist("due", Work.of(papers), Rank.of(papers), Optional.of(papers.due())));
        assertThat(Placement.of(claimed(ANA, papers, TEN), Optional.empty(), KEEP))
                .isEqualTo(new Placement.Held(ANA, TEN.plus(Claims.LASTS)));
        assertThat(Placement.of(sent, Optional.empty(), KEEP))
                .isEqualTo(new Placement.Waiting("waiting", at("thu 08:00")));
        assertThat(Placement.of(done(FollowUpOutcome.RECEIVED, papers, ANA), Optional.empty(), KEEP))
                .isEqualTo(new Placement.Closed("closed", Optional.empty(), TEN.plus(KEEP)));
    }

    @Test
    void only_a_call_to_the_patient_waits_for_an_hour_at_which_they_may_be_called() {
        Instant lunch = at("tue 12:10");

        assertThat(entry(VERIFICATION).mayBeginAt(lunch, POLICY)).isTrue();
        assertThat(entry(callToPatient()).mayBeginAt(lunch, POLICY)).isFalse();
        assertThat(entry(callToPatient()).mayBeginFrom(lunch, POLICY)).isEqualTo(at("tue 13:00"));
    }

    @Test
    void its_work_is_read_off_the_word_that_it_is_stored_by() {
        assertThat(Work.find(Work.of(CONFIRMATION).word())).contains(Work.of(CONFIRMATION));
        assertThat(Work.find(Work.of(VERIFICATION).word())).contains(Work.of(VERIFICATION));
        assertThat(Work.of(callToPatient()).isCallToPatient()).isTrue();
    }

    @Test
    void nobody_claims_one_unread() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnreadClaim.of(entry(CONFIRMATION), worker(ANA), TEN))
                .withMessageContaining("read before it is claimed");
    }

    @Test
    void a_filter_tells_follow_ups_from_callbacks_and_admits_an_entry_as_it_does_what_it_stands_for() {
        for (var of : WorklistFilter.Of.values()) {
            var filter = new WorklistFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    of,
                    WorklistFilter.Target.ANY,
                    new WorklistFilter.Whose.Unclaimed());
            boolean isWanted = of != WorklistFilter.Of.CALLBACKS;
            assertThat(filter.admits(CONFIRMATION, TEN)).isEqualTo(isWanted);
            assertThat(filter.admits(entry(CONFIRMATION), TEN)).isEqualTo(isWanted);
        }
    }
}
