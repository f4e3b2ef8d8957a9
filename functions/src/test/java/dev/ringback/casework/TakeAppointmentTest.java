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
import dev.ringback.callback.FollowUpId;
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
import dev.ringback.followup.FollowUpState;
import dev.ringback.script.TickedFacts;
import dev.ringback.visit.AppointmentEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TakeAppointmentTest {

    private static final Map<String, String> NEW_PATIENT = Map.of("ringback_bucket", "new-patient");

    private final MemoryPractice practice = new MemoryPractice(
            Oak.directory()
                    .replace(
                            "\"catchAll\":\"harbor\"",
                            "\"catchAll\":\"harbor\",\"followUps\":{\"confirmation\":\"on\",\"booking-check\":\"on\",\"post-visit\":\"on\",\"call-patient\":\"on\"}"),
            at("tue 09:00"));

    private Person person(String name) {
        return Oak.person(practice, name);
    }

    private Callback taken() {
        Callback opened = opened(practice, NEW_PATIENT);
        practice.work.claim(person("ana"), opened.id(), practice.log);
        return Oak.current(practice);
    }

    private Callback booked() {
        return booked(taken());
    }

    private Callback booked(Callback taken) {
        var ticked = (TickedFacts.Reading.Read) TickedFacts.read(List.of("identity-verified"));
        var report = new TickedReport(report(Outcome.BOOKED).report().withIdentityVerified(), ticked.facts());
        practice.work.recordOutcome(person("ana"), taken.id(), report, practice.log);
        return practice.callbacks.find(taken.id()).orElseThrow();
    }

    private AppointmentEvent event(AppointmentChange change, Instant changedAt, Confirmation confirmation) {
        return new AppointmentEvent(
                new Appointment(
                        new AppointmentId("northstar", "visit-17"),
                        change,
                        Optional.of(OffsetDateTime.parse("2026-12-04T10:00:00-05:00")),
                        changedAt,
                        confirmation),
                new LocationId("oak-street"),
                PATIENT,
                Optional.empty(),
                Optional.empty(),
                AppointmentEvent.Dated.BY_ITS_SYSTEM);
    }

    private AppointmentEvent event(AppointmentChange change) {
        return event(change, practice.clock.instant(), Confirmation.NOT_TOLD);
    }

    private Result take(AppointmentEvent event) {
        return practice.takeAppointment.take(event, practice.log);
    }

    private FollowUp current(FollowUpKind kind) {
        return practice.callbacks.followUps.all().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private FollowUpOutcome outcome(FollowUpKind kind) {
        return ((FollowUpState.Closed) current(kind).state()).outcome();
    }

    @Nested
    class A_booking {

        @Test
        void is_confirmed_and_the_callback_says_so() {
            Callback callback = booked();

            assertThat(take(event(AppointmentChange.BOOKED, practice.clock.instant(), Confirmation.SENT)))
                    .isEqualTo(new Result.Matched(callback.id()));
            assertThat(Oak.words(practice.callbacks.find(callback.id()).orElseThrow()))
                    .endsWith("appointment-told");
            assertThat(outcome(FollowUpKind.BOOKING_CHECK)).isEqualTo(FollowUpOutcome.CONFIRMED);
            assertThat(outcome(FollowUpKind.CONFIRMATION)).isEqualTo(FollowUpOutcome.SENT);
        }

        @Test
        void that_is_told_before_the_outcome_is_recorded_leaves_nothing_to_confirm() {
            Callback taken = taken();

            assertThat(take(event(AppointmentChange.BOOKED, practice.clock.instant(), Confirmation.SENT)))
                    .isEqualTo(new Result.Matched(taken.id()));
            booked(practice.callbacks.find(taken.id()).orElseThrow());

            assertThat(practice.callbacks.followUps.all()).isEmpty();
        }

        @Test
        void that_is_told_twice_changes_nothing_the_second_time() {
            Callback callback = booked();
            AppointmentEvent event = event(AppointmentChange.BOOKED);
            take(event);
            List<FollowUp> owed = practice.callbacks.followUps.all();

            assertThat(take(event)).isEqualTo(new Result.NothingNew(callback.id()));
            assertThat(practice.callbacks.followUps.all()).isEqualTo(owed);
        }

        @Test
        void of_which_nobody_called_is_counted_and_changes_nothing() {
            assertThat(take(event(AppointmentChange.BOOKED))).isEqualTo(new Result.NoCallback());
            assertThat(practice.log.notes())
                    .containsExactly("An appointment of the practice's system is of no callback that Ringback knows");
        }
    }

    @Nested
    class A_change {

        @Test
        void that_cancels_ends_what_hangs_on_the_visit_and_has_the_patient_called() {
            booked();
            take(event(AppointmentChange.BOOKED));
            practice.clock.tick(Duration.ofMinutes(10));

            take(event(AppointmentChange.CANCELLED));

            assertThat(outcome(FollowUpKind.CONFIRMATION)).isEqualTo(FollowUpOutcome.VISIT_CANCELLED);
            assertThat(current(FollowUpKind.CALL_PATIENT).isOpen()).isTrue();
        }

        @Test
        void that_is_older_than_what_is_known_changes_nothing() {
            Callback callback = booked();
            AppointmentEvent older = event(AppointmentChange.MOVED);
            practice.clock.tick(Duration.ofMinutes(10));
            take(new AppointmentEvent(
                    event(AppointmentChange.KEPT).appointment(),
                    older.location(),
                    older.patient(),
                    Optional.of(older.appointment().changedAt()),
                    Optional.empty(),
                    older.dated()));

            assertThat(take(older)).isEqualTo(new Result.NothingNew(callback.id()));
            assertThat(current(FollowUpKind.POST_VISIT).isOpen()).isTrue();
        }

        @Test
        void that_takes_a_cancellation_back_ends_the_call_about_it() {
            booked();
            take(event(AppointmentChange.BOOKED));
            practice.clock.tick(Duration.ofMinutes(10));
            take(event(AppointmentChange.CANCELLED));
            practice.clock.tick(Duration.ofMinutes(10));

            take(event(AppointmentChange.KEPT));

            assertThat(outcome(FollowUpKind.CALL_PATIENT)).isEqualTo(FollowUpOutcome.VISIT_KEPT);
            assertThat(current(FollowUpKind.POST_VISIT).isOpen()).isTrue();
        }

        @Test
        void that_was_never_made_is_refused_by_its_field() {
            assertThat(take(event(
                            AppointmentChange.BOOKED,
                            practice.clock.instant().plus(Duration.ofMinutes(6)),
                            Confirmation.SENT)))
                    .isEqualTo(new Result.Unusable("changedAt lies in the future"));
        }
    }

    @Nested
    class One_that_fits_several {

        private FollowUpId asked() {
            booked();
            practice.clock.tick(Duration.ofMinutes(20));
            Callback again = Oak.openedFor(practice, PATIENT.e164(), NEW_PATIENT);
            practice.work.claim(person("ana"), again.id(), practice.log);
            booked(practice.callbacks.find(again.id()).orElseThrow());
            return ((Result.Asked) take(event(AppointmentChange.BOOKED))).question();
        }

        private void answer(FollowUpId question, FollowUpOutcome outcome) {
            practice.workOnFollowUp.claim(person("pat"), question, practice.log);
            assertThat(practice.workOnFollowUp.recordOutcome(
                            person("pat"), question, FollowUpReport.of(outcome), practice.log))
                    .isInstanceOf(WorkOnFollowUp.Result.Done.class);
        }

        @Test
        void is_asked_about_once() {
            FollowUpId question = asked();
            practice.clock.tick(Duration.ofMinutes(5));

            assertThat(take(event(AppointmentChange.MOVED))).isEqualTo(new Result.Asked(question));
        }

        @Test
        void is_of_the_callback_that_somebody_says_it_is_of() {
            FollowUpId question = asked();
            FollowUp before = practice.callbacks.followUps.find(question).orElseThrow();

            answer(question, FollowUpOutcome.THEIRS);

            assertThat(Oak.words(practice.callbacks.find(before.callback()).orElseThrow()))
                    .contains("appointment-told");
            assertThat(practice.callbacks.followUps.all())
                    .filteredOn(one -> one.kind() == FollowUpKind.BOOKING_CHECK)
                    .filteredOn(one -> one.callback().equals(before.callback()))
                    .singleElement()
                    .satisfies(one -> assertThat(one.isOpen()).isFalse());
            practice.clock.tick(Duration.ofMinutes(5));
            assertThat(take(event(AppointmentChange.MOVED))).isEqualTo(new Result.Matched(before.callback()));
        }

        @Test
        void is_of_none_where_somebody_says_so() {
            answer(asked(), FollowUpOutcome.NOT_THEIRS);
            practice.clock.tick(Duration.ofMinutes(5));

            assertThat(take(event(
                            AppointmentChange.BOOKED,
                            practice.clock.instant().minus(Duration.ofMinutes(5)),
                            Confirmation.SENT)))
                    .isEqualTo(new Result.NoCallback());
        }
    }
}
