package dev.ringback.casework.memory;

import dev.ringback.casework.ReconciledContract;
import dev.ringback.casework.ReconciledUntil;

class MemoryReconciledTest extends ReconciledContract {

    private final ReconciledUntil reconciled = new MemoryReconciled();

    @Override
    protected ReconciledUntil reconciled() {
        return reconciled;
    }
}
