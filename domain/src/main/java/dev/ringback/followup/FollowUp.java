package dev.ringback.followup;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Claimable;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKey;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Holding;
import dev.ringback.callback.Intent;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Team;
import dev.ringback.callback.Worker;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is owed to a patient after a callback has ended, as work of its own: it has an owner, a deadline, a history and an end (docs/rules.md §14).
 * The history is the truth; everything else here but the pending intents is read off it.
 *
 * @param revision how often it has been saved; a save succeeds only against the revision that it was decided on
 */
public record FollowUp(
        FollowUpId id,
        FollowUpKey key,
        LocationId location,
        List<FollowUpEntry> history,
        FollowUpFacts facts,
        List<Intent.Alert> pending,
        long revision)
        implements Claimable {

    public FollowUp {
        history = List.copyOf(history);
        pending = List.copyOf(pending);
    }

    /** Folds a history that begins with what it owes. */
    public static FollowUp of(
            FollowUpId id,
            FollowUpKey key,
            LocationId location,
            List<FollowUpEntry> history,
            List<Intent.Alert> pending,
            long revision) {
        if (history.isEmpty() || !(history.getFirst() instanceof FollowUpEntry.Owed)) {
            throw new IllegalStateException("the history of follow-up " + id + " does not begin with what it owes");
        }
        return new FollowUp(id, key, location, history, FollowUpFacts.of(history), pending, revision);
    }

    /** This follow-up with {@code entries} appended; each escalation among them brings its alert along. */
    FollowUp with(FollowUpEntry... entries) {
        var longer = new ArrayList<>(history);
        var intents = new ArrayList<>(pending);
        FollowUpFacts next = facts;
        for (FollowUpEntry entry : entries) {
            longer.add(entry);
            next = next.after(entry);
            if (entry instanceof FollowUpEntry.Escalated(Instant at, var reason)) {
                intents.add(new Intent.Alert(longer.size(), reason, at.plus(Intent.GRACE)));
            }
        }
        return new FollowUp(id, key, location, longer, next, intents, revision);
    }

    /** This follow-up as it was when it had so many entries. */
    public FollowUp asOf(int entries) {
        return of(id, key, location, history.subList(0, entries), List.of(), revision);
    }

    public FollowUp withoutIntent(Intent.Alert done) {
        return new FollowUp(
                id,
                key,
                location,
                history,
                facts,
                pending.stream().filter(Predicate.not(done::equals)).toList(),
                revision);
    }

    /** This follow-up as it is after a save. */
    public FollowUp saved() {
        return new FollowUp(id, key, location, history, facts, pending, revision + 1);
    }

    /** Whether all that has happened to {@code other} has happened to this follow-up, and perhaps more since. */
    public boolean continues(FollowUp other) {
        return history.size() >= other.history.size()
                && history.subList(0, other.history.size()).equals(other.history);
    }

    public FollowUpState state() {
        return facts.state();
    }

    public boolean isOpen() {
        return state() instanceof FollowUpState.Open;
    }

    public FollowUpKind kind() {
        return facts.owed().kind();
    }

    /** The callback that it was owed from. */
    public CallbackId callback() {
        return facts.owed().callback();
    }

    @Override
    public PhoneNumber caller() {
        return key.caller();
    }

    public Bucket bucket() {
        return facts.owed().bucket();
    }

    /** The team that owes it. */
    public Team owner() {
        return facts.owner();
    }

    public Place place() {
        return facts.owed().desk().equals(Optional.of(owner())) ? Place.AT_THE_DESK : Place.IN_HOUSE;
    }

    /** By when it is to be done. */
    public Instant due() {
        return facts.due();
    }

    Optional<Instant> visit() {
        return facts.appointmentAt().map(OffsetDateTime::toInstant);
    }

    /** The agency whose work it is: that of who holds it, or else of who worked on it last, at first on the callback. */
    public Optional<AgencyId> agency() {
        return heldBy().map(Worker::agency).orElseGet(facts.work()::agency);
    }

    /** Who holds it, by a claim that may have lapsed. */
    public Optional<Worker> heldBy() {
        return state() instanceof FollowUpState.Claimed ? facts.work().holder() : Optional.empty();
    }

    /** Who has done something with it, or was given it. */
    public Set<PersonId> people() {
        return history.stream()
                .flatMap(entry -> switch (entry) {
                    case FollowUpEntry.AskedFor asked -> Stream.of(asked.by().id());
                    case FollowUpEntry.Claimed claimed -> Stream.of(claimed.by().id());
                    case FollowUpEntry.Reassigned given ->
                        Stream.of(given.by().id(), given.to().id());
                    case FollowUpEntry.Owed _,
                            FollowUpEntry.Due _,
                            FollowUpEntry.Waiting _,
                            FollowUpEntry.NumberShown _,
                            FollowUpEntry.Renewed _,
                            FollowUpEntry.Released _,
                            FollowUpEntry.Lapsed _,
                            FollowUpEntry.OutcomeRecorded _,
                            FollowUpEntry.HandedOff _,
                            FollowUpEntry.VisitMoved _,
                            FollowUpEntry.Escalated _,
                            FollowUpEntry.Closed _ -> Stream.empty();
                })
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Holding> holding() {
        return state() instanceof FollowUpState.Claimed held ? Optional.of(held) : Optional.empty();
    }

    /** Whether {@code person} holds it by a claim in which the number was shown to them. */
    public boolean numberIsShownTo(PersonId person, Instant now) {
        return holding().filter(held -> held.isHeldBy(person, now)).isPresent()
                && facts.work().shownTo().equals(Optional.of(person));
    }
}
