package dev.ringback.followup;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.NEW_YORK;
import static dev.ringback.callback.Fixtures.PAT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.followup.FollowUpFixtures.IS_TOLD;
import static dev.ringback.followup.FollowUpFixtures.POLICY;
import static dev.ringback.followup.FollowUpFixtures.booked;
import static dev.ringback.followup.FollowUpFixtures.changedTo;
import static dev.ringback.followup.FollowUpFixtures.claimed;
import static dev.ringback.followup.FollowUpFixtures.held;
import static dev.ringback.followup.FollowUpFixtures.owed;
import static dev.ringback.followup.FollowUpFixtures.recorded;
import static dev.ringback.followup.FollowUpFixtures.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Appointment;
import dev.ringback.callback.Appointment.Confirmation;
import dev.ringback.callback.AppointmentChange;
import dev.ringback.callback.AppointmentId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.FollowUpKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisitsTest {

    private static final Instant NOW = at("tue 10:00");

    private static Appointment told(AppointmentChange change, String visit, Confirmation confirmation) {
        return new Appointment(
                new AppointmentId("northstar", "visit-17"),
                change,
                Optional.of(at(visit).atZone(NEW_YORK).toOffsetDateTime()),
                NOW,
                confirmation);
    }

    private static Appointment nextMonday() {
        Instant monday = at("mon 10:00").plus(Duration.ofDays(7));
        return new Appointment(
                new AppointmentId("northstar", "visit-17"),
                AppointmentChange.MOVED,
                Optional.of(monday.atZone(NEW_YORK).toOffsetDateTime()),
                NOW,
                Confirmation.NOT_TOLD);
    }

    private static FollowUp after(FollowUp followUp, AppointmentChange change, String visit) {
        return Visits.after(followUp, told(change, visit, Confirmation.NOT_TOLD), POLICY, NOW);
    }

    private static FollowUp bookingCheck() {
        return FollowUps.after(
                        Optional.of(held(Bucket.OTHER, at("tue 09:00"))),
                        booked(Bucket.OTHER, at("tue 09:00"), Optional.of(at("fri 10:00"))),
                        IS_TOLD)
                .owed()
                .stream()
                .filter(one -> one.kind() == FollowUpKind.BOOKING_CHECK)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_booking_that_nobody_confirms_waits_a_business_day_and_is_there_to_be_looked_at_then() {
        FollowUp check = bookingCheck();

        assertThat(check.state()).isEqualTo(new FollowUpState.Waiting(at("wed 17:00")));
        assertThat(check.due()).isEqualTo(at("thu 09:00"));
        assertThat(FollowUpTimer.elapse(check, POLICY.hours(), at("wed 17:00")).state())
                .isEqualTo(new FollowUpState.Due(at("wed 17:00")));
    }

    @ParameterizedTest
    @EnumSource(names = {"BOOKED", "MOVED", "KEPT"})
    void whatever_else_is_told_of_a_visit_says_that_it_was_booked(AppointmentChange change) {
        assertThat(after(bookingCheck(), change, "fri 10:00").state())
                .isEqualTo(new FollowUpState.Closed(FollowUpOutcome.CONFIRMED, NOW));
    }

    @Test
    void a_confirmation_that_the_practices_system_sent_is_done() {
        FollowUp confirmation = owed(FollowUpKind.CONFIRMATION);

        assertThat(Visits.after(
                                confirmation,
                                told(AppointmentChange.BOOKED, "fri 10:00", Confirmation.SENT),
                                POLICY,
                                NOW)
                        .state())
                .isEqualTo(new FollowUpState.Closed(FollowUpOutcome.SENT, NOW));
        assertThat(after(confirmation, AppointmentChange.BOOKED, "fri 10:00")).isEqualTo(confirmation);
    }

    @Test
    void what_is_due_before_the_visit_moves_with_it_and_not_past_an_hour_from_now() {
        FollowUp insurance = owed(FollowUpKind.INSURANCE_VERIFICATION);

        FollowUp moved = after(insurance, AppointmentChange.MOVED, "wed 15:00");

        assertThat(moved.due()).isEqualTo(at("tue 11:00"));
        assertThat(moved.facts().appointmentAt())
                .contains(at("wed 15:00").atZone(NEW_YORK).toOffsetDateTime());
        assertThat(words(moved)).containsExactly("owed", "visit-moved");
    }

    @Test
    void papers_that_were_sent_are_looked_for_before_the_new_time_of_the_visit() {
        FollowUp sent = changedTo(recorded(
                FollowUpOutcome.SENT,
                claimed(ANA, owed(FollowUpKind.INTAKE_PAPERWORK), at("tue 09:10")),
                ANA,
                at("tue 09:12")));

        FollowUp moved = after(sent, AppointmentChange.MOVED, "thu 10:00");

        assertThat(moved.state()).isEqualTo(new FollowUpState.Waiting(at("wed 08:00")));
        assertThat(moved.due()).isEqualTo(at("wed 17:00"));
    }

    @Test
    void papers_that_are_looked_for_already_wait_again_where_the_visit_is_put_off() {
        FollowUp sent = changedTo(recorded(
                FollowUpOutcome.SENT,
                claimed(ANA, owed(FollowUpKind.INTAKE_PAPERWORK), at("tue 09:10")),
                ANA,
                at("tue 09:12")));
        FollowUp lookedFor = FollowUpTimer.elapse(sent, POLICY.hours(), at("thu 08:00"));

        FollowUp moved = Visits.after(lookedFor, nextMonday(), POLICY, at("thu 09:00"));

        assertThat(moved.state()).isEqualTo(new FollowUpState.Waiting(at("fri 08:00")));
        assertThat(moved.due()).isEqualTo(at("fri 17:00"));
    }

    @Test
    void who_holds_it_goes_on_holding_it() {
        FollowUp held = claimed(PAT, owed(FollowUpKind.INSURANCE_VERIFICATION), at("tue 09:55"));

        assertThat(after(held, AppointmentChange.MOVED, "wed 15:00").holding()).isEqualTo(held.holding());
    }

    @Test
    void the_same_time_told_again_changes_nothing() {
        FollowUp insurance = owed(FollowUpKind.INSURANCE_VERIFICATION);

        assertThat(after(insurance, AppointmentChange.MOVED, "fri 10:00")).isEqualTo(insurance);
    }

    @ParameterizedTest
    @EnumSource(names = {"INSURANCE_VERIFICATION", "INTAKE_PAPERWORK", "CONFIRMATION", "REFERRAL_RECORDS"})
    void a_visit_that_is_off_ends_what_hangs_on_it(FollowUpKind kind) {
        assertThat(after(owed(kind), AppointmentChange.CANCELLED, "fri 10:00").state())
                .isEqualTo(new FollowUpState.Closed(FollowUpOutcome.VISIT_CANCELLED, NOW));
        assertThat(after(owed(kind), AppointmentChange.MISSED, "fri 10:00").state())
                .isEqualTo(new FollowUpState.Closed(FollowUpOutcome.VISIT_MISSED, NOW));
    }

    @Test
    void a_visit_that_was_kept_leaves_what_is_still_to_be_verified() {
        FollowUp insurance = owed(FollowUpKind.INSURANCE_VERIFICATION);

        assertThat(after(insurance, AppointmentChange.KEPT, "fri 10:00")).isEqualTo(insurance);
        assertThat(after(owed(FollowUpKind.CONFIRMATION), AppointmentChange.KEPT, "fri 10:00")
                        .state())
                .isEqualTo(new FollowUpState.Closed(FollowUpOutcome.VISIT_KEPT, NOW));
    }
}
