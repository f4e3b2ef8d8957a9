package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.ringback.aws.ItemKey;
import dev.ringback.aws.Reason;
import dev.ringback.callback.Callback;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Every five minutes, finds by index what should have been woken and was not, lapsed claims and pending intents. */
public final class Sweeper extends DiscreetFunction {

    private final Ringback ringback;

    public Sweeper() {
        this(Ringback.fromEnvironment());
        Priming.beforeSnapshot(Sweeper::new, "sweeper.json");
    }

    public Sweeper(Ringback ringback) {
        this.ringback = ringback;
    }

    @Override
    void handle(InputStream input, OutputStream output, Context context) {
        List<ItemKey> found = ringback.indexes().toLookAt(ringback.now()).toList();
        int failed = 0;
        for (ItemKey key : found) {
            try {
                sweep(key);
            } catch (RuntimeException e) {
                failed++;
                context.getLogger().log("A callback could not be swept: " + Reason.of(e));
            }
        }
        if (failed > 0) {
            throw new IllegalStateException("%d of %d callbacks could not be swept".formatted(failed, found.size()));
        }
    }

    private void sweep(ItemKey key) {
        Optional<Callback> placed = ringback.casework().untilSaved(() -> {
            Optional<Callback> callback = ringback.callbacks().find(key);
            return callback.isPresent()
                    ? Optional.of(ringback.casework().lookAndPlace(callback.get(), ringback.now()))
                    : callback;
        });
        placed.ifPresent(ringback.performer()::perform);
    }
}
