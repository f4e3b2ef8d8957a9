package dev.ringback.integration;

import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.NumberStore;
import dev.ringback.casework.NumberStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The table of the embedded AWS keeps what outlives callbacks. */
class NumberTableTest extends NumberStoreContract {

    @RegisterExtension
    final EmbeddedStore embedded = new EmbeddedStore();

    @Override
    protected CallbackStore callbacks() {
        return embedded.store();
    }

    @Override
    protected NumberStore numbers() {
        return embedded.numbers();
    }
}
