package dev.ringback.casework.memory;

import dev.ringback.casework.UncallableCalls;
import dev.ringback.casework.UncallableCallsContract;

/** What stands in for the table keeps what opened nothing as the table does. */
class MemoryUncallableTest extends UncallableCallsContract {

    private final MemoryUncallable calls = new MemoryUncallable();

    @Override
    protected UncallableCalls calls() {
        return calls;
    }
}
