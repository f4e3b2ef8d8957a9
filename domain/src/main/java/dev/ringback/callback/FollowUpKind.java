package dev.ringback.callback;

/** What is owed after a callback has ended (docs/rules.md §14). */
public enum FollowUpKind implements Word {
    INSURANCE_VERIFICATION,
    INTAKE_PAPERWORK,
    REFERRAL_RECORDS,
    CONFIRMATION,
    /** The patient has to be called about what came of another follow-up. */
    CALL_PATIENT
}
