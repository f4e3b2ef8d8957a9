package dev.ringback.callback;

/**
 * How much may be added to one callback (docs/rules.md §6). Each number is far above what a patient's matter takes; what ends a callback,
 * escalates it, or means fewer calls or texts has no limit.
 */
public final class Limits {

    /** Calls that are kept in full; later ones are recorded beside the callback. */
    public static final int CALLS = 100;

    /** How often it is kept that more became known of a call; later only what may matter to the patient's safety or wishes. */
    public static final int AMENDMENTS = 100;

    public static final int NOTES = 100;

    /** What the staff record of the caller's words on texts and calls. */
    public static final int WORDS = 50;

    private Limits() {}
}
