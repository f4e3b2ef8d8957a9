package dev.ringback.callback;

/**
 * How much may be added to one callback (docs/rules.md §6). Each number is far above what a patient's matter takes; what ends a callback,
 * escalates it, makes it clinical, or means fewer calls or texts has no limit.
 */
public final class Limits {

    /** Calls that are kept in full; later ones are recorded beside the callback. */
    public static final int CALLS = 100;

    /** How often it is kept that more became known of a call; later only what may matter to the patient's safety or wishes. */
    public static final int AMENDMENTS = 100;

    public static final int NOTES = 100;

    /** Texts from the patient that are kept; of later ones only what may matter to the patient's safety or wishes counts. */
    public static final int TEXTS = 100;

    /** Calls to the patient that the phone system saw and that are kept; an attempt is seen by its first. */
    public static final int CALLS_SEEN = 200;

    /** What the staff record of the caller's words on texts and calls. */
    public static final int WORDS = 50;

    /** How often a callback may be taken until people of agencies do not take it any more. */
    public static final int TAKES = 200;

    /** How often it is noted that somebody heard what the caller left, until people of agencies hear it no more. */
    public static final int LISTENINGS = 200;

    /** How often it may be put into another bucket, handed from team to team or returned until people of agencies do not move it any more. */
    public static final int MOVES = 100;

    /**
     * Of both, until in-house staff do not give it back or move it any more either. They still take it, for somebody has to call the patient:
     * whoever has it then ends it, or the claim lapses.
     */
    public static final int IN_HOUSE = 400;

    /** How often somebody may move a callback. */
    public static int moves(Worker by) {
        return by.agency().isPresent() ? MOVES : IN_HOUSE;
    }

    private Limits() {}
}
