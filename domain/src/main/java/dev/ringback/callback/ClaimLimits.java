package dev.ringback.callback;

/**
 * How much one person may hold (docs/rules.md §7).
 *
 * @param atOnce how many callbacks at a time
 * @param looks how often looking at a callback, with nothing done to it, renews its claim
 */
public record ClaimLimits(int atOnce, int looks) {

    public static final ClaimLimits STANDARD = new ClaimLimits(3, 3);
}
