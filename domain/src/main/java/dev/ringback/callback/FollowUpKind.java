package dev.ringback.callback;

/** What is owed after a callback has ended (docs/rules.md §14). */
public enum FollowUpKind implements Word {
    INSURANCE_VERIFICATION,
    INTAKE_PAPERWORK,
    REFERRAL_RECORDS,
    CONFIRMATION,
    /** Nobody's system has told yet that it knows of the booking. */
    BOOKING_CHECK,
    /** The patient was there, and is asked how they are. */
    POST_VISIT,
    /** Of which callback an appointment is that may be of several. */
    APPOINTMENT_MATCH,
    /** The patient has to be called about what came of another follow-up, or of the visit. */
    CALL_PATIENT
}
