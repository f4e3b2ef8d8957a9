package dev.ringback.integration;

import dev.ringback.aws.table.OfferedTasksTable;
import dev.ringback.casework.OfferedTasks;
import dev.ringback.casework.OfferedTasksContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The table of the embedded AWS keeps what is offered as tasks of Connect. */
class OfferedTasksTableTest extends OfferedTasksContract {

    @RegisterExtension
    final EmbeddedStore embedded = new EmbeddedStore();

    @Override
    protected OfferedTasks offered() {
        Stack stack = embedded.stack();
        return new OfferedTasksTable(stack.clients().dynamo(), stack.settings().table());
    }
}
