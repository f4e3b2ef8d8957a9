package dev.ringback.callback;

/**
 * How much one person may hold (docs/rules.md §7).
 *
 * @param atOnce how many callbacks at a time
 * @param keeps how often a person keeps a callback for longer with nothing done to it
 */
public record ClaimLimits(int atOnce, int keeps) {

    public static final ClaimLimits STANDARD = new ClaimLimits(3, 3);
}
