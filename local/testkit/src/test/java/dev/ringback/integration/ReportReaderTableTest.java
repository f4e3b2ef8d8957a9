package dev.ringback.integration;

import dev.ringback.aws.table.ReportReaderTable;
import dev.ringback.casework.ReportReaders;
import dev.ringback.casework.ReportReadersContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The table of the embedded AWS keeps who gets the week's report. */
class ReportReaderTableTest extends ReportReadersContract {

    @RegisterExtension
    final EmbeddedStore embedded = new EmbeddedStore();

    @Override
    protected ReportReaders readers() {
        Stack stack = embedded.stack();
        return new ReportReaderTable(stack.clients().dynamo(), stack.settings().table());
    }
}
