package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.ringback.aws.Alerts;
import dev.ringback.aws.CallbackTable;
import dev.ringback.aws.CallbackTable.Conflict;
import dev.ringback.aws.Reason;
import dev.ringback.aws.Schedules;
import dev.ringback.callback.Callback;
import dev.ringback.callback.Intent;
import dev.ringback.callback.Look;
import dev.ringback.directory.Location;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Does in the world what was decided and saved: wakes, alerts, texts, and marks each as done. Whatever it does not get to, because
 * it dies or the world refuses, stays pending and is done by AWS's retry or by the sweeper.
 */
final class Performer {

    private final Schedules schedules;
    private final Alerts alerts;
    private final TextSender texts;
    private final CallbackTable table;
    private final Directories directories;
    private final Casework casework;
    private final InstantSource clock;

    Performer(
            Schedules schedules,
            Alerts alerts,
            TextSender texts,
            CallbackTable table,
            Directories directories,
            Casework casework,
            InstantSource clock) {
        this.schedules = schedules;
        this.alerts = alerts;
        this.texts = texts;
        this.table = table;
        this.directories = directories;
        this.casework = casework;
        this.clock = clock;
    }

    /**
     * Does all that can be done for {@code callback} now; what it is afterwards. Whatever fails keeps nothing else from being done:
     * people are alerted while no schedule can be created, and the other way about.
     *
     * @throws RuntimeException of the first thing that failed, once all has been tried
     */
    Callback perform(Callback callback) {
        var failures = new ArrayList<RuntimeException>();
        tryTo(() -> wake(callback), failures);
        Callback current = callback;
        var failed = new HashSet<Intent>();
        for (Optional<Intent> next = doable(current, failed); next.isPresent(); next = doable(current, failed)) {
            try {
                current = done(current, next.get());
            } catch (Conflict _) {
                current = reloaded(current);
            } catch (RuntimeException e) {
                failed.add(next.get());
                failures.add(e);
                current = reloaded(current);
            }
        }
        Callback performed = current;
        if (!wakeUp(performed).equals(wakeUp(callback))) {
            tryTo(() -> wake(performed), failures);
        }
        if (!failures.isEmpty()) {
            throw firstOf(failures);
        }
        return performed;
    }

    /**
     * Does what can be done and leaves the rest to the sweeper: for callers whose own work is done once it is saved.
     *
     * @return what the callback is afterwards, as far as that is known
     */
    Callback performOrLeave(Callback saved, LambdaLogger log) {
        try {
            return perform(saved);
        } catch (RuntimeException e) {
            log.log("Left to the sweeper for callback " + saved.id() + ": " + Reason.of(e));
            return saved;
        }
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
        return table.reload(callback);
    }

    private void wake(Callback callback) {
        wakeUp(callback).ifPresent(look -> schedules.wake(callback.id(), look));
    }

    private Optional<Look> wakeUp(Callback callback) {
        return Look.wakeUp(callback, casework.policy(callback.location()), now());
    }

    private Optional<Intent> doable(Callback callback, Set<Intent> failed) {
        Instant now = now();
        return callback.pending().stream()
                .filter(intent -> !failed.contains(intent))
                .filter(intent -> switch (intent) {
                    case Intent.Alert _ -> true;
                    case Intent.Text text -> !text.notBefore().isAfter(now);
                    case Intent.TextSending sending -> !sending.overdueAt().isAfter(now);
                })
                .findFirst();
    }

    private Callback done(Callback callback, Intent intent) throws Conflict {
        return switch (intent) {
            case Intent.Alert alert -> {
                tell(callback, alert);
                yield casework.save(callback, callback.withoutIntent(alert), now());
            }
            case Intent.Text text -> texts.send(callback, text);
            case Intent.TextSending sending -> texts.giveUp(callback, sending);
        };
    }

    private void tell(Callback callback, Intent.Alert alert) {
        Location location = directories.location(callback.location());
        alerts.tell(new Alerts.Alert(
                callback.id() + "-" + alert.seq(),
                callback.location(),
                alert.reason(),
                Optional.of(callback.id()),
                directories.current().queueOwner(location).id()));
    }

    private Instant now() {
        return Ringback.toTheSecond(clock);
    }
}
