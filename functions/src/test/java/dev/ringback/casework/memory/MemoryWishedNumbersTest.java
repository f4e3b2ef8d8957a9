package dev.ringback.casework.memory;

import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.NumberStore;
import dev.ringback.casework.WishedNumbersContract;

/** Memory keeps what every store promises about a phone on which several patients are called. */
class MemoryWishedNumbersTest extends WishedNumbersContract {

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
