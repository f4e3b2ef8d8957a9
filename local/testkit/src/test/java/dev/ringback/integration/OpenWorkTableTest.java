package dev.ringback.integration;

import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.OpenWorkContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpenWorkTableTest extends OpenWorkContract {

    @RegisterExtension
    final EmbeddedStore embedded = new EmbeddedStore();

    @Override
    protected CallbackStore store() {
        return embedded.store();
    }
}
