package dev.ringback.casework.memory;

import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.CallbackStoreContract;

class MemoryCallbacksTest extends CallbackStoreContract {

    private final CallbackStore store = new MemoryCallbacks();

    @Override
    protected CallbackStore store() {
        return store;
    }
}
