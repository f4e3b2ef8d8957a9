package dev.ringback.integration;

import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.CallbackStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The table of the embedded AWS keeps what every store of callbacks promises. */
class CallbackTableTest extends CallbackStoreContract {

    @RegisterExtension
    final EmbeddedStore embedded = new EmbeddedStore();

    @Override
    protected CallbackStore store() {
        return embedded.store();
    }
}
