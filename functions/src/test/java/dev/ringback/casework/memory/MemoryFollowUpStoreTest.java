package dev.ringback.casework.memory;

import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.FollowUpStore;
import dev.ringback.casework.FollowUpStoreContract;

class MemoryFollowUpStoreTest extends FollowUpStoreContract {

    private final MemoryCallbacks store = new MemoryCallbacks();

    @Override
    protected CallbackStore callbacks() {
        return store;
    }

    @Override
    protected FollowUpStore followUps() {
        return store.followUps;
    }
}
