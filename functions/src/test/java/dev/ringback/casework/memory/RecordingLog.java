package dev.ringback.casework.memory;

import dev.ringback.casework.Log;
import java.util.ArrayList;
import java.util.List;

/** What was noted in the log. */
public final class RecordingLog implements Log {

    private final List<String> notes = new ArrayList<>();

    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void note(String what) {
        notes.add(what);
    }

    @Override
    public String reason(RuntimeException failure) {
        return String.valueOf(failure.getMessage());
    }
}
