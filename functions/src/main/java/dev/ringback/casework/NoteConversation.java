package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Conversations;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.directory.Directory;
import dev.ringback.directory.LocatedCall;
import dev.ringback.directory.Location;
import dev.ringback.intake.Callers;
import dev.ringback.intake.Classification;
import dev.ringback.intake.Classification.Dialler;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * From a conversation with an agent to its caller's open callback, which it closes (docs/rules.md §3). What is to be known
 * later is noted before the callbacks are looked at: a call that becomes known at the same moment, or only then, finds the note.
 */
public final class NoteConversation {

    private final CallbackStore callbacks;
    private final CallbacksOfNumber called;
    private final CurrentDirectory directory;
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final InstantSource clock;

    public NoteConversation(
            CallbackStore callbacks,
            CallbacksOfNumber called,
            CurrentDirectory directory,
            UnitOfWork unitOfWork,
            Outbox outbox,
            InstantSource clock) {
        this.callbacks = callbacks;
        this.called = called;
        this.directory = directory;
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void take(Classification.Reached reached, Log log) {
        Directory current = directory.current();
        Location location = reached.dialled()
                .flatMap(Callers::numberIn)
                .flatMap(current::ownerOf)
                .orElseGet(current::catchAllLocation);
        LocatedCall.numbers(reached.caller(), current)
                .forEach(number -> take(new CallerAtLocation(location.id(), number), reached, log));
    }

    private void take(CallerAtLocation who, Classification.Reached reached, Log log) {
        Instant now = clock.instant();
        reached.consent(now)
                .ifPresent(said -> callbacks.noteConsent(
                        who, said, now.plus(directory.current().keep())));
        if (reached.dialler() == Dialler.CALLER || !wasAHoldersOwn(who.caller(), reached)) {
            callbacks.noteReached(
                    who, new CallerRecord.Reached(reached.at(), reached.chain()), now.plus(Conversations.REMEMBERED));
        }
        Optional<Callback> saved =
                unitOfWork.untilSaved(() -> unitOfWork.applyNotes(callbacks.load(who), clock.instant()));
        saved.ifPresent(callback -> outbox.performOrLeave(callback, log));
    }

    /** Whoever holds anything of a patient may call them under any of our numbers. */
    private boolean wasAHoldersOwn(PhoneNumber number, Classification.Reached reached) {
        return called.find(number)
                .anyMatch(callback -> Conversations.wasTheHoldersOwn(callback, number, reached.from(), reached.at()));
    }
}
