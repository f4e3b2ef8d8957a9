package dev.ringback.integration;

import dev.ringback.aws.table.UncallableTable;
import dev.ringback.casework.UncallableCalls;
import dev.ringback.casework.UncallableCallsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The table of the embedded AWS keeps calls that opened nothing. */
class UncallableTableTest extends UncallableCallsContract {

    @RegisterExtension
    final EmbeddedStore embedded = new EmbeddedStore();

    @Override
    protected UncallableCalls calls() {
        Stack stack = embedded.stack();
        return new UncallableTable(stack.clients().dynamo(), stack.settings().table());
    }
}
