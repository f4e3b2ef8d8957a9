package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks, compares, applies and restores directories, for people who may invoke it: no event reaches it. Nothing of a directory
 * is logged.
 */
public final class DirectoryKeeper extends DiscreetFunction {

    private final Ringback ringback;
    private final Keeping keeping;

    public DirectoryKeeper() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(DirectoryKeeper::new, "directory-keeper.json");
    }

    public DirectoryKeeper(Ringback ringback) {
        this.ringback = ringback;
        this.keeping =
                new Keeping(ringback.directoryTable(), ringback.openCallbacks(), new AlertTopics(ringback.alerts()));
    }

    @Override
    void handle(InputStream input, OutputStream output, Context context) {
        KeeperRequest request = KeeperRequest.of(JsonMapper.shared().readTree(input));
        KeeperReply reply = keeping.answer(request, ringback.now());
        JsonMapper.shared().writeValue(output, KeeperJson.of(reply));
    }
}
