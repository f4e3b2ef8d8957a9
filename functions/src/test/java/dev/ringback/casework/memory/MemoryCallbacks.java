package dev.ringback.casework.memory;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Claims;
import dev.ringback.callback.Consent;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.OnePerson;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Siblings;
import dev.ringback.callback.WorkKey;
import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.ChangedFollowUp;
import dev.ringback.casework.Conflict;
import dev.ringback.casework.DamagedCallback;
import dev.ringback.casework.OpenWithPatient;
import dev.ringback.casework.OpenWork;
import dev.ringback.casework.PlacedFollowUp;
import dev.ringback.desk.Placement;
import dev.ringback.desk.Rank;
import dev.ringback.desk.UnreadClaim;
import dev.ringback.desk.WorklistEntry;
import dev.ringback.followup.FollowUp;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Callbacks in memory, under the same conditions as in the table. */
public final class MemoryCallbacks implements CallbackStore {

    /** A callback, and where it stands for those who look for work. */
    public record Kept(Callback callback, Placement placement) {}

    public final MemoryDamage damage = new MemoryDamage();

    private final Map<CallbackKey, Kept> callbacks = new LinkedHashMap<>();
    public final MemoryFollowUps followUps = new MemoryFollowUps(this);
    private final MemoryWork work = new MemoryWork(this::all, followUps);
    final MemoryNotes notes = new MemoryNotes();
    private final MemoryNumbers numbers = new MemoryNumbers(this);
    final MemoryCallers callers = new MemoryCallers(this);
    private final List<CallbackKey> forgotten = new ArrayList<>();
    private final Deque<Runnable> beforeSaves = new ArrayDeque<>();

    /** Runs {@code work} right before the next save: what somebody else does who is a little quicker. */
    public void beforeTheNextSave(Runnable work) {
        beforeSaves.add(work);
    }

    /** What outlives these callbacks. */
    public MemoryNumbers numbers() {
        return numbers;
    }

    Stream<Callback> readable() {
        return all().map(Kept::callback).filter(callback -> !damage.hides(callback.key()));
    }

    void forget(Callback closed) throws Conflict {
        if (find(closed.key()).isPresent()) {
            unchanged(closed);
            callbacks.remove(closed.key());
        }
    }

    /** Whose earlier history was to be deleted; here a history is kept whole. */
    public List<CallbackKey> forgotten() {
        return List.copyOf(forgotten);
    }

    private void interrupted() {
        Optional.ofNullable(beforeSaves.poll()).ifPresent(Runnable::run);
    }

    @Override
    public CallerRecord load(CallerAtLocation who) {
        return callers.load(who);
    }

    @Override
    public List<CallerRecord> records(PhoneNumber caller) {
        return callers.records(caller);
    }

    @Override
    public OpenWithPatient siblings(Callback of) {
        Set<PhoneNumber> numbers = OnePerson.numbers(of);
        return new OpenWithPatient(OnePerson.siblings(of, callers.openOn(numbers)), followUps.openOn(numbers));
    }

    @Override
    public Optional<Callback> find(CallbackId id) {
        return all().map(Kept::callback)
                .filter(callback -> callback.id().equals(id))
                .findFirst();
    }

    @Override
    public Optional<Callback> find(CallbackKey key) {
        return Optional.ofNullable(callbacks.get(key))
                .filter(_ -> !damage.hides(key))
                .map(Kept::callback);
    }

    @Override
    public List<Callback> findAll(List<CallbackKey> keys) {
        return keys.stream().flatMap(key -> find(key).stream()).toList();
    }

    @Override
    public Callback open(Callback opened, List<Callback> siblings, Placement placement) throws Conflict {
        interrupted();
        if (callbacks.containsKey(opened.key())
                || numbers.isTaken(opened.key())
                || !siblings.stream().map(Callback::key).allMatch(callbacks::containsKey)) {
            throw new Conflict();
        }
        siblings.forEach(sibling -> change(sibling.key(), kept -> kept.beside(Siblings.SEEN)));
        return keep(opened.saved(), placement);
    }

    @Override
    public Callback save(Callback before, Callback after, Placement placement) throws Conflict {
        interrupted();
        Callback kept = unchanged(before);
        if (OnePerson.isTaken(before, after) && kept.siblings() == Siblings.SEEN) {
            throw new Conflict();
        }
        keep(withMarkOf(kept, after.saved()), placement);
        return after.saved();
    }

    /** The mark is never taken back. */
    private static Callback withMarkOf(Callback kept, Callback saved) {
        return kept.siblings() == Siblings.SEEN ? saved.beside(Siblings.SEEN) : saved;
    }

    @Override
    public Callback take(Callback before, Callback after, OpenWithPatient siblings, Placement placement)
            throws Conflict {
        interrupted();
        Callback kept = unchanged(before);
        countOn(siblings);
        keep(withMarkOf(kept, after.saved()), placement);
        return after.saved();
    }

    /** Nobody else takes them as they were. */
    void countOn(OpenWithPatient siblings) throws Conflict {
        for (Callback sibling : siblings.callbacks()) {
            unchanged(sibling);
        }
        for (FollowUp sibling : siblings.followUps()) {
            followUps.unchanged(sibling);
        }
        siblings.callbacks()
                .forEach(sibling -> change(sibling.key(), kept -> kept.saved().beside(Siblings.SEEN)));
        siblings.followUps().forEach(followUps::countOn);
    }

    @Override
    public Callback saveWith(
            Callback before,
            Callback after,
            Placement placement,
            List<ChangedFollowUp> changed,
            List<PlacedFollowUp> owed)
            throws Conflict {
        interrupted();
        Callback kept = unchanged(before);
        for (ChangedFollowUp one : changed) {
            followUps.unchanged(one.before());
        }
        followUps.requireNew(owed);
        changed.forEach(one -> followUps.keep(one.after(), one.placement()));
        followUps.put(owed);
        keep(withMarkOf(kept, after.saved()), placement);
        return after.saved();
    }

    private Callback unchanged(Callback before) throws Conflict {
        return find(before.key())
                .filter(kept -> kept.revision() == before.revision())
                .orElseThrow(Conflict::new);
    }

    /** What is open of a caller has seen a sibling from now on. */
    void mark(PhoneNumber caller) {
        allOpen()
                .filter(callback -> callback.caller().equals(caller))
                .forEach(callback -> change(callback.key(), kept -> kept.beside(Siblings.SEEN)));
    }

    private void change(CallbackKey key, UnaryOperator<Callback> change) {
        callbacks.computeIfPresent(key, (_, kept) -> new Kept(change.apply(kept.callback()), kept.placement()));
    }

    private Callback keep(Callback callback, Placement placement) {
        callbacks.put(callback.key(), new Kept(callback, placement));
        damage.saved(callback.key());
        return callback;
    }

    @Override
    public Claim claim(UnreadClaim claim) {
        interrupted();
        Kept kept = callbacks.get(claim.key());
        if (kept == null) {
            return new Claim.Failed();
        }
        if (damage.hides(claim.key())) {
            return new Claim.Damaged();
        }
        if (MemoryWork.entry(kept).filter(claim.of()::equals).isPresent()) {
            return switch (kept.callback().siblings()) {
                case SEEN -> new Claim.Beside(kept.callback());
                case NONE ->
                    new Claim.Held(keep(kept.callback().with(claim.entries()).saved(), claim.placement()));
            };
        }
        return kept.callback().isHeldBecauseOf(claim.entries()) ? new Claim.Held(kept.callback()) : new Claim.Failed();
    }

    @Override
    public Stream<WorklistEntry> worklistAfter(Rank rank) {
        return work.worklist().filter(entry -> entry.rank().value() > rank.value());
    }

    @Override
    public List<WorkKey> heldBy(PersonId person, Instant now) {
        return work.heldBy(person, now);
    }

    @Override
    public OpenWork openWork(Instant now) {
        return work.open(now);
    }

    @Override
    public Stream<Callback> allOpen() {
        return all().map(Kept::callback).filter(Callback::isOpen);
    }

    @Override
    public Stream<Callback> watchedAt(Set<LocationId> locations) {
        return work.watchedAndOpen(Instant.MAX).filter(callback -> locations.contains(callback.location()));
    }

    @Override
    public Stream<Callback> openAt(Set<LocationId> locations) {
        return allOpen().filter(callback -> locations.contains(callback.location()));
    }

    @Override
    public Stream<Callback> held(Instant now) {
        return work.watchedAndOpen(now.plus(Claims.LASTS));
    }

    @Override
    public Stream<DamagedCallback> damaged() {
        return damage.all();
    }

    @Override
    public void told(DamagedCallback callback, Instant now) {
        damage.told(callback.key());
    }

    @Override
    public void forgetEarlier(CallbackKey gone) {
        forgotten.add(gone);
    }

    @Override
    public void noteReached(CallerAtLocation who, CallerRecord.Reached conversation, Instant expiresAt) {
        notes.note(who, conversation);
    }

    @Override
    public void noteConsent(CallerAtLocation who, Consent word, Instant expiresAt) {
        notes.note(who, word);
    }

    public Stream<Kept> all() {
        return List.copyOf(callbacks.values()).stream();
    }
}
