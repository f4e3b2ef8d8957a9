package dev.ringback.casework.memory;

import dev.ringback.casework.AuditStore;
import java.util.Optional;

/** The audit that is kept, in memory. */
public final class MemoryAudits implements AuditStore {

    private Optional<String> kept = Optional.empty();

    @Override
    public void keep(String json) {
        kept = Optional.of(json);
    }

    @Override
    public Optional<String> kept() {
        return kept;
    }
}
