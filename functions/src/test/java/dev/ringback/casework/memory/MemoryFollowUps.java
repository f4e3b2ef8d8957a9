package dev.ringback.casework.memory;

import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.Claims;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKey;
import dev.ringback.callback.OnePerson;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.WorkKey;
import dev.ringback.casework.Conflict;
import dev.ringback.casework.FollowUpStore;
import dev.ringback.casework.OpenWithPatient;
import dev.ringback.casework.PlacedFollowUp;
import dev.ringback.desk.Placement;
import dev.ringback.desk.WorklistEntry;
import dev.ringback.followup.FollowUp;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Follow-ups in memory, under the same conditions as in the table. */
public final class MemoryFollowUps implements FollowUpStore {

    private final Map<FollowUpKey, PlacedFollowUp> kept = new LinkedHashMap<>();
    private final MemoryCallbacks callbacks;

    MemoryFollowUps(MemoryCallbacks callbacks) {
        this.callbacks = callbacks;
    }

    /** All that are kept. */
    public List<FollowUp> all() {
        return kept.values().stream().map(PlacedFollowUp::followUp).toList();
    }

    /** Where it stands. */
    public Optional<Placement> placement(FollowUpKey key) {
        return Optional.ofNullable(kept.get(key)).map(PlacedFollowUp::placement);
    }

    @Override
    public Optional<FollowUp> find(FollowUpId id) {
        return all().stream().filter(followUp -> followUp.id().equals(id)).findFirst();
    }

    @Override
    public Optional<FollowUp> find(FollowUpKey key) {
        return Optional.ofNullable(kept.get(key)).map(PlacedFollowUp::followUp);
    }

    @Override
    public List<FollowUp> findAll(List<FollowUpKey> keys) {
        return keys.stream().flatMap(key -> find(key).stream()).toList();
    }

    @Override
    public List<FollowUp> of(PhoneNumber patient) {
        return all().stream()
                .filter(followUp -> followUp.caller().equals(patient))
                .sorted(Comparator.comparing(followUp -> followUp.id().id()))
                .toList();
    }

    @Override
    public List<FollowUp> open(PhoneNumber patient) {
        return openOf(patient).toList();
    }

    @Override
    public List<FollowUp> owedFrom(CallbackKey callback) {
        return of(callback.caller()).stream()
                .filter(followUp -> followUp.key().of().equals(callback))
                .toList();
    }

    @Override
    public void forget(FollowUp closed) throws Conflict {
        unchanged(closed);
        kept.remove(closed.key());
    }

    @Override
    public OpenWithPatient siblings(FollowUpKey of) {
        return new OpenWithPatient(
                OnePerson.openOn(of.caller(), callbacks.callers.openOn(Set.of(of.caller()))),
                openOf(of.caller())
                        .filter(followUp -> !followUp.key().equals(of))
                        .toList());
    }

    @Override
    public FollowUp save(FollowUp before, FollowUp after, Placement placement, List<PlacedFollowUp> owed)
            throws Conflict {
        unchanged(before);
        requireNew(owed);
        put(owed);
        return keep(after, placement);
    }

    @Override
    public FollowUp take(FollowUp before, FollowUp after, OpenWithPatient siblings, Placement placement)
            throws Conflict {
        unchanged(before);
        callbacks.countOn(siblings);
        return keep(after, placement);
    }

    void requireNew(List<PlacedFollowUp> owed) throws Conflict {
        if (owed.stream().anyMatch(one -> kept.containsKey(one.followUp().key()))) {
            throw new Conflict();
        }
    }

    void put(List<PlacedFollowUp> owed) {
        owed.forEach(one -> keep(one.followUp(), one.placement()));
    }

    void unchanged(FollowUp before) throws Conflict {
        if (find(before.key())
                .filter(now -> now.revision() == before.revision())
                .isEmpty()) {
            throw new Conflict();
        }
    }

    void countOn(FollowUp sibling) {
        kept.computeIfPresent(
                sibling.key(), (_, was) -> new PlacedFollowUp(was.followUp().saved(), was.placement()));
    }

    FollowUp keep(FollowUp after, Placement placement) {
        kept.put(after.key(), new PlacedFollowUp(after.saved(), placement));
        return after.saved();
    }

    Stream<FollowUp> openOf(PhoneNumber caller) {
        return all().stream()
                .filter(followUp -> followUp.caller().equals(caller) && followUp.isOpen())
                .sorted(Comparator.comparing(followUp -> followUp.id().id()));
    }

    Stream<WorklistEntry> worklist() {
        return kept.values().stream()
                .flatMap(one -> one.placement() instanceof Placement.InWorklist in
                        ? Stream.of(new WorklistEntry(one.followUp().key(), in.work(), in.rank()))
                        : Stream.of());
    }

    List<WorkKey> heldBy(PersonId person, Instant now) {
        return watched(now.plus(Claims.LASTS))
                .filter(one -> one.placement() instanceof Placement.Held held
                        && held.by().equals(person))
                .<WorkKey>map(one -> one.followUp().key())
                .toList();
    }

    Stream<WorkKey> overdue(Instant now) {
        return kept.values().stream()
                .filter(one -> PlacementTimes.timer(one.placement())
                        .or(() -> PlacementTimes.watchedUntil(one.placement()))
                        .filter(at -> !at.isAfter(now))
                        .isPresent())
                .map(one -> one.followUp().key());
    }

    Stream<PlacedFollowUp> watched(Instant latest) {
        return kept.values().stream()
                .filter(one -> PlacementTimes.watchedUntil(one.placement())
                        .filter(at -> !at.isAfter(latest))
                        .isPresent());
    }

    /** What is owed to whom these numbers belong. */
    List<FollowUp> openOn(Set<PhoneNumber> numbers) {
        return numbers.stream().flatMap(this::openOf).toList();
    }
}
