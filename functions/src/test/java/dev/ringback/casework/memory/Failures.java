package dev.ringback.casework.memory;

/** What fails on demand: so many times from now on, or until it is mended. */
public final class Failures {

    private final String what;
    private int left;

    Failures(String what) {
        this.what = what;
    }

    public void failsUntilMended() {
        left = Integer.MAX_VALUE;
    }

    public void failsOnce() {
        left = 1;
    }

    public void isMended() {
        left = 0;
    }

    void check() {
        if (left > 0) {
            left--;
            throw new IllegalStateException(what + " is down");
        }
    }
}
