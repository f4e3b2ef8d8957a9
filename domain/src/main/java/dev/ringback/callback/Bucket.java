package dev.ringback.callback;

/** What kind of call it is; decides the first owner, the target and whether the caller may be texted (docs/rules.md §2). */
public enum Bucket implements Word {
    NEW_PATIENT,
    SCHEDULING,
    REFERRAL,
    BILLING,
    CLINICAL,
    OTHER
}
