package dev.ringback.lambda;

import dev.ringback.api.NumbersKeeperJson;
import dev.ringback.api.NumbersRequestJson;
import dev.ringback.casework.Log;
import dev.ringback.casework.TendNumbers;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Tends the numbers for people who may invoke it: no event reaches it. Nothing of a callback is logged or answered. */
public final class NumbersKeeper extends DiscreetFunction {

    private final TendNumbers tendNumbers;

    public NumbersKeeper() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(NumbersKeeper::new, "numbers-keeper.json");
    }

    public NumbersKeeper(Ringback ringback) {
        this.tendNumbers = ringback.tendNumbers();
    }

    @Override
    void handle(InputStream input, OutputStream output, Log log) {
        var request = NumbersRequestJson.read(input);
        JsonMapper.shared().writeValue(output, NumbersKeeperJson.of(tendNumbers.answer(request, log)));
    }
}
