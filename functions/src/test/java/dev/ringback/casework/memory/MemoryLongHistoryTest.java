package dev.ringback.casework.memory;

import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.LongHistoryContract;

class MemoryLongHistoryTest extends LongHistoryContract {

    private final CallbackStore store = new MemoryCallbacks();

    @Override
    protected CallbackStore store() {
        return store;
    }
}
