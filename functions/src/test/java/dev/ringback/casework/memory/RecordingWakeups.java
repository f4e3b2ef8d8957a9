package dev.ringback.casework.memory;

import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Timer;
import dev.ringback.casework.Wakeups;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Wake-ups that were asked for, each once. */
public final class RecordingWakeups implements Wakeups {

    /** A wake-up as it was asked for. */
    public record Asked(CallbackId callback, Timer timer) {}

    private final Set<Asked> asked = new LinkedHashSet<>();
    private final Failures failures = new Failures("Scheduler");

    public Failures failures() {
        return failures;
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void wake(CallbackId callback, Timer timer) {
        failures.check();
        asked.add(new Asked(callback, timer));
    }
}
