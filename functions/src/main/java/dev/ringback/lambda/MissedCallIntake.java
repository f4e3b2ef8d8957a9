package dev.ringback.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.ringback.aws.Alerts;
import dev.ringback.aws.CallbackTable.Conflict;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Call;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.MissedCalls;
import dev.ringback.callback.MissedReason;
import dev.ringback.callback.NotOpened;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.TextConsent;
import dev.ringback.callback.Urgency;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Location;
import dev.ringback.directory.ShortAbandon;
import dev.ringback.intake.Caller;
import dev.ringback.intake.Callers;
import dev.ringback.intake.Doors;
import dev.ringback.intake.MissedCall;
import dev.ringback.intake.Triage;
import dev.ringback.intake.Triaged;
import dev.ringback.intake.UrgentWords;
import java.time.Instant;
import java.util.Optional;

/** From a missed call to its caller's callback: opened, one more call, more known of a call, or recorded as one that opens nothing. */
final class MissedCallIntake {

    private final Ringback ringback;

    MissedCallIntake(Ringback ringback) {
        this.ringback = ringback;
    }

    void take(MissedCall call, LambdaLogger log) {
        Directory directory = ringback.directories().current();
        Optional<PhoneNumber> dialled = call.dialled().flatMap(Callers::numberIn);
        Optional<Location> owner = dialled.flatMap(directory::ownerOf);
        Location location = owner.orElseGet(directory::catchAllLocation);
        Doors doors = location.hours().isOpenAt(call.endedAt()) ? Doors.OPEN : Doors.CLOSED;
        Triaged triaged = triaged(directory, location, dialled, call);
        var triagedCall = new Call(
                call.chain(),
                call.startedAt(),
                call.endedAt(),
                call.reason(location.shortAbandon().under(), doors),
                triaged.bucket(),
                triaged.urgency(),
                owner.isPresent() ? Call.DialledNumber.OWNED : Call.DialledNumber.UNOWNED,
                call.said().consent(),
                call.said().voicemail(),
                dialled.flatMap(number -> location.line(number).campaign()),
                call.said().language());
        switch (Callers.of(call.caller())) {
            case Caller.Known(PhoneNumber number) ->
                take(new CallerAtLocation(location.id(), number), triagedCall, location, log);
            case Caller.Withheld _ -> notOpened(location, triagedCall, NotOpened.WITHHELD_NUMBER);
            case Caller.Unusable _ -> notOpened(location, triagedCall, NotOpened.UNUSABLE_NUMBER);
        }
    }

    private static Triaged triaged(
            Directory directory, Location location, Optional<PhoneNumber> dialled, MissedCall call) {
        var urgentWords = UrgentWords.STANDARD.with(
                directory.urgentWords().added(), directory.urgentWords().removed());
        Optional<Bucket> implied = dialled.flatMap(number -> directory.bucketOfLine(location, number))
                .or(() -> call.queueArn().flatMap(queue -> directory.bucketOfQueue(location, queue)));
        return Triage.of(call.said(), implied, urgentWords);
    }

    private void take(CallerAtLocation who, Call call, Location location, LambdaLogger log) {
        CallbackId id = ringback.newId();
        Optional<Callback> saved = ringback.casework().untilSaved(() -> decided(who, call, id, location));
        // The call is on its callback now; trying the whole event again would only ask Connect again.
        saved.ifPresent(callback -> ringback.performer().performOrLeave(callback, log));
    }

    private Optional<Callback> decided(CallerAtLocation who, Call call, CallbackId id, Location location)
            throws Conflict {
        Instant now = ringback.now();
        return switch (MissedCalls.decide(
                ringback.callbacks().load(who), call, id, ringback.directories().policy(location), now)) {
            case MissedCalls.Decision.Open _
            when opensNothing(call, location) -> notOpened(who, location, call, NotOpened.SHORT_ABANDON);
            case MissedCalls.Decision.Open(Callback opened) -> {
                ringback.casework().open(opened, now);
                // A conversation that was noted since the record was loaded did not find this callback yet.
                yield ringback.casework()
                        .seeInTheLightOfNotes(ringback.callbacks().load(who), ringback.now());
            }
            case MissedCalls.Decision.Change(Callback before, Callback after) ->
                Optional.of(ringback.casework().save(before, after, now));
            case MissedCalls.Decision.NotToBeCalled(NotOpened why) -> notOpened(who, location, call, why);
            case MissedCalls.Decision.Answered _ -> Optional.empty();
        };
    }

    /** Urgent words always win: a caller who said them is called back, however short the call was. */
    private static boolean opensNothing(Call call, Location location) {
        return call.reason() == MissedReason.SHORT_ABANDON
                && call.urgency() == Urgency.ROUTINE
                && location.shortAbandon().opens() == ShortAbandon.Opens.NOTHING;
    }

    /** A call that opens nothing can all the same say something about texts, which counts for the callback before it. */
    private Optional<Callback> notOpened(CallerAtLocation who, Location location, Call call, NotOpened why)
            throws Conflict {
        notOpened(location, call, why);
        if (call.consent().isEmpty()) {
            return Optional.empty();
        }
        TextConsent said = call.consent().get();
        ringback.callbacks().noteSaid(who, said, call.endedAt(), call.chain(), keptUntil(call.endedAt()));
        return ringback.casework().seeInTheLightOfNotes(ringback.callbacks().load(who), ringback.now());
    }

    /** Records a call that opens nothing; if it was urgent, or came from somebody who is not to be called, a person is told, once. */
    private void notOpened(Location location, Call call, NotOpened why) {
        Optional<EscalationReason> told = ringback.uncallable()
                .record(location.id(), call.chain(), why, call.endedAt(), keptUntil(call.endedAt()));
        escalation(call, why)
                .filter(reason -> !told.equals(Optional.of(reason)))
                .ifPresent(reason -> {
                    tell(location, call, reason);
                    ringback.uncallable().told(location.id(), call.chain(), reason);
                });
    }

    private void tell(Location location, Call call, EscalationReason reason) {
        ringback.alerts()
                .tell(new Alerts.Alert(
                        "contact-%s-%s".formatted(call.chain(), reason.word()),
                        location.id(),
                        reason,
                        Optional.empty(),
                        ringback.directories().current().queueOwner(location).id()));
    }

    private Instant keptUntil(Instant at) {
        return at.plus(ringback.directories().current().keep());
    }

    private static Optional<EscalationReason> escalation(Call call, NotOpened why) {
        if (call.urgency() == Urgency.URGENT) {
            return Optional.of(EscalationReason.URGENT_WORDS);
        }
        return switch (why) {
            case WRONG_NUMBER -> Optional.of(EscalationReason.CALL_FROM_WRONG_NUMBER);
            case DO_NOT_CALL -> Optional.of(EscalationReason.CALL_DESPITE_DO_NOT_CALL);
            case WITHHELD_NUMBER, UNUSABLE_NUMBER, SHORT_ABANDON -> Optional.empty();
        };
    }
}
