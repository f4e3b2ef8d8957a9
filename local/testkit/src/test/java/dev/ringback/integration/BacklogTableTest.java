package dev.ringback.integration;

import dev.ringback.aws.table.BacklogTable;
import dev.ringback.casework.Backlogs;
import dev.ringback.casework.BacklogsContract;
import dev.ringback.casework.CallbackStore;
import org.junit.jupiter.api.extension.RegisterExtension;

class BacklogTableTest extends BacklogsContract {

    @RegisterExtension
    final EmbeddedStore embedded = new EmbeddedStore();

    @Override
    protected CallbackStore store() {
        return embedded.store();
    }

    @Override
    protected Backlogs backlogs() {
        Stack stack = embedded.stack();
        return new BacklogTable(stack.clients().dynamo(), stack.settings().table());
    }
}
