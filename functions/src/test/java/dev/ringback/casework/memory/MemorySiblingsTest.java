package dev.ringback.casework.memory;

import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.SiblingsContract;

class MemorySiblingsTest extends SiblingsContract {

    private final CallbackStore store = new MemoryCallbacks();

    @Override
    protected CallbackStore store() {
        return store;
    }
}
