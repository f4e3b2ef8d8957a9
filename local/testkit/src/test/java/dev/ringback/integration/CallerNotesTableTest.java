package dev.ringback.integration;

import dev.ringback.aws.table.CallbackTable;
import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.CallerNotesContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The table of the embedded AWS keeps what is noted of callers. */
@SuppressWarnings("NullAway.Init")
class CallerNotesTableTest extends CallerNotesContract {

    private Stack stack;

    @BeforeEach
    void deploy() {
        stack = AwsUnderTest.EMBEDDED.deploy();
    }

    @AfterEach
    void remove() {
        stack.close();
    }

    @Override
    protected CallbackStore store() {
        return new CallbackTable(stack.clients().dynamo(), stack.settings().table());
    }
}
