package dev.ringback.integration;

import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.NumberStore;
import dev.ringback.casework.WishedNumbersContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The table of the embedded AWS keeps what every store promises about a phone on which several patients are called. */
class WishedNumbersTableTest extends WishedNumbersContract {

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
