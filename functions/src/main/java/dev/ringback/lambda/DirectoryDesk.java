package dev.ringback.lambda;

import dev.ringback.api.DirectoryApi;
import dev.ringback.casework.Log;
import java.io.InputStream;
import java.io.OutputStream;

/** The two routes of the desk's HTTP API that put a directory in force, behind API Gateway. */
public final class DirectoryDesk extends DiscreetFunction {

    private final DirectoryApi api;

    public DirectoryDesk() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(DirectoryDesk::new, "directory-desk.json");
    }

    public DirectoryDesk(Ringback ringback) {
        this.api = ringback.directoryDesk();
    }

    @Override
    void handle(InputStream input, OutputStream output, Log log) {
        OverHttp.write(output, api.answer(OverHttp.read(input), log));
    }
}
