package dev.ringback.lambda;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Decision;
import dev.ringback.callback.Look;
import dev.ringback.callback.Policy;
import dev.ringback.callback.Refusal;
import dev.ringback.desk.Action;
import dev.ringback.desk.NoteCheck;
import dev.ringback.desk.Permissions;
import dev.ringback.desk.Problem;
import dev.ringback.desk.Subject;
import dev.ringback.desk.View;
import dev.ringback.desk.Warning;
import dev.ringback.directory.UrgentWordChanges;
import dev.ringback.intake.UrgentWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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
        return reply(request, ended(request, action, command), callback -> detail(request, callback));
    }

    /** The same where a note comes with it: the answer also says what to think over in it. */
    Reply run(DeskRequest request, Action action, Optional<String> note, Command command) {
        return reply(request, ended(request, action, command), callback -> {
            ObjectNode json = detail(request, callback);
            ArrayNode warnings = json.putArray("warnings");
            note.stream()
                    .flatMap(written -> noteCheck().warnings(callback, written).stream())
                    .map(Warning::json)
                    .forEach(warnings::add);
            return json;
        });
    }

    private NoteCheck noteCheck() {
        UrgentWordChanges changes = ringback.directories().current().urgentWords();
        return new NoteCheck(UrgentWords.STANDARD.with(changes.added(), changes.removed()));
    }

    private Reply reply(DeskRequest request, Ending ending, Function<Callback, ObjectNode> shown) {
        return switch (ending) {
            case Ending.Saved(Callback saved) ->
                new Reply.Done(shown.apply(ringback.performer().performOrLeave(saved, request.log())));
            case Ending.Not(Problem problem) -> new Reply.Failed(problem);
        };
    }

    private Ending ended(DeskRequest request, Action action, Command command) {
        var tried = new AtomicReference<@Nullable Callback>();
        return ringback.casework().untilSaved(() -> {
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
    }

    /** The callback, if this person may see it. */
    Optional<Callback> find(DeskRequest request) {
        return ringback.callbacks().find(request.callback()).filter(callback -> may(request, Action.SEE, callback));
    }

    Reply shown(DeskRequest request, Callback callback) {
        return new Reply.Done(detail(request, callback));
    }

    private ObjectNode detail(DeskRequest request, Callback callback) {
        return view(request).detail(callback, look(callback));
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
