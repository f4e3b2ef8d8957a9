package dev.ringback.casework.memory;

import dev.ringback.callback.Callback;
import dev.ringback.casework.Backlog;
import dev.ringback.casework.Backlogs;
import dev.ringback.desk.Rank;
import dev.ringback.desk.WorklistEntry;
import java.time.Instant;
import java.util.List;

/** Counts the callbacks in memory. */
public final class MemoryBacklogs implements Backlogs {

    private final MemoryCallbacks callbacks;

    MemoryBacklogs(MemoryCallbacks callbacks) {
        this.callbacks = callbacks;
    }

    @Override
    public Backlog at(Instant now) {
        List<WorklistEntry> due = callbacks.worklistAfter(Rank.FIRST).toList();
        List<Callback> open = callbacks.allOpen().toList();
        return Backlog.of(due.stream().map(WorklistEntry::deadline).toList(), open.size() - due.size(), now);
    }
}
