package dev.ringback.callback;

/** How an attempt ended (docs/rules.md §5). */
public enum Outcome implements Word {
    BOOKED,
    RESCHEDULED,
    MESSAGE_LEFT,
    ATTEMPT_AGAIN,
    ROUTED_TO_CLINICAL,
    INSURANCE_VERIFICATION_NEEDED,
    REFERRAL_FOLLOW_UP_NEEDED,
    NO_FURTHER_ACTION,
    DECLINED,
    WRONG_NUMBER,
    UNREACHABLE,
    REACHED_ELSEWHERE;

    /** Whether somebody spoke with the patient (docs/rules.md §12). */
    public boolean reachesThePatient() {
        return this == BOOKED || this == RESCHEDULED || leavesReachedPatientUnbooked();
    }

    /** Whether somebody spoke with the patient, and no visit was booked or moved: then there is a reason for it (docs/rules.md §5). */
    public boolean leavesReachedPatientUnbooked() {
        return switch (this) {
            case ROUTED_TO_CLINICAL,
                    INSURANCE_VERIFICATION_NEEDED,
                    REFERRAL_FOLLOW_UP_NEEDED,
                    NO_FURTHER_ACTION,
                    DECLINED -> true;
            case BOOKED, RESCHEDULED, MESSAGE_LEFT, ATTEMPT_AGAIN, WRONG_NUMBER, UNREACHABLE, REACHED_ELSEWHERE ->
                false;
        };
    }
}
