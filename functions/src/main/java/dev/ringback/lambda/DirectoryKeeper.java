package dev.ringback.lambda;

import dev.ringback.api.KeeperJson;
import dev.ringback.api.KeeperRequestJson;
import dev.ringback.casework.KeepDirectory;
import dev.ringback.casework.KeeperRequest;
import dev.ringback.casework.Log;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks, compares, applies and restores directories, for people who may invoke it: no event reaches it. Nothing of a directory is logged but
 * the number of a new version.
 */
public final class DirectoryKeeper extends DiscreetFunction {

    private final KeepDirectory keepDirectory;

    public DirectoryKeeper() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(DirectoryKeeper::new, "directory-keeper.json");
    }

    public DirectoryKeeper(Ringback ringback) {
        this.keepDirectory = ringback.keepDirectory();
    }

    @Override
    void handle(InputStream input, OutputStream output, Log log) {
        KeeperRequest request = KeeperRequestJson.read(JsonMapper.shared().readTree(input));
        JsonMapper.shared().writeValue(output, KeeperJson.of(keepDirectory.answer(request, log)));
    }
}
