package dev.ringback.integration;

import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.CallerNotesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The table of the embedded AWS keeps what is noted of callers. */
class CallerNotesTableTest extends CallerNotesContract {

    @RegisterExtension
    final EmbeddedStore embedded = new EmbeddedStore();

    @Override
    protected CallbackStore store() {
        return embedded.store();
    }
}
