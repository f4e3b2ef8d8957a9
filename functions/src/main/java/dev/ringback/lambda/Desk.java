package dev.ringback.lambda;

import dev.ringback.api.DeskApi;
import dev.ringback.casework.Log;
import java.io.InputStream;
import java.io.OutputStream;

/** The desk's HTTP API, behind API Gateway. */
public final class Desk extends DiscreetFunction {

    private final DeskApi api;

    public Desk() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(Desk::new, "desk.json");
    }

    public Desk(Ringback ringback) {
        this.api = ringback.desk();
    }

    @Override
    void handle(InputStream input, OutputStream output, Log log) {
        OverHttp.write(output, api.answer(OverHttp.read(input), log));
    }
}
