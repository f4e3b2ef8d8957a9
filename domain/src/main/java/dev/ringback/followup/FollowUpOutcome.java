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
    NO_CONTACT;

    /** Whether what ends so has come to what it was owed for. */
    public boolean isAsHoped() {
        return switch (this) {
            case VERIFIED, NOT_NEEDED, SENT, RECEIVED, WAIVED, REACHED -> true;
            case NOT_COVERED, CANNOT_BE_HAD, NO_CONTACT, REQUESTED, NO_ANSWER -> false;
        };
    }
}
