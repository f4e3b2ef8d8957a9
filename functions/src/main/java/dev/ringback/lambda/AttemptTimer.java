package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Woken by EventBridge Scheduler when the time for a step of a callback has come. */
public final class AttemptTimer extends DiscreetFunction {

    private final Ringback ringback;

    public AttemptTimer() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(AttemptTimer::new, "attempt-timer.json");
    }

    public AttemptTimer(Ringback ringback) {
        this.ringback = ringback;
    }

    @Override
    void handle(InputStream input, OutputStream output, Context context) {
        CallbackId id = decode(JsonMapper.shared().readTree(input));
        Optional<Callback> looked = ringback.casework().untilSaved(() -> {
            Optional<Callback> callback = ringback.callbacks().find(id);
            return callback.isPresent()
                    ? Optional.of(ringback.casework().look(callback.get(), ringback.now()))
                    : callback;
        });
        looked.ifPresentOrElse(
                ringback.performer()::perform,
                () -> context.getLogger().log("No callback " + id + " is kept any more; nothing to wake."));
    }

    private static CallbackId decode(JsonNode event) {
        String id = event.path("callback").asString("");
        if (id.isBlank()) {
            throw new IllegalArgumentException("a wake-up names its callback: {\"callback\": \"…\", \"step\": \"…\"}");
        }
        return new CallbackId(id);
    }
}
