package dev.ringback.casework.memory;

import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.OpenWorkContract;

class MemoryOpenWorkTest extends OpenWorkContract {

    private final CallbackStore store = new MemoryCallbacks();

    @Override
    protected CallbackStore store() {
        return store;
    }
}
