package dev.ringback.script;

import dev.ringback.callback.Word;
import java.util.EnumSet;
import java.util.Set;

/** What a person ticks during a call; the decision rules go by it (docs/rules.md §9). */
public enum Fact implements Word {
    EXISTING_PATIENT,
    NEW_PATIENT,
    IDENTITY_VERIFIED,
    WANTS_A_TIME,
    ASKS_FOR_ADVICE,
    URGENT_WORDS,
    COMPLAINT,
    WANTS_ANOTHER_DEPARTMENT,
    REFERRAL_MISSING,
    INSURANCE_QUESTION,
    DECLINES,

    /** The patient is not to be reached on this number, now or ever. */
    WRONG_PERSON,

    /** The patient has this number, but somebody else picked up. */
    SOMEONE_ELSE_ANSWERED,
    NO_ANSWER,

    /** No one picked up, and a message was left. */
    VOICEMAIL;

    /** Under which heading a screen shows it. */
    public enum Group implements Word {
        /** Who the patient is. */
        WHO,
        /** What the patient wants, or does not. */
        WANTS,
        /** What must not be missed in what was said. */
        SAID,
        /** Whom the call reached instead, if anybody. */
        REACHED
    }

    public Group group() {
        return switch (this) {
            case EXISTING_PATIENT, NEW_PATIENT, IDENTITY_VERIFIED -> Group.WHO;
            case WANTS_A_TIME,
                    ASKS_FOR_ADVICE,
                    WANTS_ANOTHER_DEPARTMENT,
                    REFERRAL_MISSING,
                    INSURANCE_QUESTION,
                    DECLINES -> Group.WANTS;
            case URGENT_WORDS, COMPLAINT -> Group.SAID;
            case WRONG_PERSON, SOMEONE_ELSE_ANSWERED, NO_ANSWER, VOICEMAIL -> Group.REACHED;
        };
    }

    /** Whether both cannot be true of one call. */
    public boolean contradicts(Fact other) {
        return excluded().contains(other) || other.excluded().contains(this);
    }

    private Set<Fact> excluded() {
        return switch (this) {
            case NO_ANSWER, VOICEMAIL -> EnumSet.complementOf(EnumSet.of(this));
            // Any person can tell of an emergency, complain, and ask not to be called.
            case WRONG_PERSON -> EnumSet.complementOf(EnumSet.of(this, URGENT_WORDS, COMPLAINT, DECLINES));
            case SOMEONE_ELSE_ANSWERED -> EnumSet.of(IDENTITY_VERIFIED);
            case NEW_PATIENT -> EnumSet.of(EXISTING_PATIENT);
            case DECLINES -> EnumSet.of(WANTS_A_TIME);
            case EXISTING_PATIENT,
                    IDENTITY_VERIFIED,
                    WANTS_A_TIME,
                    ASKS_FOR_ADVICE,
                    URGENT_WORDS,
                    COMPLAINT,
                    WANTS_ANOTHER_DEPARTMENT,
                    REFERRAL_MISSING,
                    INSURANCE_QUESTION -> Set.of();
        };
    }
}
