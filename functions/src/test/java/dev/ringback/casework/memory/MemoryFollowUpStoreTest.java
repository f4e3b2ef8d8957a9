package dev.ringback.casework.memory;

import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.FollowUpStore;
import dev.ringback.casework.FollowUpStoreContract;
import dev.ringback.casework.NumberStore;

class MemoryFollowUpStoreTest extends FollowUpStoreContract {

    private final MemoryCallbacks store = new MemoryCallbacks();

    @Override
    protected CallbackStore callbacks() {
        return store;
    }

    @Override
    protected NumberStore numbers() {
        return store.numbers();
    }

    @Override
    protected FollowUpStore followUps() {
        return store.followUps;
    }
}
