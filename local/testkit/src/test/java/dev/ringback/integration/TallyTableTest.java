package dev.ringback.integration;

import dev.ringback.aws.table.TallyTable;
import dev.ringback.casework.TallyStore;
import dev.ringback.casework.TallyStoreContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The table of the embedded AWS keeps what the numbers are folded from. */
class TallyTableTest extends TallyStoreContract {

    @RegisterExtension
    final EmbeddedStore embedded = new EmbeddedStore();

    @Override
    protected TallyStore tallies() {
        Stack stack = embedded.stack();
        return new TallyTable(stack.clients().dynamo(), stack.settings().table());
    }
}
