package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.Intent;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.NotOpened;
import dev.ringback.callback.Urgency;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Saves what a call or a text of a caller opens, or that it opens nothing, and performs what follows once it is saved. */
public final class Openings {

    /** What was saved: a callback, what opens none, both, or neither. */
    record Saved(Optional<Callback> callback, Optional<UncallableCall> uncallable) {

        static final Saved NOTHING = new Saved(Optional.empty(), Optional.empty());

        static Saved on(Callback callback) {
            return NOTHING.and(Optional.of(callback));
        }

        static Saved on(UncallableCall uncallable) {
            return new Saved(Optional.empty(), Optional.of(uncallable));
        }

        /** The same, and a callback with it. */
        Saved and(Optional<Callback> saved) {
            return new Saved(saved, uncallable);
        }
    }

    private final CallbackStore callbacks;
    private final UncallableCalls uncallable;
    private final CurrentDirectory directory;
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final InstantSource clock;

    public Openings(
            CallbackStore callbacks,
            UncallableCalls uncallable,
            CurrentDirectory directory,
            UnitOfWork unitOfWork,
            Outbox outbox,
            InstantSource clock) {
        this.callbacks = callbacks;
        this.uncallable = uncallable;
        this.directory = directory;
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param record what was loaded of the caller when it was decided to open it */
    Saved open(Callback opened, CallerRecord record) throws Conflict {
        unitOfWork.open(opened, record.siblings(), opened.openedAt());
        // A conversation that was noted since the record was loaded did not find this callback yet.
        return Saved.NOTHING.and(unitOfWork.applyNotes(callbacks.load(record.who()), clock.instant()));
    }

    /** Records that nothing is opened. */
    UncallableCall none(LocationId location, ContactId contact, NotOpened why, Instant endedAt, Urgency urgency) {
        Instant now = clock.instant();
        return uncallable.record(
                new UncallableCall(location, contact, why, endedAt, why.escalation(urgency)),
                now.plus(Intent.GRACE),
                now.plus(directory.current().keep()));
    }

    /** What is pending is left to the sweeper if it fails: all is saved, and the event again would only be decided again. */
    void perform(Saved saved, Log log) {
        saved.uncallable().ifPresent(call -> outbox.performOrLeave(call, log));
        saved.callback().ifPresent(callback -> outbox.performOrLeave(callback, log));
    }
}
