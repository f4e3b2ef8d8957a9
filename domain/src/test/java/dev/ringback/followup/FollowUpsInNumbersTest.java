package dev.ringback.followup;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.followup.FollowUpFixtures.POLICY;
import static dev.ringback.followup.FollowUpFixtures.booked;
import static dev.ringback.followup.FollowUpFixtures.changedTo;
import static dev.ringback.followup.FollowUpFixtures.changes;
import static dev.ringback.followup.FollowUpFixtures.claimed;
import static dev.ringback.followup.FollowUpFixtures.owed;
import static dev.ringback.followup.FollowUpFixtures.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Team;
import dev.ringback.numbers.Closes;
import dev.ringback.numbers.Counting;
import dev.ringback.numbers.Dimension;
import dev.ringback.numbers.Figures;
import dev.ringback.numbers.Selection;
import dev.ringback.numbers.Tallies;
import dev.ringback.numbers.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was owed after callbacks, in the figures (docs/numbers.md). */
class FollowUpsInNumbersTest {

    private static final Instant TUESDAY = at("tue 09:00");
    private static final Callback BOOKED = booked(Bucket.NEW_PATIENT, TUESDAY, Optional.of(at("fri 10:00")));
    private static final Selection ALL = new Selection(Set.of(OAK_STREET), Set.of(), Set.of(), Optional.empty());

    private static Figures.FollowUps figures(Instant now, FollowUp... owed) {
        var counting = new Counting(ALL, Optional.empty(), Closes.NONE, now);
        for (FollowUp one : owed) {
            counting.add(tally(one));
        }
        return counting.figures().followUps();
    }

    private static Tally.OfFollowUp tally(FollowUp one) {
        return Tallies.of(one, BOOKED, _ -> POLICY.hours());
    }

    private static FollowUp ended(FollowUpKind kind, FollowUpOutcome outcome, Instant at) {
        return changedTo(recorded(outcome, claimed(ANA, owed(kind), at), ANA, at));
    }

    @Test
    void what_is_owed_is_not_done_and_becomes_late_with_its_time() {
        FollowUp insurance = owed(FollowUpKind.INSURANCE_VERIFICATION);

        assertThat(figures(TUESDAY, insurance).all()).isEqualTo(new Figures.Owed(1, 0, 0, 0));
        assertThat(figures(insurance.due(), insurance).all()).isEqualTo(new Figures.Owed(1, 0, 0, 0));
        assertThat(figures(insurance.due().plusSeconds(1), insurance).all()).isEqualTo(new Figures.Owed(1, 0, 1, 0));
    }

    @Test
    void what_was_done_in_time_is_never_late_and_what_came_late_stays_so() {
        Instant muchLater = at("fri 16:00");

        assertThat(figures(
                                muchLater,
                                ended(FollowUpKind.INSURANCE_VERIFICATION, FollowUpOutcome.VERIFIED, at("tue 10:00")))
                        .all())
                .isEqualTo(new Figures.Owed(1, 1, 0, 0));
        assertThat(figures(
                                muchLater,
                                ended(FollowUpKind.INSURANCE_VERIFICATION, FollowUpOutcome.VERIFIED, at("thu 10:00")))
                        .all())
                .isEqualTo(new Figures.Owed(1, 1, 1, 0));
    }

    @Test
    void what_waits_is_judged_by_the_time_that_it_had_then() {
        FollowUp sent = ended(FollowUpKind.INTAKE_PAPERWORK, FollowUpOutcome.SENT, at("tue 09:30"));
        FollowUp sentLate = ended(FollowUpKind.INTAKE_PAPERWORK, FollowUpOutcome.SENT, at("tue 11:30"));

        assertThat(figures(at("tue 12:00"), sent).all()).isEqualTo(new Figures.Owed(1, 0, 0, 0));
        assertThat(figures(at("tue 12:00"), sentLate).all()).isEqualTo(new Figures.Owed(1, 0, 1, 0));
    }

    @Test
    void it_is_told_by_what_and_by_which_team_where_the_journey_leaks() {
        FollowUpDecision.Changed refused = changes(recorded(
                FollowUpOutcome.NOT_COVERED,
                claimed(ANA, owed(FollowUpKind.INSURANCE_VERIFICATION), at("tue 10:00")),
                ANA,
                at("tue 10:01")));

        Figures.FollowUps told =
                figures(at("tue 10:02"), refused.after(), refused.owed().getFirst(), owed(FollowUpKind.CONFIRMATION));

        assertThat(told.all()).isEqualTo(new Figures.Owed(3, 1, 1, 1));
        assertThat(told.byKind())
                .containsEntry(FollowUpKind.INSURANCE_VERIFICATION, new Figures.Owed(1, 1, 0, 1))
                .containsEntry(FollowUpKind.CALL_PATIENT, new Figures.Owed(1, 0, 0, 0))
                .containsEntry(FollowUpKind.CONFIRMATION, new Figures.Owed(1, 0, 1, 0));
        assertThat(told.byTeam())
                .containsEntry(Team.INSURANCE, new Figures.Owed(1, 1, 0, 1))
                .containsEntry(Team.FRONT_DESK, new Figures.Owed(2, 0, 1, 0));
    }

    @Test
    void it_counts_where_its_callback_does() {
        Tally.OfFollowUp tally = tally(owed(FollowUpKind.CONFIRMATION));

        assertThat(tally.day()).isEqualTo(tally.firstCall().toLocalDate());
        assertThat(Dimension.PERSON.keyOf(tally)).contains(ANA.id());
        assertThat(Dimension.BUCKET.keyOf(tally)).contains("new-patient");
        assertThat(List.of(Dimension.HOUR.keyOf(tally), Dimension.LOCATION.keyOf(tally)))
                .containsExactly(Optional.of("9"), Optional.of(OAK_STREET.id()));
    }
}
