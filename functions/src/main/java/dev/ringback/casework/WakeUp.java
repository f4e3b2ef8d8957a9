package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import java.time.InstantSource;
import java.util.Optional;

/** The time of a step of one callback has come: does what is to be done by now. A wake-up for a step that has passed does nothing. */
public final class WakeUp {

    private final CallbackStore callbacks;
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final InstantSource clock;

    public WakeUp(CallbackStore callbacks, UnitOfWork unitOfWork, Outbox outbox, InstantSource clock) {
        this.callbacks = callbacks;
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void wake(CallbackId id, Log log) {
        Optional<Callback> woken = unitOfWork.untilSaved(() -> {
            Optional<Callback> callback = callbacks.find(id);
            return callback.isPresent() ? Optional.of(unitOfWork.elapse(callback.get(), clock.instant())) : callback;
        });
        woken.ifPresentOrElse(
                outbox::perform, () -> log.note("No callback " + id + " is kept any more; nothing to wake."));
    }
}
