package dev.ringback.local.invariants;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallerAtLocation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** At most one open callback for a caller at a location (architecture.md, 2). */
final class OneOpenCallback implements Invariant {

    @Override
    public String rule() {
        return "2: at most one open callback for a caller at a location";
    }

    @Override
    public Optional<String> broken(Moment moment) {
        if (moment.changes().isEmpty()) {
            return Optional.empty();
        }
        Map<CallerAtLocation, CallbackId> open = new HashMap<>();
        for (Moment.Stored stored : moment.stored()) {
            Callback callback = stored.callback();
            if (callback.isOpen()) {
                CallbackId other = open.put(callback.who(), callback.id());
                if (other != null) {
                    return Optional.of("%s and %s are open for the same caller at %s"
                            .formatted(other, callback.id(), callback.location()));
                }
            }
        }
        return Optional.empty();
    }
}
