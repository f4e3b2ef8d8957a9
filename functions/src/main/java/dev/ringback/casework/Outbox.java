package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.Intent;
import dev.ringback.callback.Timer;
import dev.ringback.directory.Location;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Does in the world what was decided and saved: wakes, alerts, texts, and marks each as done. What it does not get to, because the function
 * dies or AWS refuses, stays pending and is done by AWS's retry or by the sweeper.
 */
public final class Outbox {

    private final Wakeups wakeups;
    private final Alerts alerts;
    private final TextSender texts;
    private final CallbackStore callbacks;
    private final UncallableCalls uncallable;
    private final CurrentDirectory directory;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public Outbox(
            Wakeups wakeups,
            Alerts alerts,
            TextSender texts,
            CallbackStore callbacks,
            UncallableCalls uncallable,
            CurrentDirectory directory,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.wakeups = wakeups;
        this.alerts = alerts;
        this.texts = texts;
        this.callbacks = callbacks;
        this.uncallable = uncallable;
        this.directory = directory;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Performs all that is pending for {@code callback} and can be done now. A failure keeps nothing else from being done: people are
     * alerted while no schedule can be created, and the other way about.
     *
     * @return what the callback is afterwards
     * @throws RuntimeException of the first thing that failed, once all has been tried
     */
    public Callback perform(Callback callback) {
        var failures = new ArrayList<RuntimeException>();
        tryTo(() -> wake(callback), failures);
        Callback current = callback;
        var failed = new HashSet<Intent>();
        for (Optional<Intent> next = doable(current, failed); next.isPresent(); next = doable(current, failed)) {
            try {
                current = performed(current, next.get());
            } catch (Conflict _) {
                current = reloaded(current);
            } catch (RuntimeException e) {
                failed.add(next.get());
                failures.add(e);
                current = reloaded(current);
            }
        }
        Callback performed = current;
        if (!wakeup(performed).equals(wakeup(callback))) {
            tryTo(() -> wake(performed), failures);
        }
        if (!failures.isEmpty()) {
            throw firstOf(failures);
        }
        return performed;
    }

    /**
     * Performs what can be done and leaves the rest to the sweeper: for a use case whose own work is done once it is saved.
     *
     * @return what the callback is afterwards, as far as that is known
     */
    public Callback performOrLeave(Callback saved, Log log) {
        try {
            return perform(saved);
        } catch (RuntimeException e) {
            log.failed("Left to the sweeper for callback " + saved.id(), e);
            return saved;
        }
    }

    /** Tells people of a call that opened nothing, if that is pending. */
    public void perform(UncallableCall call) {
        call.pending().ifPresent(reason -> {
            tell(call, reason);
            uncallable.told(call);
        });
    }

    /** The same; what fails is left to the sweeper. */
    public void performOrLeave(UncallableCall call, Log log) {
        try {
            perform(call);
        } catch (RuntimeException e) {
            log.failed("Left to the sweeper for contact " + call.chain(), e);
        }
    }

    /** Tells people of a callback that cannot be read. */
    public void perform(DamagedCallback damaged) {
        Location location = damaged.location()
                .map(directory::location)
                .orElseGet(() -> directory.current().catchAllLocation());
        alerts.tell(new Alerts.Alert(
                "damaged-%s-%d".formatted(damaged.name(), damaged.revision()),
                location.id(),
                EscalationReason.DAMAGED,
                damaged.id(),
                directory.current().queueOwner(location).id()));
        callbacks.told(damaged, clock.instant());
    }

    private static void tryTo(Runnable work, List<RuntimeException> failures) {
        try {
            work.run();
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }

    private static RuntimeException firstOf(List<RuntimeException> failures) {
        RuntimeException first = failures.getFirst();
        failures.stream().skip(1).filter(later -> !later.equals(first)).forEach(first::addSuppressed);
        return first;
    }

    private Callback reloaded(Callback callback) {
        return callbacks.find(callback.key()).orElseThrow();
    }

    private void wake(Callback callback) {
        wakeup(callback).ifPresent(timer -> wakeups.wake(callback.id(), timer));
    }

    private Optional<Timer> wakeup(Callback callback) {
        return Timer.wakeup(callback, unitOfWork.policy(callback), clock.instant());
    }

    private Optional<Intent> doable(Callback callback, Set<Intent> failed) {
        Instant now = clock.instant();
        return callback.pending().stream()
                .filter(intent -> !failed.contains(intent))
                .filter(intent -> switch (intent) {
                    case Intent.Alert _ -> true;
                    case Intent.Text text -> !text.notBefore().isAfter(now);
                    case Intent.TextSending sending -> !sending.overdueAt().isAfter(now);
                })
                .findFirst();
    }

    private Callback performed(Callback callback, Intent intent) throws Conflict {
        return switch (intent) {
            case Intent.Alert alert -> {
                tell(callback, alert);
                yield unitOfWork.save(callback, callback.withoutIntent(alert), clock.instant());
            }
            case Intent.Text text -> texts.send(callback, text);
            case Intent.TextSending sending -> texts.giveUp(callback, sending);
        };
    }

    private void tell(Callback callback, Intent.Alert alert) {
        Location location = directory.location(callback.location());
        alerts.tell(new Alerts.Alert(
                callback.id() + "-" + alert.seq(),
                callback.location(),
                alert.reason(),
                Optional.of(callback.id()),
                directory.current().queueOwner(location).id()));
    }

    private void tell(UncallableCall call, EscalationReason reason) {
        Location location = directory.location(call.location());
        alerts.tell(new Alerts.Alert(
                "contact-%s-%s".formatted(call.chain(), reason.word()),
                call.location(),
                reason,
                Optional.empty(),
                directory.current().queueOwner(location).id()));
    }
}
