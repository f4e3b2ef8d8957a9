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
 */
public record AppointmentEvent(
        Appointment appointment,
        LocationId location,
        PhoneNumber patient,
        Optional<Instant> bookedAt,
        Optional<CallbackId> callback) {

    /** The same event of this. */
    public AppointmentEvent with(Appointment told) {
        return new AppointmentEvent(told, location, patient, bookedAt, callback);
    }
}
