package dev.ringback.casework.memory;

import dev.ringback.casework.OfferedTasks;
import dev.ringback.casework.OfferedTasksContract;

class MemoryOfferedTasksTest extends OfferedTasksContract {

    private final OfferedTasks offered = new MemoryOfferedTasks();

    @Override
    protected OfferedTasks offered() {
        return offered;
    }
}
