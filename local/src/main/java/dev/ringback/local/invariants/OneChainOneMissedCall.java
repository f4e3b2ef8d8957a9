package dev.ringback.local.invariants;

import dev.ringback.callback.Call;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.ContactId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One chain of contacts is one missed call on exactly one callback (architecture.md, 1). */
final class OneChainOneMissedCall implements Invariant {

    @Override
    public String rule() {
        return "1: one chain of contacts is one missed call on exactly one callback";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        if (moment.changes().isEmpty()) {
            return Optional.empty();
        }
        Map<ContactId, CallbackId> holders = new HashMap<>();
        for (Moment.Stored stored : moment.stored()) {
            for (Call call : stored.callback().calls()) {
                CallbackId other = holders.put(call.chain(), stored.callback().id());
                if (other != null) {
                    return Optional.of("contact %s is a missed call on %s and again on %s"
                            .formatted(call.chain(), other, stored.callback().id()));
                }
            }
        }
        return Optional.empty();
    }
}
