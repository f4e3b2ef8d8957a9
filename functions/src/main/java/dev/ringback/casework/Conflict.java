package dev.ringback.casework;

/** Somebody else saved first: what was decided no longer holds and is to be decided anew. */
public final class Conflict extends Exception {
    private static final long serialVersionUID = 1L;

    public Conflict() {
        super("somebody else saved first", null, false, false);
    }
}
