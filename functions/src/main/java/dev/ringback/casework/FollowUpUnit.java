package dev.ringback.casework;

import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.OnePerson;
import dev.ringback.callback.Refusal;
import dev.ringback.desk.Placement;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpDecision;
import dev.ringback.followup.FollowUpPolicy;
import dev.ringback.followup.FollowUpTimer;
import dev.ringback.followup.RefusedCalls;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Saves one follow-up, with what its time asks for by now and when it must be looked at next: what {@link UnitOfWork} is for a callback. */
public final class FollowUpUnit {

    /** How it went. */
    sealed interface Saved {

        record Done(FollowUp followUp) implements Saved {}

        record Refused(Refusal why) implements Saved {}
    }

    private final FollowUpStore followUps;
    private final CallbackStore callbacks;
    private final CurrentDirectory directory;

    public FollowUpUnit(FollowUpStore followUps, CallbackStore callbacks, CurrentDirectory directory) {
        this.followUps = followUps;
        this.callbacks = callbacks;
        this.directory = directory;
    }

    /** Where something that is owed from now on stands. A call to a patient who is not to be called is over from the start. */
    PlacedFollowUp placed(FollowUp owed, Instant now) {
        FollowUp heeded = heeded(owed, now);
        return new PlacedFollowUp(heeded, placement(heeded));
    }

    /** What became of something that is owed, with what its time asks for by now, and where it stands. */
    ChangedFollowUp changed(FollowUp before, FollowUp after, Instant now) {
        FollowUp elapsed = elapsed(heeded(after, now), now);
        return new ChangedFollowUp(before, elapsed, placement(elapsed));
    }

    /** Does what the time asks for, and saves when to look next even where it asks for nothing. */
    FollowUp elapseAndPlace(FollowUp followUp, Instant now) throws Conflict {
        return save(followUp, followUp, List.of(), now);
    }

    /** Saves that an alert was told. */
    FollowUp told(FollowUp before, FollowUp after, Instant now) throws Conflict {
        return save(before, after, List.of(), now);
    }

    /** Ends what is owed to a patient if it is a call, and they are not to be called. */
    FollowUp heed(FollowUp followUp, Instant now) throws Conflict {
        FollowUp heeded = heeded(followUp, now);
        return heeded.equals(followUp) ? followUp : save(followUp, heeded, List.of(), now);
    }

    /**
     * Saves what a person made of a follow-up, unless they would take it while somebody else is with its patient. A call that turns out to be to
     * nobody, as they take it, is over instead.
     */
    Saved saveForOnePerson(FollowUp before, FollowUpDecision.Changed changed, Instant now) throws Conflict {
        FollowUp after = changed.after();
        if (after.equals(before)) {
            return new Saved.Done(before);
        }
        if (!OnePerson.isTaken(before, after)) {
            return new Saved.Done(save(before, after, changed.owed(), now));
        }
        if (!heed(before, now).equals(before)) {
            return new Saved.Refused(new Refusal.AlreadyClosed());
        }
        OpenWithPatient siblings = followUps.siblings(before.key());
        Optional<Refusal> refusal = OnePerson.refusal(after, siblings.all(), now);
        if (refusal.isPresent()) {
            return new Saved.Refused(refusal.get());
        }
        FollowUp elapsed = elapsed(after, now);
        return new Saved.Done(
                siblings.all().isEmpty()
                        ? followUps.save(before, elapsed, placement(elapsed), List.of())
                        : followUps.take(before, elapsed, siblings, placement(elapsed)));
    }

    FollowUpPolicy policy(FollowUp followUp) {
        return directory.policy(followUp.location());
    }

    private FollowUp save(FollowUp before, FollowUp after, List<FollowUp> owed, Instant now) throws Conflict {
        FollowUp elapsed = elapsed(heeded(after, now), now);
        return followUps.save(
                before,
                elapsed,
                placement(elapsed),
                owed.stream().map(one -> placed(one, now)).toList());
    }

    /** How the number stands is looked up for calls alone. */
    private FollowUp heeded(FollowUp followUp, Instant now) {
        return RefusedCalls.canEnd(followUp)
                ? RefusedCalls.heed(
                        followUp,
                        callbacks
                                .load(new CallerAtLocation(followUp.location(), followUp.caller()))
                                .standing(),
                        now)
                : followUp;
    }

    private FollowUp elapsed(FollowUp followUp, Instant now) {
        return FollowUpTimer.elapse(followUp, policy(followUp).hours(), now);
    }

    private Placement placement(FollowUp followUp) {
        return Placement.of(
                followUp,
                FollowUpTimer.next(followUp, policy(followUp).hours()),
                directory.current().keep());
    }
}
