package dev.ringback.lambda;

import dev.ringback.api.NumbersKeeperJson;
import dev.ringback.api.NumbersRequestJson;
import dev.ringback.casework.AuditStore;
import dev.ringback.casework.Log;
import dev.ringback.casework.NumbersRequest;
import dev.ringback.casework.RecountNumbers;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Counts the numbers anew, and keeps the audit that they are put beside, for people who may invoke it: no event reaches it. Nothing of a callback is logged or answered. */
public final class NumbersKeeper extends DiscreetFunction {

    private final RecountNumbers recount;
    private final AuditStore audits;

    public NumbersKeeper() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(NumbersKeeper::new, "numbers-keeper.json");
    }

    public NumbersKeeper(Ringback ringback) {
        this.recount = ringback.recountNumbers();
        this.audits = ringback.audits();
    }

    @Override
    void handle(InputStream input, OutputStream output, Log log) {
        var request = NumbersRequestJson.read(JsonMapper.shared().readTree(input));
        JsonMapper.shared().writeValue(output, answer(request, log));
    }

    private ObjectNode answer(NumbersRequest request, Log log) {
        return switch (request) {
            case NumbersRequest.Recount(int from) -> NumbersKeeperJson.of(recount.from(from, log));
            case NumbersRequest.KeepAudit(String audit) -> {
                audits.keep(audit);
                yield NumbersKeeperJson.auditKept();
            }
            case NumbersRequest.Unusable(String why) -> NumbersKeeperJson.unusable(why);
        };
    }
}
