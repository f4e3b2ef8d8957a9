package dev.ringback.lambda;

import dev.ringback.api.RecordsJson;
import dev.ringback.api.RecordsRequestJson;
import dev.ringback.casework.KeepRecords;
import dev.ringback.casework.Log;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints, exports, corrects and erases what is kept of a number, for people who may invoke it: no event reaches it. Its log has ids of
 * callbacks, and neither the number nor anything that is kept of it.
 */
public final class RecordsKeeper extends DiscreetFunction {

    private final KeepRecords keepRecords;

    public RecordsKeeper() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(RecordsKeeper::new, "records-keeper.json");
    }

    public RecordsKeeper(Ringback ringback) {
        this.keepRecords = ringback.keepRecords();
    }

    @Override
    void handle(InputStream input, OutputStream output, Log log) {
        var request = RecordsRequestJson.read(JsonMapper.shared().readTree(input));
        JsonMapper.shared().writeValue(output, RecordsJson.of(keepRecords.answer(request, log)));
    }
}
