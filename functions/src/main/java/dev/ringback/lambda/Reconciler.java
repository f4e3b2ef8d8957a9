package dev.ringback.lambda;

import dev.ringback.api.BackfillJson;
import dev.ringback.casework.Backfill;
import dev.ringback.casework.BackfillRequest;
import dev.ringback.casework.Log;
import dev.ringback.casework.Reconcile;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every five minutes, takes the missed calls that Connect lists and whose events never came; and those of a past time, for people who may invoke it. */
public final class Reconciler extends DiscreetFunction {

    private final Reconcile reconcile;
    private final Backfill backfill;

    public Reconciler() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(Reconciler::new, "reconciler.json");
    }

    public Reconciler(Ringback ringback) {
        this.reconcile = ringback.reconcile();
        this.backfill = ringback.backfill();
    }

    @Override
    void handle(InputStream input, OutputStream output, Log log) {
        switch (BackfillJson.read(input)) {
            case BackfillRequest.SinceTheLastRun _ -> reconcile.run(log);
            case BackfillRequest.Window window -> answer(BackfillJson.of(backfill.over(window, log)), output);
            case BackfillRequest.Unusable(String why) -> answer(BackfillJson.unusable(why), output);
        }
    }

    private static void answer(ObjectNode answer, OutputStream output) {
        JsonMapper.shared().writeValue(output, answer);
    }
}
