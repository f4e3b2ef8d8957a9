package dev.ringback.lambda;

import dev.ringback.aws.ItemKey;
import dev.ringback.aws.Work;
import dev.ringback.aws.WorklistEntry;
import dev.ringback.callback.Callback;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Policy;
import dev.ringback.callback.State;
import dev.ringback.desk.Action;
import dev.ringback.desk.Body;
import dev.ringback.desk.Cursor;
import dev.ringback.desk.Permissions;
import dev.ringback.desk.Subject;
import dev.ringback.desk.View;
import dev.ringback.desk.WorklistFilter;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What there is to do, for one person: the worklist, page by page, and the next callback of it (docs/rules.md §7). */
final class Worklists {

    /** How many callbacks a page shows. */
    private static final int PAGE = 25;

    /** How many callbacks are shown of what somebody holds: more than anybody calls in the ten minutes that a claim lasts. */
    private static final int MOST_HELD = 100;

    private final Ringback ringback;
    private final Commands commands;

    Worklists(Ringback ringback, Commands commands) {
        this.ringback = ringback;
        this.commands = commands;
    }

    Reply page(DeskRequest request) throws Body.Unreadable {
        WorklistFilter filter = WorklistFilter.of(request.query());
        return switch (filter.whose()) {
            case WorklistFilter.Whose.Unclaimed _ -> unclaimed(request, filter);
            case WorklistFilter.Whose.Mine _ -> held(request, filter, request.by());
            case WorklistFilter.Whose.HeldBy(PersonId person) -> held(request, filter, person);
        };
    }

    private Reply unclaimed(DeskRequest request, WorklistFilter filter) throws Body.Unreadable {
        Cursor cursors = new Cursor(request.by(), filter);
        Stream<WorklistEntry> entries = cursors.read(request.query())
                .map(ringback.indexes()::worklistAfter)
                .orElseGet(ringback.indexes()::worklist);
        Instant now = ringback.now();
        List<WorklistEntry> page = entries.filter(entry -> may(request, Action.SEE, entry))
                .filter(entry -> admits(filter, entry, now))
                .limit(PAGE + 1L)
                .toList();
        // The index lags behind: what was put out of this person's sight a moment ago is left out.
        List<Callback> shown =
                ringback
                        .callbacks()
                        .findAll(page.stream()
                                .limit(PAGE)
                                .map(WorklistEntry::key)
                                .toList())
                        .stream()
                        .filter(callback -> Permissions.can(request.person(), Action.SEE, Subject.of(callback)))
                        .toList();
        Optional<String> next = page.size() > PAGE
                ? Optional.of(cursors.after(page.get(PAGE - 1).rank()))
                : Optional.empty();
        return new Reply.Done(json(request, shown, next));
    }

    private Reply held(DeskRequest request, WorklistFilter filter, PersonId holder) throws Body.Unreadable {
        Cursor.refuse(request.query());
        Instant now = ringback.now();
        List<ItemKey> keys =
                ringback.indexes().heldBy(holder, now).stream().limit(MOST_HELD).toList();
        List<Callback> held = ringback.callbacks().findAll(keys).stream()
                .filter(callback -> callback.state() instanceof State.Held state && state.isHeldBy(holder, now))
                .filter(callback -> Permissions.can(request.person(), Action.SEE, Subject.of(callback)))
                .filter(callback -> filter.admits(
                        callback.location(), callback.bucket(), callback.team(), callback.deadline(), now))
                .sorted(Comparator.comparing(Callback::urgency).reversed().thenComparing(Callback::deadline))
                .toList();
        return new Reply.Done(json(request, held, Optional.empty()));
    }

    private ObjectNode json(DeskRequest request, List<Callback> callbacks, Optional<String> next) {
        View view = commands.view(request);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var rows = json.putArray("callbacks");
        callbacks.forEach(callback -> rows.add(view.row(callback, commands.look(callback))));
        next.ifPresentOrElse(cursor -> json.put("next", cursor), () -> json.putNull("next"));
        return json;
    }

    /** Claims the first callback that this person may work and that may be called now, in one write if no one is quicker. */
    Reply next(DeskRequest request) throws Body.Unreadable {
        WorklistFilter filter = WorklistFilter.ofNext(request.fields("location", "bucket", "team"));
        Instant now = ringback.now();
        var policies = new HashMap<String, Policy>();
        boolean quicker = true;
        while (quicker) {
            quicker = false;
            for (WorklistEntry entry :
                    (Iterable<WorklistEntry>) ringback.indexes().worklist()::iterator) {
                if (may(request, Action.CLAIM, entry)
                        && admits(filter, entry, now)
                        && mayBeginNow(entry, policies, now)) {
                    Optional<Callback> claimed =
                            ringback.indexes().claim(entry, request.person().worker(), now);
                    if (claimed.isPresent()) {
                        return commands.shown(
                                request, ringback.performer().performOrLeave(claimed.get(), request.log()));
                    }
                    quicker = true;
                }
            }
        }
        return new Reply.NothingLeft();
    }

    private static boolean admits(WorklistFilter filter, WorklistEntry entry, Instant now) {
        Work work = entry.work();
        return filter.admits(entry.who().location(), work.bucket(), work.team(), entry.deadline(), now);
    }

    private static boolean may(DeskRequest request, Action action, WorklistEntry entry) {
        Work work = entry.work();
        Subject.Stage stage = switch (work.kind()) {
            case ATTEMPT -> Subject.Stage.AT_THE_DESK;
            case HAND_OFF -> Subject.Stage.HANDED_OFF;
        };
        return Permissions.can(
                request.person(), action, new Subject(entry.who().location(), work.bucket(), work.agency(), stage));
    }

    private boolean mayBeginNow(WorklistEntry entry, Map<String, Policy> policies, Instant now) {
        return switch (entry.work().kind()) {
            case HAND_OFF -> true;
            case ATTEMPT ->
                policies.computeIfAbsent(
                                entry.who().location().id(),
                                _ -> ringback.casework().policy(entry.who().location()))
                        .rhythm(entry.work().bucket(), entry.who().caller())
                        .mayCallAt(now);
        };
    }
}
