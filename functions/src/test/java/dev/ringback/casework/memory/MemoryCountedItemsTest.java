package dev.ringback.casework.memory;

import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.CountedItems;
import dev.ringback.casework.CountedItemsContract;
import dev.ringback.casework.TextOptOuts;
import dev.ringback.casework.UncallableCalls;

/** What stands in for the table is read for a recount as the table is. */
class MemoryCountedItemsTest extends CountedItemsContract {

    private final MemoryCallbacks callbacks = new MemoryCallbacks();
    private final MemoryUncallable uncallable = new MemoryUncallable();
    private final MemoryOptOuts optOuts = new MemoryOptOuts();

    @Override
    protected CallbackStore callbacks() {
        return callbacks;
    }

    @Override
    protected UncallableCalls uncallable() {
        return uncallable;
    }

    @Override
    protected TextOptOuts optOuts() {
        return optOuts;
    }

    @Override
    protected CountedItems items() {
        return new MemoryCountedItems(callbacks, uncallable, optOuts);
    }
}
