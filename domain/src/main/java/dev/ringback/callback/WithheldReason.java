package dev.ringback.callback;

/** Why a text was not sent (docs/rules.md §8). */
public enum WithheldReason implements Word {
    LOCATION_DOES_NOT_TEXT,
    BUCKET_NOT_TEXTED,
    NO_CONSENT,
    CONSENT_REVOKED,
    /** Nobody knows whether the number is still that of whoever agreed. */
    CONSENT_TOO_OLD,
    OPTED_OUT,
    WRONG_NUMBER,
    DO_NOT_CALL,
    /** The practice itself is behind it. */
    OWN_NUMBER,
    /** A receipt has shown that no text gets through to it. */
    CANNOT_BE_TEXTED,
    OUTSIDE_HOURS,
    TEXTED_RECENTLY,
    LIMIT_REACHED,
    WEEK_LIMIT_REACHED,
    CLOSED,
    NO_LONGER_TIMELY,
    /** There is no visit any more to be reminded of. */
    VISIT_CANCELLED,
    /** The patient was asked not long ago. */
    ASKED_RECENTLY,
    REFUSED_BY_CARRIER
}
