package dev.ringback.callback;

/** What a patient says of a call, from 1, the worst, to 5. */
public record Score(int points) {

    public static final int WORST = 1;
    public static final int BEST = 5;

    public Score {
        if (points < WORST || points > BEST) {
            throw new IllegalArgumentException("a score is from %d to %d, and not %d".formatted(WORST, BEST, points));
        }
    }
}
