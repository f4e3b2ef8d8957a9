package dev.ringback.casework.memory;

import dev.ringback.casework.TallyStore;
import dev.ringback.casework.TallyStoreContract;

/** What stands in for the table keeps tallies as the table does. */
class MemoryTalliesTest extends TallyStoreContract {

    private final MemoryTallies tallies = new MemoryTallies();

    @Override
    protected TallyStore tallies() {
        return tallies;
    }
}
