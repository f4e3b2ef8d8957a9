package dev.ringback.visit;

import dev.ringback.callback.Appointment;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * What the practice's own system tells, in whatever form it came.
 *
 * @param patient the number that the practice has of the patient
 * @param bookedAt when it was booked at first, where that is told and is not when it was changed
 * @param callback the callback that it was booked for, where the system knows
 * @param dated by whose clock it was changed
 */
public record AppointmentEvent(
        Appointment appointment,
        LocationId location,
        PhoneNumber patient,
        Optional<Instant> bookedAt,
        Optional<CallbackId> callback,
        Dated dated) {

    /** By whose clock an appointment was changed. */
    public enum Dated {
        /** The system says when. */
        BY_ITS_SYSTEM,
        /** It does not, and {@code changedAt} is when it came: told twice, it is older the first time, and the same. */
        AS_IT_CAME
    }

    /** The same event of this. */
    public AppointmentEvent with(Appointment told) {
        return new AppointmentEvent(told, location, patient, bookedAt, callback, dated);
    }
}
