package dev.ringback.visit;

import static dev.ringback.callback.Fixtures.ANA;
import static dev.ringback.callback.Fixtures.NEW_YORK;
import static dev.ringback.callback.Fixtures.OAK_STREET;
import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.at;
import static dev.ringback.callback.Fixtures.call;
import static dev.ringback.callback.Fixtures.claimedBy;
import static dev.ringback.callback.Fixtures.ended;
import static dev.ringback.callback.Fixtures.nothingKnown;
import static dev.ringback.callback.Fixtures.opened;
import static dev.ringback.callback.Fixtures.recordOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.callback.Appointment;
import dev.ringback.callback.AppointmentChange;
import dev.ringback.callback.AppointmentId;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Entry;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Outcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentMatchTest {

    /** Missed at nine, and booked at ten past nine. */
    private static final Callback FIRST =
            booked(opened(nothingKnown(), call("contact-1", at("tue 09:00")), at("tue 09:00")), "tue 09:10");

    /** Missed again, and booked a second time. */
    private static final Callback SECOND =
            booked(opened(recordOf(FIRST), call("contact-2", at("tue 09:30")), at("tue 09:30")), "tue 09:40");

    private static Callback booked(Callback opened, String when) {
        return ended(Outcome.BOOKED, claimedBy(ANA, opened, at(when)), ANA, at(when));
    }

    private static Appointment told(AppointmentChange change, String changedAt) {
        return new Appointment(
                new AppointmentId("northstar", "visit-17"),
                change,
                Optional.of(at("fri 10:00").atZone(NEW_YORK).toOffsetDateTime()),
                at(changedAt),
                Appointment.Confirmation.NOT_TOLD);
    }

    private static AppointmentEvent bookedAt(String when) {
        return event(told(AppointmentChange.BOOKED, when), Optional.empty());
    }

    private static AppointmentEvent event(Appointment told, Optional<CallbackId> callback) {
        return new AppointmentEvent(
                told, OAK_STREET, PATIENT, Optional.empty(), callback, AppointmentEvent.Dated.BY_ITS_SYSTEM);
    }

    private static AppointmentMatch match(AppointmentEvent event, Callback... callbacks) {
        return AppointmentMatch.of(event, List.of(callbacks));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "tue 08:54, false", // before the call, and more than clocks differ
        "tue 08:55, true",
        "tue 09:05, true",
        "tue 10:10, true", // entered after the outcome was recorded
        "tue 10:11, false"
    })
    void a_booking_fits_the_callback_that_was_worked_when_it_was_made(String when, boolean fits) {
        assertThat(match(bookedAt(when), FIRST))
                .isEqualTo(fits ? new AppointmentMatch.Of(FIRST) : new AppointmentMatch.OfNone());
    }

    @Test
    void it_fits_one_that_is_still_open_and_none_that_ended_otherwise() {
        Callback open = claimedBy(
                ANA, opened(nothingKnown(), call("contact-1", at("tue 09:00")), at("tue 09:00")), at("tue 09:05"));

        assertThat(match(bookedAt("tue 09:08"), open)).isEqualTo(new AppointmentMatch.Of(open));
        assertThat(match(bookedAt("tue 09:08"), ended(Outcome.DECLINED, open, ANA, at("tue 09:10"))))
                .isEqualTo(new AppointmentMatch.OfNone());
    }

    @Test
    void one_that_fits_several_is_of_none_until_somebody_says_of_which() {
        assertThat(match(bookedAt("tue 09:35"), FIRST, SECOND)).isEqualTo(new AppointmentMatch.PerhapsOf(SECOND));
    }

    @Test
    void a_second_appointment_of_one_callback_is_not_taken_for_granted() {
        Callback has = FIRST.with(new Entry.AppointmentTold(
                at("tue 09:11"),
                new Appointment(
                        new AppointmentId("northstar", "visit-18"),
                        AppointmentChange.BOOKED,
                        Optional.empty(),
                        at("tue 09:06"),
                        Appointment.Confirmation.NOT_TOLD)));

        assertThat(match(bookedAt("tue 09:05"), has)).isEqualTo(new AppointmentMatch.PerhapsOf(has));
    }

    /** Many systems move a visit so: they cancel the one, and book another under a name of its own. */
    @ParameterizedTest(name = "{0} on thu 09:00, then booked {1}: {2}")
    @CsvSource({
        "CANCELLED, thu 08:30, true", // the clock of who books may not be the clock of who cancels
        "CANCELLED, thu 09:02, true",
        "MISSED, fri 15:00, true",
        "CANCELLED, wed 09:00, false",
        "MOVED, thu 09:02, false"
    })
    void a_booking_in_place_of_one_that_is_off_may_be_of_its_callback(
            AppointmentChange change, String when, boolean fits) {
        Appointment other = told(change, "thu 09:00");
        Callback off = FIRST.with(new Entry.AppointmentTold(
                at("thu 09:01"),
                new Appointment(
                        new AppointmentId("northstar", "visit-16"),
                        change,
                        other.visitAt(),
                        other.changedAt(),
                        other.confirmation())));

        assertThat(match(bookedAt(when), off))
                .isEqualTo(fits ? new AppointmentMatch.PerhapsOf(off) : new AppointmentMatch.OfNone());
    }

    @Test
    void a_booking_that_was_made_in_a_callback_is_in_place_of_no_other() {
        Callback off = FIRST.with(new Entry.AppointmentTold(
                at("tue 09:31"),
                new Appointment(
                        new AppointmentId("northstar", "visit-16"),
                        AppointmentChange.CANCELLED,
                        Optional.empty(),
                        at("tue 09:30"),
                        Appointment.Confirmation.NOT_TOLD)));

        assertThat(match(bookedAt("tue 10:35"), off, SECOND)).isEqualTo(new AppointmentMatch.Of(SECOND));
    }

    @Test
    void what_was_told_of_it_before_leads_to_its_callback_whenever_it_is_changed() {
        Callback has =
                FIRST.with(new Entry.AppointmentTold(at("tue 09:11"), told(AppointmentChange.BOOKED, "tue 09:06")));

        assertThat(match(event(told(AppointmentChange.MOVED, "thu 09:00"), Optional.empty()), has, SECOND))
                .isEqualTo(new AppointmentMatch.Of(has));
    }

    @Test
    void a_change_whose_booking_was_lost_fits_by_the_time_of_the_visit_alone_and_here_nobody_recorded_it() {
        assertThat(match(event(told(AppointmentChange.MOVED, "thu 09:00"), Optional.empty()), FIRST))
                .isEqualTo(new AppointmentMatch.OfNone());
    }

    @Test
    void the_practice_may_name_the_callback() {
        assertThat(match(event(told(AppointmentChange.KEPT, "fri 11:00"), Optional.of(SECOND.id())), FIRST, SECOND))
                .isEqualTo(new AppointmentMatch.Of(SECOND));
        assertThat(match(event(told(AppointmentChange.KEPT, "fri 11:00"), Optional.of(new CallbackId("other"))), FIRST))
                .isEqualTo(new AppointmentMatch.OfNone());
    }

    @Test
    void another_location_is_not_looked_at() {
        assertThat(match(
                        new AppointmentEvent(
                                told(AppointmentChange.BOOKED, "tue 09:05"),
                                new LocationId("harbor"),
                                PATIENT,
                                Optional.empty(),
                                Optional.empty(),
                                AppointmentEvent.Dated.BY_ITS_SYSTEM),
                        FIRST))
                .isEqualTo(new AppointmentMatch.OfNone());
    }
}
