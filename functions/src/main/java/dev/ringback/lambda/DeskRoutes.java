package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.ringback.aws.Indexes.WorklistEntry;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Claims;
import dev.ringback.callback.Decision;
import dev.ringback.callback.Look;
import dev.ringback.callback.Outcomes;
import dev.ringback.callback.Policy;
import dev.ringback.callback.ReTriage;
import dev.ringback.callback.Refusal;
import dev.ringback.callback.Report;
import dev.ringback.callback.State;
import dev.ringback.desk.BodyReader;
import dev.ringback.desk.CallbackJson;
import dev.ringback.desk.Permission;
import dev.ringback.desk.Problem;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What each route of the desk does for a person whom the directory knows. */
final class DeskRoutes {

    /** How many callbacks a page of the worklist shows. */
    private static final int PAGE = 25;

    /** A person's command on a callback that they may work. */
    private interface Command {
        Decision decide(Callback callback, Policy policy, Instant now);
    }

    /** How a command ended. */
    private sealed interface Ending {

        record Saved(Callback callback) implements Ending {}

        record Not(Problem problem) implements Ending {}
    }

    private final Ringback ringback;

    DeskRoutes(Ringback ringback) {
        this.ringback = ringback;
    }

    Reply route(APIGatewayV2HTTPEvent request, Person person, Context context) throws BodyReader.Unreadable {
        return switch (Optional.ofNullable(request.getRouteKey()).orElse("")) {
            case "GET /worklist" -> worklist(request, person);
            case "POST /worklist/next" -> next(person);
            case "GET /callbacks/{id}" -> show(callback(request), person, context);
            case "POST /callbacks/{id}/claim" ->
                command(
                        callback(request),
                        person,
                        context,
                        (callback, policy, now) -> Claims.claim(callback, person.id(), policy, now));
            case "DELETE /callbacks/{id}/claim" ->
                command(
                        callback(request),
                        person,
                        context,
                        (callback, _, now) -> Claims.release(callback, person.id(), now));
            case "POST /callbacks/{id}/outcome" -> {
                Report report = BodyReader.outcome(Desk.body(request));
                yield command(
                        callback(request),
                        person,
                        context,
                        (callback, policy, now) -> Outcomes.record(callback, person.id(), report, policy, now));
            }
            case "POST /callbacks/{id}/re-triage" -> {
                Bucket bucket = BodyReader.bucket(Desk.body(request));
                yield command(
                        callback(request),
                        person,
                        context,
                        (callback, policy, now) -> ReTriage.byPerson(callback, person.id(), bucket, policy, now));
            }
            default -> failed(Problem.Type.NO_SUCH_ROUTE, "The desk has no such route.");
        };
    }

    private Reply worklist(APIGatewayV2HTTPEvent request, Person person) throws BodyReader.Unreadable {
        Optional<String> after = Optional.ofNullable(request.getQueryStringParameters())
                .flatMap(parameters -> Optional.ofNullable(parameters.get("after")));
        Optional<Callback> last = after.flatMap(id -> mine(new CallbackId(id), person));
        if (after.isPresent() && last.isEmpty()) {
            return failed(Problem.Type.BAD_REQUEST, "'after' must be the 'next' of an earlier page of this worklist.");
        }
        Stream<WorklistEntry> entries =
                last.map(ringback.indexes()::worklistAfter).orElseGet(ringback.indexes()::worklist);
        List<WorklistEntry> page =
                entries.filter(entry -> mayWork(person, entry)).limit(PAGE + 1L).toList();
        List<Callback> shown = ringback.callbacks()
                .findAll(page.stream().limit(PAGE).map(WorklistEntry::key).toList());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var rows = json.putArray("callbacks");
        shown.forEach(callback -> rows.add(summary(callback, callback.caller().masked())));
        if (page.size() > PAGE) {
            json.put("next", shown.getLast().id().id());
        } else {
            json.putNull("next");
        }
        return new Reply.Done(json);
    }

    /** Claims the first callback that this person may work and that may be called now, in one write if nobody is quicker. */
    private Reply next(Person person) {
        Instant now = ringback.now();
        var policies = new HashMap<String, Policy>();
        boolean quicker = true;
        while (quicker) {
            quicker = false;
            for (WorklistEntry entry :
                    (Iterable<WorklistEntry>) ringback.indexes().worklist()::iterator) {
                if (mayWork(person, entry) && mayCallNow(entry, policies, now)) {
                    Optional<Callback> claimed = ringback.indexes().claim(entry, person.id(), now);
                    if (claimed.isPresent()) {
                        return new Reply.Done(detail(claimed.get(), person));
                    }
                    quicker = true;
                }
            }
        }
        return new Reply.NothingLeft();
    }

    private boolean mayCallNow(WorklistEntry entry, Map<String, Policy> policies, Instant now) {
        return policies.computeIfAbsent(
                        entry.who().location().id(),
                        _ -> ringback.casework().policy(entry.who().location()))
                .rhythm(entry.bucket(), entry.who().caller())
                .mayCallAt(now);
    }

    /** Shows a callback; its holder is shown the number, and that is noted. */
    private Reply show(CallbackId id, Person person, Context context) {
        Optional<Callback> found = mine(id, person);
        if (found.isEmpty()) {
            return noSuchCallback();
        }
        Callback callback = found.get();
        return isHeldBy(callback, person)
                ? command(id, person, context, (held, _, now) -> Claims.showNumber(held, person.id(), now))
                : new Reply.Done(detail(callback, person));
    }

    private Reply command(CallbackId id, Person person, Context context, Command command) {
        var tried = new AtomicReference<@Nullable Callback>();
        Ending ending = ringback.casework().untilSaved(() -> {
            Optional<Callback> found = mine(id, person);
            if (found.isEmpty()) {
                return new Ending.Not(noSuchProblem());
            }
            Callback before = found.get();
            Callback mine = tried.get();
            if (mine != null && mine.history().equals(before.history())) {
                // The save that seemed to fail was ours: only its reply was lost.
                return new Ending.Saved(before);
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
            case Ending.Saved(Callback saved) -> new Reply.Done(detail(performed(saved, context), person));
            case Ending.Not(Problem problem) -> new Reply.Failed(problem);
        };
    }

    /** What the person did is saved; if the world does not follow now, the sweeper sees to it. */
    private Callback performed(Callback saved, Context context) {
        try {
            return ringback.performer().perform(saved);
        } catch (RuntimeException e) {
            context.getLogger().log("Left to the sweeper for callback " + saved.id() + ": " + e);
            return saved;
        }
    }

    private ZoneId zone(Callback callback) {
        Directory directory = ringback.directories().current();
        return directory
                .location(callback.location())
                .orElseGet(directory::catchAllLocation)
                .hours()
                .zone();
    }

    private Optional<Callback> mine(CallbackId id, Person person) {
        return ringback.callbacks()
                .find(id)
                .filter(callback -> Permission.mayWork(person, callback.location(), callback.bucket()));
    }

    private static boolean mayWork(Person person, WorklistEntry entry) {
        return Permission.mayWork(person, entry.who().location(), entry.bucket());
    }

    private boolean isHeldBy(Callback callback, Person person) {
        return callback.state() instanceof State.Claimed claimed && claimed.isHeldBy(person.id(), ringback.now());
    }

    private ObjectNode detail(Callback callback, Person person) {
        String caller = isHeldBy(callback, person)
                ? callback.caller().e164()
                : callback.caller().masked();
        ObjectNode json = summary(callback, caller);
        if (Permission.mayWork(person, callback.location(), callback.bucket())) {
            json.set("history", CallbackJson.history(callback.history()));
        }
        return json;
    }

    private ObjectNode summary(Callback callback, String caller) {
        Optional<Look> look = Look.next(callback, ringback.casework().policy(callback.location()), ringback.now());
        return CallbackJson.summary(callback, caller, look);
    }

    private static CallbackId callback(APIGatewayV2HTTPEvent request) {
        return new CallbackId(
                Optional.ofNullable(request.getPathParameters().get("id")).orElseThrow());
    }

    private static Reply noSuchCallback() {
        return new Reply.Failed(noSuchProblem());
    }

    private static Problem noSuchProblem() {
        return new Problem(Problem.Type.NO_SUCH_CALLBACK, "There is no such callback, or it was not granted to you.");
    }

    private static Reply failed(Problem.Type type, String detail) {
        return new Reply.Failed(new Problem(type, detail));
    }
}
