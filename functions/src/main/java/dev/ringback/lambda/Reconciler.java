package dev.ringback.lambda;

import dev.ringback.casework.Log;
import dev.ringback.casework.Reconcile;
import java.io.InputStream;
import java.io.OutputStream;

/** Every five minutes, takes the missed calls that Connect lists and whose events never came. */
public final class Reconciler extends DiscreetFunction {

    private final Reconcile reconcile;

    public Reconciler() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(Reconciler::new, "reconciler.json");
    }

    public Reconciler(Ringback ringback) {
        this.reconcile = ringback.reconcile();
    }

    @Override
    void handle(InputStream input, OutputStream output, Log log) {
        reconcile.run(log);
    }
}
