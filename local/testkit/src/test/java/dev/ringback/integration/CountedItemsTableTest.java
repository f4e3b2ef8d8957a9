package dev.ringback.integration;

import dev.ringback.aws.table.CountedItemsTable;
import dev.ringback.aws.table.TextOptOutTable;
import dev.ringback.aws.table.UncallableTable;
import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.CountedItems;
import dev.ringback.casework.CountedItemsContract;
import dev.ringback.casework.TextOptOuts;
import dev.ringback.casework.UncallableCalls;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The table of the embedded AWS is read part by part for a recount. */
class CountedItemsTableTest extends CountedItemsContract {

    @RegisterExtension
    final EmbeddedStore embedded = new EmbeddedStore();

    @Override
    protected CallbackStore callbacks() {
        return embedded.store();
    }

    @Override
    protected UncallableCalls uncallable() {
        Stack stack = embedded.stack();
        return new UncallableTable(stack.clients().dynamo(), stack.settings().table());
    }

    @Override
    protected TextOptOuts optOuts() {
        Stack stack = embedded.stack();
        return new TextOptOutTable(stack.clients().dynamo(), stack.settings().table());
    }

    @Override
    protected CountedItems items() {
        Stack stack = embedded.stack();
        return new CountedItemsTable(stack.clients().dynamo(), stack.settings().table());
    }
}
