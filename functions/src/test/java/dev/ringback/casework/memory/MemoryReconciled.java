package dev.ringback.casework.memory;

import dev.ringback.casework.ReconciledUntil;
import java.util.Optional;

/** How far Connect's list was gone over, in memory. */
public final class MemoryReconciled implements ReconciledUntil {

    private Optional<Progress> progress = Optional.empty();
    private int saves;

    /** How often it was saved. */
    public int saves() {
        return saves;
    }

    @Override
    public Optional<Progress> progress() {
        return progress;
    }

    @Override
    public void save(Progress now) {
        saves++;
        progress = Optional.of(now);
    }
}
