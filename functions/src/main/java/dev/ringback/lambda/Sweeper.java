package dev.ringback.lambda;

import dev.ringback.casework.FollowKeep;
import dev.ringback.casework.Log;
import dev.ringback.casework.Sweep;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Every five minutes, finds what should have been woken and was not, lapsed claims, and what is pending for too long; and tells CloudWatch
 * how much is to be done.
 */
public final class Sweeper extends DiscreetFunction {

    private final Sweep sweep;
    private final FollowKeep followKeep;

    public Sweeper() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(Sweeper::new, "sweeper.json");
    }

    public Sweeper(Ringback ringback) {
        this.sweep = ringback.sweep();
        this.followKeep = ringback.followKeep();
    }

    @Override
    void handle(InputStream input, OutputStream output, Log log) {
        try {
            sweep.sweep(log);
        } finally {
            followKeep.step(log);
        }
    }
}
