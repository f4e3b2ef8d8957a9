package dev.ringback.callback;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;

/**
 * One change of an appointment, as the practice's own system tells it.
 *
 * @param visitAt when the visit is from then on, with its offset, where it is told
 * @param changedAt when it was changed, by the system's clock
 */
public record Appointment(
        AppointmentId id,
        AppointmentChange change,
        Optional<OffsetDateTime> visitAt,
        Instant changedAt,
        Confirmation confirmation) {

    /** Whether the system has told the patient of it. */
    public enum Confirmation implements Word {
        SENT,
        NOT_TOLD
    }

    private static final Comparator<Appointment> BY_CHANGE = Comparator.comparing(Appointment::changedAt)
            .thenComparing(Appointment::change)
            .thenComparing(appointment -> appointment.confirmation() == Confirmation.SENT);

    /** The same, changed at a time as fine as histories keep it. */
    public Appointment toTheSecond() {
        return new Appointment(id, change, visitAt, Instant.ofEpochSecond(changedAt.getEpochSecond()), confirmation);
    }

    /** Whether this says of the visit what {@code known} does, whenever either was said: that one was moved to a time, or booked for it, is the same. */
    public boolean saysTheSameAs(Appointment known) {
        return (change == known.change() || (change.isToCome() && known.change().isToCome()))
                && visitAt.map(OffsetDateTime::toInstant).equals(known.visitAt().map(OffsetDateTime::toInstant))
                && confirmation == known.confirmation();
    }

    /** Whether this says more than {@code known} does of the same appointment: late, or again, it does not. */
    public boolean isNewsAfter(Appointment known) {
        return BY_CHANGE.compare(this, known) > 0;
    }
}
