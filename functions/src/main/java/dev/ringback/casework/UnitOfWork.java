package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Conversations;
import dev.ringback.callback.Decision;
import dev.ringback.callback.OnePerson;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Policy;
import dev.ringback.callback.Refusal;
import dev.ringback.callback.Siblings;
import dev.ringback.callback.Timer;
import dev.ringback.callback.Timers;
import dev.ringback.desk.Placement;
import dev.ringback.directory.LocationPolicy;
import dev.ringback.followup.FollowUps;
import dev.ringback.texting.OwedTexts;
import dev.ringback.texting.TextPlanning;
import dev.ringback.visit.VisitDecision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Loads, decides and saves one callback, anew as often as somebody else saved in between. With every save goes what the callback's time
 * asks for by now, the text that follows from the change, and the time at which it must be looked at next.
 */
public final class UnitOfWork {

    /** Nobody holds a callback for so long, nor tells Connect so late of a call. */
    private static final Duration OTHER_NUMBER_KEPT = Duration.ofDays(31);

    private final CallbackStore callbacks;
    private final NumberStore numbers;
    private final CurrentDirectory directory;
    private final FollowUpUnit followUps;

    public UnitOfWork(
            CallbackStore callbacks, NumberStore numbers, CurrentDirectory directory, FollowUpUnit followUps) {
        this.callbacks = callbacks;
        this.numbers = numbers;
        this.directory = directory;
        this.followUps = followUps;
    }

    <T> T untilSaved(UntilSaved.Work<T> work) {
        return UntilSaved.run(work);
    }

    public Callback open(Callback opened, List<Callback> siblings, Instant now) throws Conflict {
        Callback whole = whole(Optional.empty(), opened, now);
        return callbacks.open(whole, siblings, placement(whole));
    }

    /** Saves {@code after}, unless nothing was decided. */
    public Callback save(Callback before, Callback after, Instant now) throws Conflict {
        return after.equals(before) ? before : saveWhole(before, after, now);
    }

    /** Saves what a person made of a callback, unless they would take it while somebody else is with its caller. */
    public Decision saveForOnePerson(Callback before, Callback after, Instant now) throws Conflict {
        if (before.siblings() == Siblings.NONE || !OnePerson.isTaken(before, after)) {
            return new Decision.Changed(save(before, after, now));
        }
        noteOtherNumber(before, after, now);
        OpenWithPatient siblings = callbacks.siblings(before);
        Optional<Refusal> refusal = OnePerson.refusal(after, siblings.all(), now);
        if (refusal.isPresent()) {
            return new Decision.Refused(refusal.get());
        }
        Callback whole = whole(Optional.of(before), after, now);
        return new Decision.Changed(callbacks.take(before, whole, siblings, placement(whole)));
    }

    /** Brings what is noted of a caller beside their calls to the newest callback, if there is one. */
    public Optional<Callback> applyNotes(CallerRecord record, Instant now) throws Conflict {
        Optional<Callback> newest = record.newest();
        if (newest.isEmpty()) {
            return newest;
        }
        Callback noted = Conversations.applyNotes(record, newest.get(), now);
        // What the practice's system had opened meanwhile is open beside a callback that was decided on without it.
        boolean isBeside = noted.isOpen() && !record.owed().isEmpty();
        return Optional.of(save(newest.get(), isBeside ? noted.beside(Siblings.SEEN) : noted, now));
    }

    /** Does what the time asks for. */
    public Callback elapse(Callback callback, Instant now) throws Conflict {
        return save(callback, elapsed(callback, now), now);
    }

    /** Does what the time asks for, and saves when to look next even where it asks for nothing. */
    public Callback elapseAndPlace(Callback callback, Instant now) throws Conflict {
        return saveWhole(callback, callback, now);
    }

    public Policy policy(Callback callback) {
        return directory.policy(callback.location());
    }

    private Callback saveWhole(Callback before, Callback after, Instant now) throws Conflict {
        noteOtherNumber(before, after, now);
        Callback whole = whole(Optional.of(before), after, now);
        FollowUps.Owing owing = FollowUps.after(Optional.of(before), whole, directory.policy(whole.location()));
        Callback ended = owing.callback();
        return owing.owed().isEmpty()
                ? callbacks.save(before, whole, placement(whole))
                : callbacks.saveWith(
                        before,
                        ended,
                        placement(ended),
                        List.of(),
                        owing.owed().stream()
                                .map(owed -> followUps.placed(owed, now))
                                .toList());
    }

    /** Saves that something is owed from a callback from now on; nothing where nothing is. */
    Callback save(Callback before, FollowUps.Owing owing, Instant now) throws Conflict {
        if (owing.owed().isEmpty()) {
            return before;
        }
        Callback whole = whole(Optional.of(before), owing.callback(), now);
        return callbacks.saveWith(
                before,
                whole,
                placement(whole),
                List.of(),
                owing.owed().stream().map(owed -> followUps.placed(owed, now)).toList());
    }

    /** Saves what follows from what became of a visit. */
    public Callback save(Callback before, VisitDecision decision, Instant now) throws Conflict {
        Callback reminding = reminding(decision, now);
        if (decision.changed().isEmpty() && decision.owed().isEmpty()) {
            return save(before, reminding, now);
        }
        Callback whole = whole(Optional.of(before), reminding, now);
        return callbacks.saveWith(
                before,
                whole,
                placement(whole),
                decision.changed().stream()
                        .map(change -> followUps.changed(change.before(), change.after(), now))
                        .toList(),
                decision.owed().stream()
                        .map(owed -> followUps.placed(owed, now))
                        .toList());
    }

    /** Reminders follow the visit. */
    private Callback reminding(VisitDecision decision, Instant now) {
        Callback callback = decision.callback();
        LocationPolicy policy = directory.policy(callback.location());
        return decision.told()
                .map(told -> switch (told.change()) {
                    case BOOKED, MOVED ->
                        told.visitAt().isPresent()
                                ? OwedTexts.forVisit(callback, told.visitAt(), policy, now)
                                : callback;
                    case CANCELLED, MISSED -> OwedTexts.forVisit(callback, Optional.empty(), policy, now);
                    case KEPT -> callback;
                })
                .orElse(callback);
    }

    /** A late event or a person can put a callback where its time has come already: that is then done at once. */
    private Callback whole(Optional<Callback> before, Callback after, Instant now) {
        Callback elapsed = elapsed(after, now);
        LocationPolicy policy = directory.policy(elapsed.location());
        Callback following = TextPlanning.follow(before, elapsed, policy, directory.texting(elapsed.location()), now);
        return OwedTexts.follow(before, following, policy, now);
    }

    /** A number other than the caller's leads to the callback too, from before somebody may call it. */
    private void noteOtherNumber(Callback before, Callback after, Instant now) throws Conflict {
        Optional<PhoneNumber> number = OnePerson.otherNumber(before, after);
        if (number.isPresent()) {
            numbers.noteWish(number.get(), after.caller(), now.plus(OTHER_NUMBER_KEPT));
        }
    }

    private Callback elapsed(Callback callback, Instant now) {
        return Timers.elapse(callback, policy(callback), now);
    }

    private Placement placement(Callback callback) {
        return Placement.of(
                callback,
                Timer.next(callback, policy(callback)),
                directory.current().keep());
    }
}
