package dev.ringback.casework.memory;

import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.CallerNotesContract;

class MemoryCallerNotesTest extends CallerNotesContract {

    private final CallbackStore store = new MemoryCallbacks();

    @Override
    protected CallbackStore store() {
        return store;
    }
}
