package dev.ringback.casework;

import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.casework.Oak.opened;
import static dev.ringback.casework.Oak.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Appointment;
import dev.ringback.callback.Appointment.Confirmation;
import dev.ringback.callback.AppointmentChange;
import dev.ringback.callback.AppointmentId;
import dev.ringback.callback.Callback;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Outcome;
import dev.ringback.casework.TakeAppointment.Result;
import dev.ringback.casework.memory.MemoryPractice;
import dev.ringback.desk.TickedReport;
import dev.ringback.directory.Person;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpOutcome;
import dev.ringback.followup.FollowUpReport;
import dev.ringback.script.TickedFacts;
import dev.ringback.visit.AppointmentEvent;
import dev.ringback.visit.AppointmentEvent.Dated;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A system tells of every change of an appointment, and most leave its time as it was. */
class TakeChangedAppointmentTest {

    private static final String TEN = "2026-12-04T10:00:00-05:00";
    private static final String ELEVEN = "2026-12-04T11:00:00-05:00";
    private static final String NOON = "2026-12-04T12:00:00-05:00";

    private final MemoryPractice practice = new MemoryPractice(
            Oak.directory()
                    .replace(
                            "\"catchAll\":\"harbor\"",
                            "\"catchAll\":\"harbor\",\"followUps\":{\"confirmation\":\"on\",\"call-patient\":\"on\",\"post-visit\":\"on\"}"),
            at("tue 09:00"));

    private final Person ana = Oak.person(practice, "ana");

    @BeforeEach
    void the_patient_is_booked_and_the_system_has_told_them() {
        Callback opened = opened(practice, Map.of("ringback_bucket", "new-patient"));
        practice.work.claim(ana, opened.id(), practice.log);
        var ticked = (TickedFacts.Reading.Read) TickedFacts.read(List.of("identity-verified"));
        var report = new TickedReport(report(Outcome.BOOKED).report().withIdentityVerified(), ticked.facts());
        practice.work.recordOutcome(ana, opened.id(), report, practice.log);
        tell(AppointmentChange.BOOKED, TEN, Confirmation.SENT, Dated.BY_ITS_SYSTEM);
        assertThat(confirmations()).singleElement().matches(one -> !one.isOpen());
    }

    private Result tell(AppointmentChange change, String visitAt, Confirmation confirmation, Dated dated) {
        return tell("visit-17", change, visitAt, confirmation, dated);
    }

    private Result tell(
            String appointment, AppointmentChange change, String visitAt, Confirmation confirmation, Dated dated) {
        practice.clock.tick(Duration.ofMinutes(10));
        return practice.takeAppointment.take(
                new AppointmentEvent(
                        new Appointment(
                                new AppointmentId("northstar", appointment),
                                change,
                                Optional.of(OffsetDateTime.parse(visitAt)),
                                practice.clock.instant(),
                                confirmation),
                        new LocationId("oak-street"),
                        PATIENT,
                        Optional.empty(),
                        Optional.empty(),
                        dated),
                practice.log);
    }

    private Result tell(AppointmentChange change, String visitAt) {
        return tell(change, visitAt, Confirmation.NOT_TOLD, Dated.BY_ITS_SYSTEM);
    }

    private List<FollowUp> confirmations() {
        return of(FollowUpKind.CONFIRMATION);
    }

    private List<FollowUp> of(FollowUpKind wanted) {
        return practice.callbacks.followUps.all().stream()
                .filter(one -> one.kind() == wanted)
                .toList();
    }

    private void theDeskTellsThePatient() {
        FollowUp owed = confirmations().getLast();
        practice.workOnFollowUp.claim(ana, owed.id(), practice.log);
        assertThat(practice.workOnFollowUp.recordOutcome(
                        ana, owed.id(), FollowUpReport.of(FollowUpOutcome.SENT), practice.log))
                .isInstanceOf(WorkOnFollowUp.Result.Done.class);
    }

    @Test
    void that_leaves_the_time_as_it_was_has_nobody_told_again() {
        tell(AppointmentChange.MOVED, TEN);

        assertThat(confirmations()).hasSize(1);
    }

    @Test
    void to_another_time_has_the_patient_told_each_time() {
        tell(AppointmentChange.MOVED, ELEVEN);
        assertThat(confirmations()).hasSize(2).last().matches(FollowUp::isOpen);
        theDeskTellsThePatient();

        tell(AppointmentChange.MOVED, NOON);

        assertThat(confirmations()).hasSize(3).last().matches(FollowUp::isOpen);
    }

    @Test
    void that_says_booked_for_another_time_has_the_patient_told() {
        tell(AppointmentChange.BOOKED, ELEVEN);

        assertThat(confirmations()).hasSize(2).last().matches(FollowUp::isOpen);
    }

    @Test
    void that_takes_a_cancellation_back_to_the_same_time_has_the_patient_told() {
        tell(AppointmentChange.CANCELLED, TEN);

        tell(AppointmentChange.MOVED, TEN);

        assertThat(confirmations()).hasSize(2).last().matches(FollowUp::isOpen);
    }

    /** A parent and a child may have one phone: until somebody has said whose it is, the call about the other visit stays owed. */
    @Test
    void that_cancels_and_books_under_another_name_is_asked_about_and_ends_the_call_once_it_is_theirs() {
        practice.clock.tick(Duration.ofHours(2));
        tell(AppointmentChange.CANCELLED, TEN);
        var asked = (Result.Asked)
                tell("visit-18", AppointmentChange.BOOKED, ELEVEN, Confirmation.SENT, Dated.BY_ITS_SYSTEM);
        assertThat(calls()).singleElement().matches(FollowUp::isOpen);

        Person pat = Oak.person(practice, "pat");
        practice.workOnFollowUp.claim(pat, asked.question(), practice.log);
        practice.workOnFollowUp.recordOutcome(
                pat, asked.question(), FollowUpReport.of(FollowUpOutcome.THEIRS), practice.log);

        assertThat(calls()).singleElement().matches(one -> !one.isOpen());
        assertThat(Oak.current(practice)
                        .facts()
                        .appointments()
                        .standing()
                        .orElseThrow()
                        .visitAt())
                .contains(OffsetDateTime.parse(ELEVEN));
    }

    @Test
    void that_is_told_again_later_has_the_patient_called_once() {
        tell(AppointmentChange.CANCELLED, TEN);
        FollowUp owed = calls().getFirst();
        practice.workOnFollowUp.claim(ana, owed.id(), practice.log);
        practice.workOnFollowUp.recordOutcome(ana, owed.id(), FollowUpReport.of(FollowUpOutcome.REACHED), practice.log);

        tell(AppointmentChange.CANCELLED, TEN);

        assertThat(calls()).singleElement().matches(one -> !one.isOpen());
    }

    @Test
    void that_says_missed_where_it_was_cancelled_has_the_patient_called_once() {
        tell(AppointmentChange.CANCELLED, TEN);

        tell(AppointmentChange.MISSED, TEN);

        assertThat(calls()).singleElement().matches(FollowUp::isOpen);
    }

    @Test
    void that_says_kept_twice_has_one_question_after_the_visit() {
        tell(AppointmentChange.KEPT, TEN);
        tell(AppointmentChange.KEPT, TEN);

        assertThat(of(FollowUpKind.POST_VISIT)).hasSize(1);
    }

    @Test
    void that_says_kept_to_come_and_kept_has_one_question_after_the_visit() {
        tell(AppointmentChange.KEPT, TEN);
        tell(AppointmentChange.MOVED, TEN);
        tell(AppointmentChange.KEPT, TEN);

        assertThat(of(FollowUpKind.POST_VISIT).stream().filter(FollowUp::isOpen))
                .hasSize(1);
    }

    private List<FollowUp> calls() {
        return of(FollowUpKind.CALL_PATIENT);
    }

    @Nested
    class Of_a_system_that_does_not_say_when {

        private Result tell(AppointmentChange change, String visitAt) {
            return TakeChangedAppointmentTest.this.tell(change, visitAt, Confirmation.NOT_TOLD, Dated.AS_IT_CAME);
        }

        @Test
        void is_news_where_the_time_is_another() {
            assertThat(tell(AppointmentChange.BOOKED, ELEVEN)).isInstanceOf(Result.Matched.class);
            assertThat(confirmations()).hasSize(2);
        }

        @Test
        void is_none_when_it_is_said_again() {
            tell(AppointmentChange.BOOKED, ELEVEN);
            Callback before = Oak.current(practice);

            assertThat(tell(AppointmentChange.BOOKED, ELEVEN)).isEqualTo(new Result.NothingNew(before.id()));
            assertThat(Oak.current(practice)).isEqualTo(before);
        }
    }
}
