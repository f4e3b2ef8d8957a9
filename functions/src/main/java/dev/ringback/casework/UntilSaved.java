package dev.ringback.casework;

/** Begins anew as often as somebody else saved in between. */
final class UntilSaved {

    /** Nobody is outrun more often than this in a row; where it seems so, something else is wrong. */
    private static final int TRIES = 100;

    /** Loads, decides and saves; run anew after a conflict. */
    interface Work<T> {
        T run() throws Conflict;
    }

    private UntilSaved() {}

    static <T> T run(Work<T> work) {
        for (int i = 0; i < TRIES; i++) {
            try {
                return work.run();
            } catch (Conflict _) {
                // Decide anew on what is there now.
            }
        }
        throw new IllegalStateException("what was being decided on kept changing");
    }
}
