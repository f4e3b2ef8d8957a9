package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Claimable;
import dev.ringback.callback.Claims;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.OnePerson;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Timer;
import dev.ringback.callback.WorkKey;
import dev.ringback.desk.Action;
import dev.ringback.desk.Lull;
import dev.ringback.desk.Outlook;
import dev.ringback.desk.Permissions;
import dev.ringback.desk.Rank;
import dev.ringback.desk.Reader;
import dev.ringback.desk.Subject;
import dev.ringback.desk.Totals;
import dev.ringback.desk.WorklistEntry;
import dev.ringback.desk.WorklistFilter;
import dev.ringback.directory.Person;
import dev.ringback.followup.FollowUp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person looks at: a callback, the worklist, what somebody holds, all that is kept of a caller; only what they may see. */
public final class ReadDesk {

    /** How many callbacks a page of the worklist shows. */
    private static final int PAGE = 25;

    /** How many callbacks are shown of what somebody holds: more than anybody calls in the ten minutes that a claim lasts. */
    private static final int MOST_HELD = 100;

    /**
     * A page of the worklist.
     *
     * @param followUps stand among the rows by when they are due
     * @param order all of them, in the order of the worklist
     * @param next where the next page goes on, if there is one
     * @param whole what is said of the whole worklist, on its first page
     */
    public record Page(
            List<Row> rows,
            List<FollowUpRow> followUps,
            List<WorkKey> order,
            Optional<Rank> next,
            Optional<Whole> whole) {}

    /**
     * The whole worklist.
     *
     * @param lull why nothing of it can be taken now, if so
     */
    public record Whole(Totals totals, Optional<Lull> lull) {}

    /**
     * A callback that waits for somebody to take it.
     *
     * @param callerHeldUntil until when the reader cannot, because a colleague is with its caller about another callback
     */
    public record Row(Callback callback, Optional<Instant> callerHeldUntil) {}

    /** The same of a follow-up. */
    public record FollowUpRow(FollowUp followUp, Optional<Instant> callerHeldUntil) {}

    /** What somebody holds. */
    public record Held(List<Callback> callbacks, List<FollowUp> followUps) {}

    private final CallbackStore callbacks;
    private final FollowUpStore followUps;
    private final CurrentDirectory directory;
    private final InstantSource clock;
    private final Lulls lulls;

    public ReadDesk(CallbackStore callbacks, FollowUpStore followUps, CurrentDirectory directory, InstantSource clock) {
        this.callbacks = callbacks;
        this.followUps = followUps;
        this.directory = directory;
        this.clock = clock;
        this.lulls = new Lulls(callbacks, directory);
    }

    public Optional<FollowUp> followUp(Person reader, FollowUpId id) {
        return followUps.find(id).filter(followUp -> maySee(reader, followUp));
    }

    public Optional<Callback> callback(Person reader, CallbackId id) {
        return callbacks.find(id).filter(callback -> maySee(reader, callback));
    }

    /** When the callback must be looked at next. */
    public Optional<Timer> timer(Callback callback) {
        return Timer.next(callback, directory.policy(callback.location()));
    }

    /** What this reader is told of it before they call. */
    public Outlook outlook(Person reader, Callback callback) {
        return Outlook.of(
                callback,
                Reader.of(reader, directory.current(), callback),
                directory.policy(callback.location()),
                clock.instant());
    }

    /** Whether who holds it may keep it for longer before they do something with it. */
    public boolean mayBeKept(Callback callback) {
        return Claims.mayBeKept(callback, directory.policy(callback.location()));
    }

    /** What waits for somebody to take it, in the order of the worklist, after the page that ended at {@code after}. */
    public Page unclaimed(Person reader, WorklistFilter filter, Rank after) {
        Instant now = clock.instant();
        boolean isFirst = after.equals(Rank.FIRST);
        // All of the worklist is one page of its index for as long as it has less than ten thousand entries, so that to
        // count costs no request.
        List<WorklistEntry> entries = callbacks
                .worklistAfter(after)
                .filter(entry -> Permissions.can(reader, Action.SEE, entry.subject()))
                .filter(entry -> filter.admits(entry, now))
                .limit(isFirst ? Long.MAX_VALUE : PAGE + 1L)
                .toList();
        List<WorkKey> order =
                entries.stream().limit(PAGE).map(WorklistEntry::key).toList();
        WorkKeys keys = WorkKeys.of(order.stream());
        // The worklist lags behind: what was put out of this person's sight a moment ago is left out.
        List<Row> seen = callbacks.findAll(keys.callbacks()).stream()
                .filter(callback -> maySee(reader, callback))
                .map(callback -> new Row(callback, callerHeldUntil(reader, callback, now)))
                .toList();
        List<FollowUpRow> owed = followUps.findAll(keys.followUps()).stream()
                .filter(followUp -> maySee(reader, followUp))
                .map(followUp -> new FollowUpRow(followUp, callerHeldUntil(reader, followUp, now)))
                .toList();
        return new Page(
                seen,
                owed,
                order,
                entries.size() > PAGE ? Optional.of(entries.get(PAGE - 1).rank()) : Optional.empty(),
                isFirst ? Optional.of(whole(reader, filter, entries, callersHeld(seen, owed), now)) : Optional.empty());
    }

    private Whole whole(
            Person reader,
            WorklistFilter filter,
            List<WorklistEntry> entries,
            Map<WorkKey, Instant> callersHeld,
            Instant now) {
        return new Whole(Totals.of(entries, now), lulls.of(reader, filter, entries, callersHeld, now));
    }

    private static Map<WorkKey, Instant> callersHeld(List<Row> callbacks, List<FollowUpRow> owed) {
        Map<WorkKey, Instant> held = new HashMap<>();
        callbacks.forEach(row ->
                row.callerHeldUntil().ifPresent(until -> held.put(row.callback().key(), until)));
        owed.forEach(row ->
                row.callerHeldUntil().ifPresent(until -> held.put(row.followUp().key(), until)));
        return held;
    }

    private Optional<Instant> callerHeldUntil(Person reader, FollowUp followUp, Instant now) {
        return OnePerson.withAnother(
                reader.id(), followUps.siblings(followUp.key()).all(), now);
    }

    /** Only a callback that has seen a sibling costs a look. */
    private Optional<Instant> callerHeldUntil(Person reader, Callback callback, Instant now) {
        return switch (callback.siblings()) {
            case NONE -> Optional.empty();
            case SEEN ->
                OnePerson.withAnother(reader.id(), callbacks.siblings(callback).all(), now);
        };
    }

    /** What {@code holder} holds, urgent first and then by deadline; nothing of somebody whose name the reader is not told. */
    public Held held(Person reader, WorklistFilter filter, PersonId holder) {
        if (!Permissions.mayName(reader, holder, directory.current())) {
            return new Held(List.of(), List.of());
        }
        Instant now = clock.instant();
        WorkKeys keys = WorkKeys.of(callbacks.heldBy(holder, now).stream().limit(MOST_HELD));
        return new Held(
                callbacks.findAll(keys.callbacks()).stream()
                        .filter(callback -> isHeldBy(holder, callback, now))
                        .filter(callback -> maySee(reader, callback))
                        .filter(callback -> filter.admits(callback, now))
                        .sorted(Comparator.comparing(Callback::urgency)
                                .reversed()
                                .thenComparing(Callback::deadline))
                        .toList(),
                followUps.findAll(keys.followUps()).stream()
                        .filter(followUp -> isHeldBy(holder, followUp, now))
                        .filter(followUp -> maySee(reader, followUp))
                        .filter(followUp -> filter.admits(followUp, now))
                        .sorted(Comparator.comparing(FollowUp::due))
                        .toList());
    }

    private static boolean isHeldBy(PersonId person, Claimable one, Instant now) {
        return one.holding().filter(held -> held.isHeldBy(person, now)).isPresent();
    }

    public boolean maySee(Person reader, FollowUp followUp) {
        return Permissions.can(reader, Action.SEE, Subject.of(followUp));
    }

    public boolean maySee(Person reader, Callback callback) {
        return Permissions.can(reader, Action.SEE, Subject.of(callback));
    }
}
