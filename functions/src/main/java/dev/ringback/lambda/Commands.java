package dev.ringback.lambda;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Decision;
import dev.ringback.callback.Look;
import dev.ringback.callback.Policy;
import dev.ringback.callback.Refusal;
import dev.ringback.desk.Action;
import dev.ringback.desk.Permissions;
import dev.ringback.desk.Problem;
import dev.ringback.desk.Subject;
import dev.ringback.desk.View;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What people do to one callback: load it, ask whether they may, decide, save, perform, and show it to them. */
final class Commands {

    /** What a command makes of a callback that the person may act on. */
    interface Command {
        Decision decide(Callback callback, Policy policy, Instant now);
    }

    /** How a command ended. */
    private sealed interface Ending {

        record Saved(Callback callback) implements Ending {}

        record Not(Problem problem) implements Ending {}
    }

    private final Ringback ringback;

    Commands(Ringback ringback) {
        this.ringback = ringback;
    }

    Reply run(DeskRequest request, Action action, Command command) {
        var tried = new AtomicReference<@Nullable Callback>();
        Ending ending = ringback.casework().untilSaved(() -> {
            Optional<Callback> found = ringback.callbacks().find(request.callback());
            if (found.isEmpty() || !may(request, Action.SEE, found.get())) {
                return new Ending.Not(Problem.NO_SUCH_CALLBACK);
            }
            Callback before = found.get();
            Callback mine = tried.get();
            if (mine != null && before.continues(mine)) {
                // The save that seemed to fail was ours: only its reply was lost.
                return new Ending.Saved(before);
            }
            if (!may(request, action, before)) {
                return new Ending.Not(Problem.notAllowed(action));
            }
            Instant now = ringback.now();
            return switch (command.decide(before, ringback.casework().policy(before.location()), now)) {
                case Decision.Changed(Callback after) -> {
                    tried.set(after);
                    yield new Ending.Saved(ringback.casework().save(before, after, now));
                }
                case Decision.Refused(Refusal why) -> new Ending.Not(Problem.of(why, zone(before)));
            };
        });
        return switch (ending) {
            case Ending.Saved(Callback saved) ->
                shown(request, ringback.performer().performOrLeave(saved, request.log()));
            case Ending.Not(Problem problem) -> new Reply.Failed(problem);
        };
    }

    /** The callback, if this person may see it. */
    Optional<Callback> find(DeskRequest request) {
        return ringback.callbacks().find(request.callback()).filter(callback -> may(request, Action.SEE, callback));
    }

    Reply shown(DeskRequest request, Callback callback) {
        return new Reply.Done(view(request).detail(callback, look(callback)));
    }

    View view(DeskRequest request) {
        return new View(request.person(), ringback.directories().current(), ringback.now());
    }

    Optional<Look> look(Callback callback) {
        return Look.next(callback, ringback.casework().policy(callback.location()));
    }

    private static boolean may(DeskRequest request, Action action, Callback callback) {
        return Permissions.can(request.person(), action, Subject.of(callback));
    }

    private ZoneId zone(Callback callback) {
        return ringback.directories().location(callback.location()).hours().zone();
    }
}
