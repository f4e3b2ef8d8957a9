package dev.ringback.callback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The promise to call one caller back for one location, with all that has happened to it. The history is the truth; everything
 * else here but the pending intents is read off it.
 *
 * @param ordinal which callback of this caller it is, from 1, counted over all locations
 * @param facts the fold of the history
 * @param revision how often it has been saved; a save succeeds only against the revision that it was decided on
 * @param siblings whether who takes it must look for others that are called on one of its numbers
 */
public record Callback(
        CallbackId id,
        CallerAtLocation who,
        int ordinal,
        List<Entry> history,
        Facts facts,
        List<Intent> pending,
        long revision,
        Siblings siblings)
        implements Claimable {

    public Callback {
        history = List.copyOf(history);
        pending = List.copyOf(pending);
        // Whose else the number is that the patient wishes to be called on, only a look tells.
        siblings = facts.wished().wishes().callOn().isPresent() ? Siblings.SEEN : siblings;
    }

    /** Folds a history that begins with {@code opened}. */
    public static Callback of(
            CallbackId id,
            CallerAtLocation who,
            int ordinal,
            List<Entry> history,
            List<Intent> pending,
            long revision) {
        if (history.isEmpty() || !(history.getFirst() instanceof Entry.Opened)) {
            throw new IllegalStateException("the history of callback " + id + " does not begin with its opening");
        }
        return new Callback(id, who, ordinal, history, Facts.of(history), pending, revision, Siblings.NONE);
    }

    /** This callback beside others that are called on one of its numbers. */
    public Callback beside(Siblings others) {
        return new Callback(id, who, ordinal, history, facts, pending, revision, others);
    }

    /** This callback with {@code entries} appended; each escalation among them brings its alert along. */
    public Callback with(Entry... entries) {
        return with(Arrays.asList(entries));
    }

    public Callback with(List<Entry> entries) {
        var longer = new ArrayList<>(history);
        var intents = new ArrayList<>(pending);
        Facts next = facts;
        for (Entry entry : entries) {
            longer.add(entry);
            next = next.after(entry);
            if (entry instanceof Entry.Escalated escalated) {
                intents.add(new Intent.Alert(
                        longer.size(), escalated.reason(), escalated.at().plus(Intent.GRACE)));
            }
        }
        return new Callback(id, who, ordinal, longer, next, intents, revision, siblings);
    }

    public Callback withIntent(Intent intent) {
        return withPending(Stream.concat(pending.stream(), Stream.of(intent)));
    }

    public Callback withoutIntent(Intent intent) {
        return withPending(pending.stream().filter(Predicate.not(intent::equals)));
    }

    private Callback withPending(Stream<Intent> intents) {
        return new Callback(id, who, ordinal, history, facts, intents.toList(), revision, siblings);
    }

    /** This callback as it is after a save. */
    public Callback saved() {
        return new Callback(id, who, ordinal, history, facts, pending, revision + 1, siblings);
    }

    /** Whether all that has happened to {@code other} has happened to this callback, and perhaps more since. */
    public boolean continues(Callback other) {
        return history.size() >= other.history.size()
                && history.subList(0, other.history.size()).equals(other.history);
    }

    /** Whether it is held by the claim that added these entries. */
    public boolean isHeldBecauseOf(List<Entry> claim) {
        return state() instanceof State.Held held
                && claim.getFirst() instanceof Entry.Claimed claimed
                && held.by().equals(claimed.by().id())
                && held.since().equals(claimed.at())
                && Collections.indexOfSubList(history, claim) >= 0;
    }

    public State state() {
        return facts.state();
    }

    public CallbackKey key() {
        return new CallbackKey(who.caller(), ordinal);
    }

    public LocationId location() {
        return who.location();
    }

    @Override
    public PhoneNumber caller() {
        return who.caller();
    }

    public Entry.Opened opened() {
        return facts.opened();
    }

    public Instant openedAt() {
        return opened().at();
    }

    public boolean isOpen() {
        return state() instanceof State.Open;
    }

    /** What the patient wishes by now. */
    public Wishes wishes() {
        return facts.wished().wishes();
    }

    public Bucket bucket() {
        return facts.triage().bucket();
    }

    public Urgency urgency() {
        return facts.triage().urgency();
    }

    /** When the first attempt should have been made at the latest; what the worklist is ordered by. */
    public Instant deadline() {
        return facts.triage().deadline();
    }

    /** By when they are to be called at the latest: the deadline, or, where the patient wished for a later time, the target from then. */
    public Instant dueBy() {
        Optional<Instant> wished = facts.wished().deadline().filter(deadline()::isBefore);
        return urgency() == Urgency.URGENT ? deadline() : wished.orElseGet(this::deadline);
    }

    /** The team that owes the next step. */
    public Team team() {
        return switch (state()) {
            case State.HandedOff handedOff -> handedOff.team();
            case State.ClaimedHandOff claimed -> claimed.handOff().team();
            case State.Attemptable _, State.Closed _ -> facts.triage().owner();
        };
    }

    /** All missed calls on this callback, in the order in which they became known, each as it is known by now. */
    public List<Call> calls() {
        return List.copyOf(facts.calls().values());
    }

    public Optional<Call> call(ContactId chain) {
        return Optional.ofNullable(facts.calls().get(chain));
    }

    /** What the caller last chose to speak; English until they choose. */
    public Language language() {
        return wishes().language().orElse(Language.EN);
    }

    /**
     * Until when Connect is to call the caller itself; absent while it is not. For urgent words the practice does not wait: a patient who
     * is called twice is better off than one who is called late.
     */
    public Optional<Instant> connectCallsUntil(Instant now) {
        return urgency() == Urgency.URGENT
                ? Optional.empty()
                : calls().stream()
                        .flatMap(call -> call.queued().stream())
                        .map(QueuedCallback::until)
                        .filter(now::isBefore)
                        .max(Comparator.naturalOrder());
    }

    public Instant lastCallEndedAt() {
        return calls().stream()
                .map(Call::endedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * The agency whose work this is: that of the person who holds it, or else of the person who made the last attempt. Absent while it
     * may be any agency's: no attempt was made yet, in-house staff made it, or it went to another team.
     */
    public Optional<AgencyId> agency() {
        return state() instanceof State.Held
                ? facts.work().holder().flatMap(Worker::agency)
                : facts.work().workedBy().flatMap(Worker::agency);
    }

    /** Whether an attempt has ended since it was opened, or since what was said in a call made it another one. */
    public boolean hasBeenTried() {
        Instant since = facts.triage().changedByWordsAt().orElse(Instant.MIN);
        return lastTriedAt().filter(at -> !at.isBefore(since)).isPresent();
    }

    /** How many attempts have ended with an outcome. */
    public int attemptsMade() {
        return facts.work().attempts();
    }

    public Optional<Instant> lastTriedAt() {
        return facts.work().lastTriedAt();
    }

    public boolean hasBeenEscalatedFor(EscalationReason reason) {
        return lastEscalatedFor(reason).isPresent();
    }

    Optional<Instant> lastEscalatedFor(EscalationReason reason) {
        return Optional.ofNullable(facts.told().escalatedAt().get(reason));
    }

    /** When another team was last given the next step; the end of time if none was. */
    Instant lastHandedOffAt() {
        return facts.told().handOff().map(Facts.Told.HandOff::at).orElse(Instant.MAX);
    }

    /** Whether {@code person} holds it by a claim in which the number was shown to them. */
    public boolean numberIsShownTo(PersonId person, Instant now) {
        return state() instanceof State.Held held
                && held.isHeldBy(person, now)
                && facts.work().shownTo().equals(Optional.of(person));
    }

    @Override
    public Optional<Holding> holding() {
        return state() instanceof State.Held held ? Optional.of(held) : Optional.empty();
    }

    /** Who holds it, or held it when the claim lapsed that nobody has put back yet. */
    public Optional<Worker> heldBy() {
        return state() instanceof State.Held ? facts.work().holder() : Optional.empty();
    }

    Worker holder() {
        return heldBy().orElseThrow();
    }

    /** Texts that were sent or may have been: one whose fate is unknown counts as sent. */
    public List<Instant> textedAt() {
        return facts.outreach().textedAt();
    }

    /** Tells each entry, with what the history says once it goes that far. */
    public void forEach(BiConsumer<Entry, Facts> told) {
        Facts folded = Facts.of(opened());
        told.accept(opened(), folded);
        for (Entry entry : history.subList(1, history.size())) {
            folded = folded.after(entry);
            told.accept(entry, folded);
        }
    }

    /** This callback with the first {@code entries} of its history alone, and nothing pending. */
    public Callback asOf(int entries) {
        return of(id, who, ordinal, history.subList(0, entries), List.of(), revision);
    }

    /** What the next callback of this caller at this location inherits. */
    public Preferences preferences() {
        Stream<Instant> onTheirWay =
                pending.stream().filter(Intent.TextSending.class::isInstance).map(Intent::overdueAt);
        return opened().preferences().since(facts.outreach(), onTheirWay, wishes());
    }

    /** Whether a text is on its way whose fate is not known yet. */
    public boolean hasTextInFlight() {
        return pending.stream().anyMatch(Intent.TextSending.class::isInstance);
    }
}
