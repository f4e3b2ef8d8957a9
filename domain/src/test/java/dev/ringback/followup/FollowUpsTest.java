package dev.ringback.followup;

import static dev.ringback.callback.Fixtures.NORTHWIND;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.changed;
import static dev.ringback.callback.Fixtures.reported;
import static dev.ringback.callback.Fixtures.worker;
import static dev.ringback.followup.FollowUpFixtures.OWES_NOTHING;
import static dev.ringback.followup.FollowUpFixtures.POLICY;
import static dev.ringback.followup.FollowUpFixtures.booked;
import static dev.ringback.followup.FollowUpFixtures.ended;
import static dev.ringback.followup.FollowUpFixtures.held;
import static dev.ringback.followup.FollowUpFixtures.owed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Claims;
import dev.ringback.callback.Ending;
import dev.ringback.callback.Entry;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKey;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Outcome;
import dev.ringback.callback.Outcomes;
import dev.ringback.callback.State;
import dev.ringback.callback.Team;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class FollowUpsTest {

    private static final Instant NOW = at("tue 09:00");
    private static final Optional<Instant> ON_FRIDAY = Optional.of(at("fri 10:00"));

    @Test
    void a_booking_of_a_new_patient_owes_insurance_paperwork_and_a_confirmation() {
        assertThat(owed(Bucket.NEW_PATIENT, NOW, ON_FRIDAY))
                .extracting(FollowUp::kind, FollowUp::owner, FollowUp::due)
                .containsExactly(
                        row(FollowUpKind.INSURANCE_VERIFICATION, Team.INSURANCE, at("wed 17:00")),
                        row(FollowUpKind.INTAKE_PAPERWORK, Team.FRONT_DESK, at("tue 10:00")),
                        row(FollowUpKind.CONFIRMATION, Team.FRONT_DESK, at("tue 10:00")));
    }

    @Test
    void a_referral_owes_its_records_and_anybody_a_confirmation() {
        assertThat(owed(Bucket.REFERRAL, NOW, Optional.empty()))
                .extracting(FollowUp::kind, FollowUp::owner, FollowUp::due)
                .containsExactly(
                        row(FollowUpKind.REFERRAL_RECORDS, Team.REFERRALS, at("wed 17:00")),
                        row(FollowUpKind.CONFIRMATION, Team.FRONT_DESK, at("tue 10:00")));
        assertThat(owed(Bucket.BILLING, NOW, Optional.empty()))
                .extracting(FollowUp::kind)
                .containsExactly(FollowUpKind.CONFIRMATION);
    }

    @Test
    void a_visit_that_was_moved_owes_a_confirmation_alone() {
        Callback moved = ended(Outcome.RESCHEDULED, Bucket.NEW_PATIENT, NOW, ON_FRIDAY);

        assertThat(FollowUps.after(Optional.of(held(Bucket.NEW_PATIENT, NOW)), moved, POLICY)
                        .owed())
                .extracting(FollowUp::kind)
                .containsExactly(FollowUpKind.CONFIRMATION);
    }

    @Test
    void the_callback_tells_of_all_that_is_owed_from_it() {
        Callback before = held(Bucket.REFERRAL, NOW);
        FollowUps.Owing owing = FollowUps.after(Optional.of(before), booked(Bucket.REFERRAL, NOW, ON_FRIDAY), POLICY);

        assertThat(owing.callback().history().reversed().subList(0, 2))
                .containsExactly(
                        new Entry.FollowUpOwed(
                                NOW,
                                new FollowUpId("callback-1.confirmation"),
                                FollowUpKind.CONFIRMATION,
                                Team.FRONT_DESK,
                                at("tue 10:00")),
                        new Entry.FollowUpOwed(
                                NOW,
                                new FollowUpId("callback-1.referral-records"),
                                FollowUpKind.REFERRAL_RECORDS,
                                Team.REFERRALS,
                                at("wed 17:00")));
        assertThat(owing.callback().state()).isEqualTo(new State.Closed(Ending.BOOKED, NOW));
        assertThat(owing.owed())
                .extracting(FollowUp::key)
                .containsExactly(
                        new FollowUpKey(before.key(), "referral-records"),
                        new FollowUpKey(before.key(), "confirmation"));
    }

    @Test
    void each_is_the_work_of_the_agency_that_booked_and_with_the_desk_where_the_desks_team_owes_it() {
        assertThat(owed(Bucket.NEW_PATIENT, NOW, ON_FRIDAY))
                .allSatisfy(one -> assertThat(one.agency()).contains(NORTHWIND))
                .extracting(FollowUp::place)
                .containsExactly(Place.IN_HOUSE, Place.AT_THE_DESK, Place.AT_THE_DESK);
    }

    @Test
    void what_another_team_booked_stays_in_the_house() {
        Callback handedOff = ended(Outcome.INSURANCE_VERIFICATION_NEEDED, Bucket.NEW_PATIENT, NOW, Optional.empty());
        Callback before = changed(Claims.claim(handedOff, worker(PAT), POLICY, NOW));
        Callback after = changed(Outcomes.record(before, worker(PAT), reported(Outcome.BOOKED), POLICY, NOW));

        assertThat(FollowUps.after(Optional.of(before), after, POLICY).owed()).allSatisfy(one -> {
            assertThat(one.place()).isEqualTo(Place.IN_HOUSE);
            assertThat(one.agency()).isEmpty();
        });
    }

    @Test
    void nothing_is_owed_where_the_location_says_nothing_of_it() {
        Callback after = booked(Bucket.NEW_PATIENT, NOW, ON_FRIDAY);

        assertThat(FollowUps.after(Optional.of(held(Bucket.NEW_PATIENT, NOW)), after, OWES_NOTHING))
                .isEqualTo(new FollowUps.Owing(after, List.of()));
    }

    @Test
    void nothing_is_owed_twice_or_for_another_end() {
        Callback after = booked(Bucket.NEW_PATIENT, NOW, ON_FRIDAY);
        Callback declined = ended(Outcome.DECLINED, Bucket.NEW_PATIENT, NOW, Optional.empty());

        assertThat(FollowUps.after(Optional.of(after), after, POLICY).owed()).isEmpty();
        assertThat(FollowUps.after(Optional.of(held(Bucket.NEW_PATIENT, NOW)), declined, POLICY)
                        .owed())
                .isEmpty();
        assertThat(FollowUps.after(Optional.empty(), held(Bucket.NEW_PATIENT, NOW), POLICY)
                        .owed())
                .isEmpty();
    }

    private static Tuple row(Object... values) {
        return Tuple.tuple(values);
    }
}
