package dev.ringback.integration;

import dev.ringback.aws.table.FollowUpTable;
import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.FollowUpStore;
import dev.ringback.casework.FollowUpStoreContract;
import dev.ringback.casework.NumberStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The table of the embedded AWS keeps what every store promises about what is owed after a call. */
@Tag("integration")
class FollowUpTableTest extends FollowUpStoreContract {

    @RegisterExtension
    final EmbeddedStore embedded = new EmbeddedStore();

    @Override
    protected CallbackStore callbacks() {
        return embedded.store();
    }

    @Override
    protected NumberStore numbers() {
        return embedded.stack().numbers();
    }

    @Override
    protected FollowUpStore followUps() {
        Stack stack = embedded.stack();
        return new FollowUpTable(stack.clients().dynamo(), stack.settings().table());
    }
}
