package dev.ringback.integration;

import dev.ringback.aws.table.HandOverTable;
import dev.ringback.casework.HandOvers;
import dev.ringback.casework.HandOversContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The table of the embedded AWS keeps what flows handed over. */
class HandOverTableTest extends HandOversContract {

    @RegisterExtension
    final EmbeddedStore embedded = new EmbeddedStore();

    @Override
    protected HandOvers handOvers() {
        Stack stack = embedded.stack();
        return new HandOverTable(stack.clients().dynamo(), stack.settings().table());
    }
}
