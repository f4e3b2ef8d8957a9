package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Finds by index what should have been woken and was not, lapsed claims, and what is pending for too long; does what is to be done. */
public final class Sweep {

    private final CallbackStore callbacks;
    private final UncallableCalls uncallable;
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final FollowKeep followKeep;
    private final InstantSource clock;

    public Sweep(
            CallbackStore callbacks,
            UncallableCalls uncallable,
            UnitOfWork unitOfWork,
            Outbox outbox,
            FollowKeep followKeep,
            InstantSource clock) {
        this.callbacks = callbacks;
        this.uncallable = uncallable;
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.followKeep = followKeep;
        this.clock = clock;
    }

    /**
     * Sweeps all that is overdue; one that fails keeps no other from being swept.
     *
     * @throws IllegalStateException saying how many failed
     */
    public void sweep(Log log) {
        Instant now = clock.instant();
        List<CallbackKey> overdue = callbacks.overdue(now).toList();
        List<UncallableCall> untold = uncallable.overdue(now).toList();
        List<DamagedCallback> damaged = callbacks.damaged().toList();
        int failed = 0;
        for (CallbackKey key : overdue) {
            failed += failures("A callback could not be swept", () -> sweep(key), log);
        }
        for (UncallableCall call : untold) {
            failed += failures("An alert of an uncallable call could not be told", () -> outbox.perform(call), log);
        }
        for (DamagedCallback callback : damaged) {
            failed += failures("A damaged callback could not be looked after", () -> lookAfter(callback, log), log);
        }
        failed += failures("What is kept could not follow the directory's keep", () -> followKeep.step(log), log);
        if (failed > 0) {
            throw new IllegalStateException("%d of %d callbacks, calls and steps could not be swept"
                    .formatted(failed, overdue.size() + untold.size() + damaged.size() + 1));
        }
    }

    private static int failures(String what, Runnable work, Log log) {
        try {
            work.run();
            return 0;
        } catch (RuntimeException e) {
            log.failed(what, e);
            return 1;
        }
    }

    /** What can be read again, because it was repaired or a newer release came back, goes on; of the rest people are told, once. */
    private void lookAfter(DamagedCallback damaged, Log log) {
        if (damaged.fault().isEmpty()) {
            sweep(damaged.key());
        } else if (damaged.people() == DamagedCallback.People.DO_NOT_KNOW) {
            log.failed(
                    "Callback %s cannot be read (docs/runbook.md)".formatted(damaged.name()),
                    damaged.fault().get());
            outbox.perform(damaged);
        }
    }

    private void sweep(CallbackKey key) {
        Optional<Callback> swept = unitOfWork.untilSaved(() -> {
            Optional<Callback> callback = callbacks.find(key);
            return callback.isPresent()
                    ? Optional.of(unitOfWork.elapseAndPlace(callback.get(), clock.instant()))
                    : callback;
        });
        swept.ifPresent(outbox::perform);
    }
}
