package dev.ringback.casework.journeys;

import dev.ringback.callback.Appointment;
import dev.ringback.callback.AppointmentChange;
import dev.ringback.callback.AppointmentId;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.visit.AppointmentEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The practice's own system, which tells of what was booked. One event in twenty is lost, one in ten comes twice, and all of them come late, so that
 * they overtake each other.
 */
final class BookingSystem {

    private final Practice practice;
    private final Set<String> known = new HashSet<>();
    private int underWay;

    BookingSystem(Practice practice) {
        this.practice = practice;
    }

    boolean hasMoreToTell() {
        return underWay > 0;
    }

    /** What was booked on the phone stands in it soon; nobody tells it of anything else. */
    void heardOf(Callback callback) {
        Optional<OffsetDateTime> visit = callback.history().reversed().stream()
                .filter(Entry.OutcomeRecorded.class::isInstance)
                .map(Entry.OutcomeRecorded.class::cast)
                .findFirst()
                .flatMap(recorded -> recorded.report().appointmentAt());
        if (visit.isPresent() && !callback.isOpen() && known.add(callback.id().id())) {
            entered(callback, visit.orElseThrow());
        }
    }

    private void entered(Callback callback, OffsetDateTime visit) {
        var id =
                new AppointmentId("practice-system", "visit-of-" + callback.id().id());
        Instant enteredAt = practice.now().plus(practice.upTo(Duration.ofMinutes(50)));
        tells(callback, id, AppointmentChange.BOOKED, Optional.of(visit), enteredAt);
        OffsetDateTime lasting = visit;
        if (practice.happens(20)) {
            lasting = visit.plusDays(7);
            tells(callback, id, AppointmentChange.MOVED, Optional.of(lasting), between(enteredAt, visit.toInstant()));
        }
        if (practice.happens(8)) {
            Instant cancelledAt = lasting.toInstant().minus(practice.upTo(Duration.ofHours(20)));
            tells(callback, id, AppointmentChange.CANCELLED, Optional.empty(), later(cancelledAt, enteredAt));
        } else if (practice.happens(95)) {
            AppointmentChange end = practice.happens(85) ? AppointmentChange.KEPT : AppointmentChange.MISSED;
            tells(callback, id, end, Optional.of(lasting), lasting.toInstant().plusSeconds(1_200));
        }
    }

    private Instant between(Instant from, Instant to) {
        Duration apart = Duration.between(from, to);
        return apart.isPositive() ? from.plusSeconds(1).plus(practice.upTo(apart)) : from.plusSeconds(1);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other.plusSeconds(60);
    }

    private void tells(
            Callback of,
            AppointmentId id,
            AppointmentChange change,
            Optional<OffsetDateTime> visit,
            Instant changedAt) {
        if (practice.happens(5)) {
            return;
        }
        var confirmation = practice.happens(40) ? Appointment.Confirmation.SENT : Appointment.Confirmation.NOT_TOLD;
        PhoneNumber patient = of.caller();
        var event = new AppointmentEvent(
                new Appointment(id, change, visit, changedAt, confirmation),
                of.location(),
                patient,
                change == AppointmentChange.BOOKED ? Optional.of(changedAt) : Optional.empty(),
                practice.happens(50) ? Optional.of(of.id()) : Optional.empty(),
                AppointmentEvent.Dated.BY_ITS_SYSTEM);
        int times = practice.happens(10) ? 2 : 1;
        for (int time = 0; time < times; time++) {
            underWay++;
            practice.agenda.at(changedAt.plus(practice.upTo(Duration.ofHours(12))), () -> {
                underWay--;
                practice.uses.takeAppointment.take(event, practice.uses.log);
            });
        }
    }
}
