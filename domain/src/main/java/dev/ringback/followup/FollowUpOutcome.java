package dev.ringback.followup;

import dev.ringback.callback.Word;

/** What a person reports of a follow-up (docs/rules.md §14); which of them a kind has says {@link Course}. */
public enum FollowUpOutcome implements Word {
    VERIFIED,
    NOT_COVERED,
    NOT_NEEDED,
    SENT,
    RECEIVED,
    WAIVED,
    REQUESTED,
    CANNOT_BE_HAD,
    NO_ANSWER,
    REACHED,
    NO_CONTACT,
    /** The booking is in the practice's system. */
    CONFIRMED,
    /** The booking is in no system of the practice's. */
    NOT_FOUND,
    /** The appointment is of the callback that the question hangs on. */
    THEIRS,
    NOT_THEIRS,
    /** The practice's system told that the visit was cancelled; so do the others that begin with the visit tell what became of it. */
    VISIT_CANCELLED,
    VISIT_MISSED,
    VISIT_KEPT,
    VISIT_BOOKED,
    /** The patient wants no calls. */
    DO_NOT_CALL,
    /** The number reaches somebody else. */
    WRONG_NUMBER;

    /** Whether what ends so has come to what it was owed for. */
    public boolean isAsHoped() {
        return switch (this) {
            case VERIFIED,
                    NOT_NEEDED,
                    SENT,
                    RECEIVED,
                    WAIVED,
                    REACHED,
                    CONFIRMED,
                    THEIRS,
                    NOT_THEIRS,
                    VISIT_KEPT,
                    VISIT_BOOKED -> true;
            case NOT_COVERED,
                    CANNOT_BE_HAD,
                    NO_CONTACT,
                    REQUESTED,
                    NO_ANSWER,
                    NOT_FOUND,
                    VISIT_CANCELLED,
                    VISIT_MISSED,
                    DO_NOT_CALL,
                    WRONG_NUMBER -> false;
        };
    }
}
