package dev.ringback.casework.memory;

import dev.ringback.casework.Backlogs;
import dev.ringback.casework.BacklogsContract;
import dev.ringback.casework.CallbackStore;

class MemoryBacklogsTest extends BacklogsContract {

    private final MemoryCallbacks callbacks = new MemoryCallbacks();

    @Override
    protected CallbackStore store() {
        return callbacks;
    }

    @Override
    protected Backlogs backlogs() {
        return new MemoryBacklogs(callbacks);
    }
}
