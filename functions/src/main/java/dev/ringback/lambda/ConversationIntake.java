package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Reaching;
import dev.ringback.callback.TextConsent;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Location;
import dev.ringback.intake.Caller;
import dev.ringback.intake.Callers;
import dev.ringback.intake.Classification;
import dev.ringback.intake.Classification.Dialler;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * From a conversation with an agent to its caller's open callback, which it closes (docs/rules.md §3). What is to be known later is
 * noted before the callbacks are looked at: a call that becomes known at the same moment, or only then, finds the note.
 */
final class ConversationIntake {

    /** How long a conversation is remembered for calls that become known only after it. */
    private static final Duration REACHED_KEPT = Duration.ofDays(14);

    private final Ringback ringback;

    ConversationIntake(Ringback ringback) {
        this.ringback = ringback;
    }

    void take(Classification.Reached reached, LambdaLogger log) {
        Directory directory = ringback.directories().current();
        Location location = reached.dialled()
                .flatMap(Callers::numberIn)
                .flatMap(directory::ownerOf)
                .orElseGet(directory::catchAllLocation);
        if (Callers.of(reached.caller()) instanceof Caller.Known(PhoneNumber number)) {
            take(new CallerAtLocation(location.id(), number), reached, log);
        }
    }

    private void take(CallerAtLocation who, Classification.Reached reached, LambdaLogger log) {
        noteSaid(who, reached);
        if (reached.dialler() == Dialler.CALLER || !wasTheHoldersOwn(who, reached)) {
            var conversation = new CallerRecord.Reached(reached.at(), reached.chain());
            ringback.callbacks().noteReached(who, conversation, ringback.now().plus(REACHED_KEPT));
        }
        Optional<Callback> saved = ringback.casework()
                .untilSaved(() -> ringback.casework()
                        .seeInTheLightOfNotes(ringback.callbacks().load(who), ringback.now()));
        saved.ifPresent(callback -> ringback.performer().performOrLeave(callback, log));
    }

    private void noteSaid(CallerAtLocation who, Classification.Reached reached) {
        Instant keptUntil =
                reached.until().plus(ringback.directories().current().keep());
        reached.said()
                .consent()
                .ifPresent(said ->
                        ringback.callbacks().noteSaid(who, said, saidAt(said, reached), reached.chain(), keptUntil));
    }

    /**
     * Connect does not tell at what moment of a call it was said: of two that are possible, the one that means fewer texts
     * counts.
     */
    private static Instant saidAt(TextConsent said, Classification.Reached reached) {
        return switch (said) {
            case GIVEN -> reached.at();
            case REVOKED -> reached.until();
        };
    }

    private boolean wasTheHoldersOwn(CallerAtLocation who, Classification.Reached reached) {
        return ringback.callbacks()
                .load(who)
                .newest()
                .filter(newest -> Reaching.wasTheHoldersOwn(newest, reached.at()))
                .isPresent();
    }
}
