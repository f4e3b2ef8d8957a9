package dev.ringback.lambda;

import dev.ringback.callback.CallbackId;
import dev.ringback.casework.Log;
import dev.ringback.casework.WakeUp;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Woken by EventBridge Scheduler when the time for a step of a callback has come. */
public final class AttemptTimer extends DiscreetFunction {

    private final WakeUp wakeUp;

    public AttemptTimer() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(AttemptTimer::new, "attempt-timer.json");
    }

    public AttemptTimer(Ringback ringback) {
        this.wakeUp = ringback.wakeUp();
    }

    @Override
    void handle(InputStream input, OutputStream output, Log log) {
        wakeUp.wake(decode(JsonMapper.shared().readTree(input)), log);
    }

    private static CallbackId decode(JsonNode event) {
        String id = event.path("callback").asString("");
        if (id.isBlank()) {
            throw new IllegalArgumentException("a wake-up names its callback: {\"callback\": \"…\", \"step\": \"…\"}");
        }
        return new CallbackId(id);
    }
}
