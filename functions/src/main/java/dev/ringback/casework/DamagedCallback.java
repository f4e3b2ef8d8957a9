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
 */
public record DamagedCallback(
        CallbackKey key, Optional<CallbackId> id, long revision, Optional<LocationId> location, People people) {

    /** Whether somebody was told of it. */
    public enum People {
        KNOW,
        DO_NOT_KNOW
    }
}
