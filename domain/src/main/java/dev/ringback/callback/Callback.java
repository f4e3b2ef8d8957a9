package dev.ringback.callback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The promise to call one caller back for one location, with all that has happened to it. The history is the truth; everything
 * else here but the pending intents is read off it.
 *
 * @param ordinal which callback of this caller at this location it is, from 1
 * @param state the fold of the history
 * @param revision how often it has been saved; a save succeeds only against the revision that it was decided on
 */
public record Callback(
        CallbackId id,
        CallerAtLocation who,
        int ordinal,
        List<Entry> history,
        State state,
        List<Intent> pending,
        long revision) {

    public Callback {
        history = List.copyOf(history);
        pending = List.copyOf(pending);
    }

    /** Folds a history that begins with {@code opened}. */
    public static Callback of(
            CallbackId id,
            CallerAtLocation who,
            int ordinal,
            List<Entry> history,
            List<Intent> pending,
            long revision) {
        if (history.isEmpty() || !(history.getFirst() instanceof Entry.Opened opened)) {
            throw new IllegalStateException("the history of callback " + id + " does not begin with its opening");
        }
        State state = new State.Waiting(Attempt.FIRST, opened.at());
        for (Entry entry : history) {
            state = state.after(entry);
        }
        return new Callback(id, who, ordinal, history, state, pending, revision);
    }

    /** This callback with {@code entries} appended; each escalation among them brings its alert along. */
    public Callback with(Entry... entries) {
        return with(Arrays.asList(entries));
    }

    public Callback with(List<Entry> entries) {
        var longer = new ArrayList<>(history);
        var intents = new ArrayList<>(pending);
        State next = state;
        for (Entry entry : entries) {
            longer.add(entry);
            next = next.after(entry);
            if (entry instanceof Entry.Escalated escalated) {
                intents.add(new Intent.Alert(
                        longer.size(), escalated.reason(), escalated.at().plus(Intent.GRACE)));
            }
        }
        return new Callback(id, who, ordinal, longer, next, intents, revision);
    }

    public Callback withIntent(Intent intent) {
        return withPending(Stream.concat(pending.stream(), Stream.of(intent)));
    }

    public Callback withoutIntent(Intent intent) {
        return withPending(pending.stream().filter(Predicate.not(intent::equals)));
    }

    private Callback withPending(Stream<Intent> intents) {
        return new Callback(id, who, ordinal, history, state, intents.toList(), revision);
    }

    /** This callback as it is after a save. */
    public Callback saved() {
        return new Callback(id, who, ordinal, history, state, pending, revision + 1);
    }

    /** Whether all that has happened to {@code other} has happened to this callback, and perhaps more since. */
    public boolean continues(Callback other) {
        return history.size() >= other.history.size()
                && history.subList(0, other.history.size()).equals(other.history);
    }

    /** Whether it is held by the claim that added these entries. */
    public boolean isHeldBecauseOf(List<Entry> claim) {
        return state instanceof State.Held held
                && held.since().equals(claim.getFirst().at())
                && Collections.indexOfSubList(history, claim) >= 0;
    }

    public LocationId location() {
        return who.location();
    }

    public PhoneNumber caller() {
        return who.caller();
    }

    public Entry.Opened opened() {
        return (Entry.Opened) history.getFirst();
    }

    public Instant openedAt() {
        return opened().at();
    }

    public boolean isOpen() {
        return state instanceof State.Open;
    }

    public Bucket bucket() {
        return lastReTriage()
                .map(Entry.ReTriaged::bucket)
                .orElse(opened().call().bucket());
    }

    public Urgency urgency() {
        return lastReTriage()
                .map(Entry.ReTriaged::urgency)
                .orElse(opened().call().urgency());
    }

    /** When the first attempt should have been made at the latest; what the worklist is ordered by. */
    public Instant deadline() {
        return lastReTriage().map(Entry.ReTriaged::deadline).orElse(opened().deadline());
    }

    /** The team that owes the next step. */
    public Team team() {
        return switch (state) {
            case State.HandedOff handedOff -> handedOff.team();
            case State.ClaimedHandOff claimed -> claimed.handOff().team();
            case State.Attemptable _, State.Closed _ ->
                lastReTriage().map(Entry.ReTriaged::owner).orElse(opened().owner());
        };
    }

    /** All missed calls on this callback, in the order in which they became known, each as it is known by now. */
    public List<Call> calls() {
        var calls = new LinkedHashMap<ContactId, Call>();
        for (Entry entry : history) {
            switch (entry) {
                case Entry.Opened opened -> calls.put(opened.call().chain(), opened.call());
                case Entry.RepeatCall repeat -> calls.put(repeat.call().chain(), repeat.call());
                case Entry.CallAmended amended -> calls.put(amended.call().chain(), amended.call());
                default -> {}
            }
        }
        return List.copyOf(calls.values());
    }

    /** What the caller last chose to speak; English until they choose. */
    public Language language() {
        return calls().stream()
                .flatMap(call -> call.language().stream())
                .reduce((_, later) -> later)
                .orElse(Language.EN);
    }

    public Optional<Call> call(ContactId chain) {
        return calls().stream().filter(call -> call.chain().equals(chain)).findFirst();
    }

    public Instant lastCallEndedAt() {
        return calls().stream()
                .map(Call::endedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * The agency whose work this is: that of whoever holds it, or else of whoever made the last attempt. Absent while it is
     * anybody's: nobody has worked it yet, in-house staff have, or it went to another team.
     */
    public Optional<AgencyId> agency() {
        Optional<AgencyId> holder = Optional.empty();
        Optional<AgencyId> worked = Optional.empty();
        for (Entry entry : history) {
            switch (entry) {
                case Entry.Claimed claimed -> holder = claimed.agency();
                case Entry.Reassigned reassigned -> holder = reassigned.agency();
                case Entry.OutcomeRecorded _ -> worked = holder;
                case Entry.HandedOff _ -> worked = Optional.empty();
                default -> {}
            }
        }
        return state instanceof State.Held ? holder : worked;
    }

    /** Whether an attempt has ended since it was opened, or since what was said in a call made it another one. */
    public boolean hasBeenTried() {
        Instant since = all(Entry.ReTriaged.class)
                .filter(reTriaged -> reTriaged.by().isEmpty())
                .map(Entry::at)
                .reduce((_, later) -> later)
                .orElse(Instant.MIN);
        return lastTriedAt().filter(at -> !at.isBefore(since)).isPresent();
    }

    /** How many attempts have ended with an outcome. */
    public int attemptsMade() {
        return (int) attemptOutcomes().count();
    }

    public Optional<Instant> lastTriedAt() {
        return attemptOutcomes().map(Entry::at).reduce((_, later) -> later);
    }

    public boolean hasBeenEscalatedFor(EscalationReason reason) {
        return lastEscalatedFor(reason).isPresent();
    }

    /** When another team was last given the next step; the end of time if none ever was. */
    Instant lastHandedOffAt() {
        return all(Entry.HandedOff.class)
                .map(Entry::at)
                .reduce((_, later) -> later)
                .orElse(Instant.MAX);
    }

    Optional<Instant> lastEscalatedFor(EscalationReason reason) {
        return all(Entry.Escalated.class)
                .filter(escalated -> escalated.reason() == reason)
                .map(Entry::at)
                .reduce((_, later) -> later);
    }

    /** Texts that were sent or may have been: what nobody knows the fate of counts as sent. */
    public List<Instant> textedAt() {
        return history.stream()
                .filter(entry -> entry instanceof Entry.TextSent || entry instanceof Entry.TextUnknown)
                .map(Entry::at)
                .toList();
    }

    /** What the next callback of this caller at this location inherits. */
    public Standing standing() {
        Stream<Consent> inCalls = calls().stream()
                .flatMap(call -> call.consent().stream()
                        .map(word -> new Consent(
                                word,
                                call.endedAt(),
                                Consent.How.CONTACT_ATTRIBUTE,
                                call.chain().id())));
        Stream<Consent> recorded = all(Entry.ConsentRecorded.class).map(Entry.ConsentRecorded::consent);
        // A text that is on its way counts as sent by the time at which its fate must be known.
        Stream<Instant> onTheirWay =
                pending.stream().filter(Intent.TextSending.class::isInstance).map(Intent::overdueAt);
        Optional<Instant> lastText =
                Stream.concat(textedAt().stream(), onTheirWay).max(Comparator.naturalOrder());
        Optional<MayCall> wish =
                all(Entry.CallWish.class).map(Entry.CallWish::said).reduce((_, later) -> later);
        Standing inherited = opened().standing();
        Optional<Consent> said = Stream.of(inCalls, recorded, inherited.consent().stream())
                .flatMap(Function.identity())
                .max(Consent.ORDER);
        return new Standing(said, lastText.or(inherited::lastTextAt), wish.orElse(inherited.mayCall()));
    }

    /** Whether a text is on its way and nobody knows yet what became of it. */
    public boolean hasTextInFlight() {
        return pending.stream().anyMatch(Intent.TextSending.class::isInstance);
    }

    private Stream<Entry.OutcomeRecorded> attemptOutcomes() {
        return all(Entry.OutcomeRecorded.class)
                .filter(outcome -> outcome.attempt().isPresent());
    }

    private Optional<Entry.ReTriaged> lastReTriage() {
        return all(Entry.ReTriaged.class).reduce((_, later) -> later);
    }

    private <E extends Entry> Stream<E> all(Class<E> kind) {
        return history.stream().filter(kind::isInstance).map(kind::cast);
    }
}
