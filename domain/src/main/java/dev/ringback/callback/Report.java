package dev.ringback.callback;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What a person reports when an attempt has ended (docs/rules.md §5).
 *
 * @param identityVerified whether the person says that they verified who they spoke to, if they say so at all
 * @param appointmentAt the time of the appointment, if known, as it was given, with its offset
 * @param rescheduledFrom the time that the appointment was moved from, if known, as it was given, with its offset
 * @param notBooked why a patient who was reached did not book, if they said
 * @param confirmed what the patient has confirmed
 */
public record Report(
        Outcome outcome,
        Optional<String> note,
        Optional<Boolean> identityVerified,
        Optional<OffsetDateTime> appointmentAt,
        Optional<OffsetDateTime> rescheduledFrom,
        Optional<WhyNotBooked> notBooked,
        Confirmed confirmed) {

    /** A report in which the patient has confirmed nothing. */
    public Report(
            Outcome outcome,
            Optional<String> note,
            Optional<Boolean> identityVerified,
            Optional<OffsetDateTime> appointmentAt,
            Optional<OffsetDateTime> rescheduledFrom,
            Optional<WhyNotBooked> notBooked) {
        this(outcome, note, identityVerified, appointmentAt, rescheduledFrom, notBooked, Confirmed.NOTHING);
    }

    /** The same, with the patient's identity verified. */
    public Report withIdentityVerified() {
        return new Report(outcome, note, Optional.of(true), appointmentAt, rescheduledFrom, notBooked, confirmed);
    }
}
