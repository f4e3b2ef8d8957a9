package dev.ringback.casework.memory;

import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.NumberStore;
import dev.ringback.casework.NumberStoreContract;

/** Memory keeps what outlives callbacks. */
class MemoryNumberStoreTest extends NumberStoreContract {

    private final MemoryCallbacks callbacks = new MemoryCallbacks();

    @Override
    protected CallbackStore callbacks() {
        return callbacks;
    }

    @Override
    protected NumberStore numbers() {
        return callbacks.numbers();
    }
}
