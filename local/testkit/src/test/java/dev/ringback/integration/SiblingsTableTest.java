package dev.ringback.integration;

import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.SiblingsContract;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The table of the embedded AWS keeps what every store of callbacks promises about one caller at several locations. */
@Tag("integration")
class SiblingsTableTest extends SiblingsContract {

    @RegisterExtension
    final EmbeddedStore embedded = new EmbeddedStore();

    @Override
    protected CallbackStore store() {
        return embedded.store();
    }
}
