package dev.ringback.casework.memory;

import dev.ringback.casework.ReportReaders;
import dev.ringback.casework.ReportReadersContract;

class MemoryReportReadersTest extends ReportReadersContract {

    private final ReportReaders readers = new MemoryReportReaders();

    @Override
    protected ReportReaders readers() {
        return readers;
    }
}
