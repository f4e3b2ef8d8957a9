package dev.ringback.callback;

import java.util.Optional;

/** A word on a number that holds for the whole tenant and outlives every callback (docs/rules.md §4, §8). */
public enum NumberWord implements Word {
    WRONG_NUMBER(Matter.OWNER),
    RIGHT_NUMBER(Matter.OWNER),
    DO_NOT_CALL(Matter.CALLS),
    MAY_CALL(Matter.CALLS),
    /** There is no word that takes it back for the whole tenant: a later yes is said to a location, and counts there. */
    NO_TEXTS(Matter.TEXTS),
    /** A receipt has shown that no text arrives. */
    CANNOT_BE_TEXTED(Matter.REACH),
    /** The last text did not get through, which may pass. */
    NOT_REACHED(Matter.REACH),
    /** A text got through, or came from it. */
    CAN_BE_TEXTED(Matter.REACH);

    /** What a word is about; of each the last word counts. */
    public enum Matter implements Word {
        /** Whether the number reaches the patient. */
        OWNER,
        CALLS,
        TEXTS,
        /** Whether texts get through to it. */
        REACH
    }

    private final Matter matter;

    NumberWord(Matter matter) {
        this.matter = matter;
    }

    /** What a receipt says of its number, if anything. */
    public static Optional<NumberWord> of(Delivery delivery) {
        return switch (delivery) {
            case DELIVERED -> Optional.of(CAN_BE_TEXTED);
            case CANNOT_BE_TEXTED -> Optional.of(CANNOT_BE_TEXTED);
            case NOT_REACHED -> Optional.of(NOT_REACHED);
            case NOT_DELIVERED -> Optional.empty();
        };
    }

    public Matter matter() {
        return matter;
    }

    /** Whether nobody is to call the number by it. */
    public boolean forbidsCalls() {
        return switch (this) {
            case WRONG_NUMBER, DO_NOT_CALL -> true;
            case RIGHT_NUMBER, MAY_CALL, NO_TEXTS, CANNOT_BE_TEXTED, NOT_REACHED, CAN_BE_TEXTED -> false;
        };
    }

    /** Whether it means fewer calls or texts: then it counts against whatever else is said in the same instant. */
    public boolean prevails() {
        return switch (this) {
            case WRONG_NUMBER, DO_NOT_CALL, NO_TEXTS -> true;
            // No word of the patient: of two receipts the later one counts.
            case RIGHT_NUMBER, MAY_CALL, CANNOT_BE_TEXTED, NOT_REACHED, CAN_BE_TEXTED -> false;
        };
    }
}
