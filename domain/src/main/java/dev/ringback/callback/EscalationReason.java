package dev.ringback.callback;

/**
 * Why a person with authority is told (docs/rules.md §1, §11): once a callback for each reason, but for a hand-off past its
 * deadline once a hand-off, and for what is open when the day ends, and a follow-up that is late, once a day.
 */
public enum EscalationReason implements Word {
    TARGET_MISSED,
    URGENT_WORDS,
    THIRD_CALL,
    HAND_OFF_OVERDUE,
    OPEN_AT_DAY_END,
    UNOWNED_NUMBER,
    CALL_FROM_WRONG_NUMBER,
    CALL_FROM_OWN_NUMBER,
    CALL_DESPITE_DO_NOT_CALL,
    COMPLAINT,
    /** What is kept of it cannot be read, and somebody has to repair it (docs/runbook.md). */
    DAMAGED,
    /** A follow-up is past the time by which it was to be done. */
    FOLLOW_UP_LATE
}
