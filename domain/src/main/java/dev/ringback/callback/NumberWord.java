package dev.ringback.callback;

/** A word on a number that holds for the whole tenant and outlives every callback (docs/rules.md §4, §8). */
public enum NumberWord implements Word {
    WRONG_NUMBER(Matter.OWNER),
    RIGHT_NUMBER(Matter.OWNER),
    DO_NOT_CALL(Matter.CALLS),
    MAY_CALL(Matter.CALLS),
    /** There is no word that takes it back for the whole tenant: a later yes is said to a location, and counts there. */
    NO_TEXTS(Matter.TEXTS);

    /** What a word is about; of each the last word counts. */
    public enum Matter implements Word {
        /** Whether the number reaches the patient. */
        OWNER,
        CALLS,
        TEXTS
    }

    private final Matter matter;

    NumberWord(Matter matter) {
        this.matter = matter;
    }

    public Matter matter() {
        return matter;
    }

    /** Whether nobody is to call the number by it. */
    public boolean forbidsCalls() {
        return switch (this) {
            case WRONG_NUMBER, DO_NOT_CALL -> true;
            case RIGHT_NUMBER, MAY_CALL, NO_TEXTS -> false;
        };
    }

    /** Whether it means fewer calls or texts: then it counts against whatever else is said in the same instant. */
    public boolean prevails() {
        return switch (this) {
            case WRONG_NUMBER, DO_NOT_CALL, NO_TEXTS -> true;
            case RIGHT_NUMBER, MAY_CALL -> false;
        };
    }
}
