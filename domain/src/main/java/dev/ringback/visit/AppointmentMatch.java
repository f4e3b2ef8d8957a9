package dev.ringback.visit;

import dev.ringback.callback.Appointment;
import dev.ringback.callback.AppointmentChange;
import dev.ringback.callback.Appointments;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Ending;
import dev.ringback.callback.State;
import dev.ringback.followup.FollowUps;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which callback an appointment is of: never guessed (docs/rules.md §14). */
public sealed interface AppointmentMatch {

    /** By how much the clock of the practice's system may be behind. */
    Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    /** A booking may be put into the practice's system after the outcome was recorded. */
    Duration ENTERED_BY_THEN = Duration.ofHours(1);

    /** Who moves a visit may book the new one before they cancel the old one. */
    Duration BOOKED_FIRST = Duration.ofHours(1);

    /** A visit that is booked later than this after another was off is another matter. */
    Duration BOOKED_AGAIN_WITHIN = Duration.ofDays(14);

    record Of(Callback callback) implements AppointmentMatch {}

    /** It may be of several, or of one that has another appointment already, or had one that is off. */
    record PerhapsOf(Callback newest) implements AppointmentMatch {}

    record OfNone() implements AppointmentMatch {}

    /**
     * Which of them it is of.
     *
     * @param patients the callbacks of the patient, at all locations
     */
    static AppointmentMatch of(AppointmentEvent event, List<Callback> patients) {
        Optional<Callback> known = patients.stream()
                .filter(callback -> callback.facts()
                        .appointments()
                        .of(event.appointment().id())
                        .isPresent())
                .max(Comparator.comparingInt(Callback::ordinal));
        if (known.isPresent()) {
            return new Of(known.get());
        }
        if (event.callback().isPresent()) {
            return patients.stream()
                    .filter(callback -> event.callback().equals(Optional.of(callback.id())))
                    .findFirst()
                    .<AppointmentMatch>map(Of::new)
                    .orElseGet(OfNone::new);
        }
        List<Callback> atLocation = patients.stream()
                .filter(callback -> callback.location().equals(event.location()))
                .sorted(Comparator.comparingInt(Callback::ordinal).reversed())
                .toList();
        List<Callback> fitting =
                atLocation.stream().filter(callback -> fits(callback, event)).toList();
        if (fitting.isEmpty()) {
            // The same phone may be a parent's and a child's: that it takes the place of the other visit is likely, and
            // for a person to say.
            return atLocation.stream()
                    .filter(callback -> isInPlaceOf(callback, event))
                    .findFirst()
                    .<AppointmentMatch>map(PerhapsOf::new)
                    .orElseGet(OfNone::new);
        }
        Callback newest = fitting.getFirst();
        Appointments told = newest.facts().appointments();
        boolean isOne = fitting.size() == 1
                && (told.standing().isEmpty() || told.offSince().isPresent());
        return isOne ? new Of(newest) : new PerhapsOf(newest);
    }

    /** Whether it was booked once the visit of the callback was off: many systems move a visit so, and name the new one anew. */
    private static boolean isInPlaceOf(Callback callback, AppointmentEvent event) {
        return callback.facts()
                .appointments()
                .offSince()
                .flatMap(off -> bookedAt(event)
                        .filter(at -> !at.isBefore(off.minus(BOOKED_FIRST)))
                        .filter(at -> at.isBefore(off.plus(BOOKED_AGAIN_WITHIN))))
                .isPresent();
    }

    private static boolean fits(Callback callback, AppointmentEvent event) {
        if (callback.state() instanceof State.Closed(Ending ending, Instant _) && !isBooking(ending)) {
            return false;
        }
        return bookedAt(event)
                .map(at -> wasWorkedAt(callback, at))
                .orElseGet(() -> event.appointment()
                        .visitAt()
                        .map(OffsetDateTime::toInstant)
                        .filter(at -> FollowUps.recordedVisit(callback)
                                .map(OffsetDateTime::toInstant)
                                .equals(Optional.of(at)))
                        .isPresent());
    }

    private static Optional<Instant> bookedAt(AppointmentEvent event) {
        Appointment told = event.appointment();
        return event.bookedAt()
                .or(() -> told.change() == AppointmentChange.BOOKED ? Optional.of(told.changedAt()) : Optional.empty());
    }

    private static boolean isBooking(Ending ending) {
        return ending == Ending.BOOKED || ending == Ending.RESCHEDULED;
    }

    private static boolean wasWorkedAt(Callback callback, Instant at) {
        boolean hadBegun = !at.isBefore(callback.opened().call().endedAt().minus(CLOCKS_DIFFER));
        boolean hadNotEnded = !(callback.state() instanceof State.Closed closed)
                || !at.isAfter(closed.closedAt().plus(ENTERED_BY_THEN));
        return hadBegun && hadNotEnded;
    }
}
