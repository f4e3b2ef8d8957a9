package dev.ringback.casework;

import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.LocationId;
import java.util.Optional;

/**
 * A callback that is kept and cannot be read. Nothing can be done with it but to have somebody repair it (docs/runbook.md).
 *
 * @param id absent if not even that can be read
 * @param revision how often it had been saved
 * @param fault what cannot be read in it; absent once it can be read again
 */
public record DamagedCallback(
        CallbackKey key,
        Optional<CallbackId> id,
        long revision,
        Optional<LocationId> location,
        People people,
        Optional<RuntimeException> fault) {

    /** What it is called where no number may stand. */
    String name() {
        return id.map(CallbackId::id).orElse("callback-" + key.ordinal());
    }

    /** Whether somebody was told of it. */
    public enum People {
        KNOW,
        DO_NOT_KNOW
    }
}
