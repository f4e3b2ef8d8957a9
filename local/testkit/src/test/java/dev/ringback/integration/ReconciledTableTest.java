package dev.ringback.integration;

import dev.ringback.aws.table.ReconciledTable;
import dev.ringback.casework.ReconciledContract;
import dev.ringback.casework.ReconciledUntil;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The table of the embedded AWS keeps how far Connect's list was gone over. */
class ReconciledTableTest extends ReconciledContract {

    @RegisterExtension
    final EmbeddedStore embedded = new EmbeddedStore();

    @Override
    protected ReconciledUntil reconciled() {
        Stack stack = embedded.stack();
        return new ReconciledTable(stack.clients().dynamo(), stack.settings().table());
    }
}
