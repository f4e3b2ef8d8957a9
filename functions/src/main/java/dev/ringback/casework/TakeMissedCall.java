package dev.ringback.casework;

import dev.ringback.callback.Call;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Consent;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.MissedCalls;
import dev.ringback.callback.NotOpened;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.casework.Openings.Saved;
import dev.ringback.directory.LocatedCall;
import dev.ringback.directory.Location;
import dev.ringback.intake.Caller;
import dev.ringback.intake.MissedCall;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** From a missed call to its caller's callback: opened, one more call on it, more known of a call, or a call that opens nothing. */
public final class TakeMissedCall {

    private final CallbackStore callbacks;
    private final CurrentDirectory directory;
    private final UnitOfWork unitOfWork;
    private final Openings openings;
    private final InstantSource clock;
    private final Supplier<CallbackId> ids;

    public TakeMissedCall(
            CallbackStore callbacks,
            CurrentDirectory directory,
            UnitOfWork unitOfWork,
            Openings openings,
            InstantSource clock,
            Supplier<CallbackId> ids) {
        this.callbacks = callbacks;
        this.directory = directory;
        this.unitOfWork = unitOfWork;
        this.openings = openings;
        this.clock = clock;
        this.ids = ids;
    }

    /** Saved, and what became of the call by it. */
    private record Decided(Saved saved, Taken taken) {}

    public Taken take(MissedCall missed, Log log) {
        LocatedCall located = LocatedCall.of(missed, directory.current());
        Location location = located.location();
        Call call = located.call();
        return switch (located.caller()) {
            case Caller.Known(PhoneNumber number) ->
                take(
                        whoHas(call, location, located.numbers()).orElse(new CallerAtLocation(location.id(), number)),
                        call,
                        log);
            case Caller.OurOwn _ -> performed(none(location, call, NotOpened.OWN_NUMBER), log);
            case Caller.Withheld _ -> performed(none(location, call, NotOpened.WITHHELD_NUMBER), log);
            case Caller.Unusable _ -> performed(none(location, call, NotOpened.UNUSABLE_NUMBER), log);
        };
    }

    /**
     * Whose callback has this call already, where the caller has more than one number: it was opened before Connect showed the leg
     * with the number that they gave, and one call is on one callback.
     */
    private Optional<CallerAtLocation> whoHas(Call call, Location location, List<PhoneNumber> numbers) {
        return numbers.stream()
                .skip(1)
                .map(number -> new CallerAtLocation(location.id(), number))
                .filter(other -> callbacks.load(other).callbackOf(call.chain()).isPresent())
                .findFirst();
    }

    private Taken take(CallerAtLocation who, Call call, Log log) {
        CallbackId id = ids.get();
        return performed(unitOfWork.untilSaved(() -> decide(who, call, id)), log);
    }

    private Taken performed(Decided decided, Log log) {
        openings.perform(decided.saved(), log);
        return decided.taken();
    }

    private Decided decide(CallerAtLocation who, Call told, CallbackId id) throws Conflict {
        Instant now = clock.instant();
        Call call = callable(told, who.location());
        Location location = directory.location(who.location());
        CallerRecord record = callbacks.load(who);
        return switch (MissedCalls.decide(record, call, id, directory.policy(location), now)) {
            case MissedCalls.Decision.Open(Callback opened) -> new Decided(openings.open(opened, record), Taken.OPENED);
            case MissedCalls.Decision.Change(Callback before, Callback after) ->
                new Decided(
                        Saved.on(unitOfWork.save(before, after, now)),
                        after.equals(before) ? Taken.KNOWN : Taken.ADDED);
            case MissedCalls.Decision.ChangeBeside(Callback before, Callback after) -> {
                Callback saved = unitOfWork.save(before, after, now);
                Optional<Callback> noted = noteConsent(who, call).or(() -> Optional.of(saved));
                yield new Decided(
                        opensNothing(location, call, NotOpened.MANY_CALLS).and(noted), Taken.ADDED);
            }
            case MissedCalls.Decision.OpensNothing(NotOpened why) -> {
                Optional<Callback> noted = noteConsent(who, call);
                yield new Decided(opensNothing(location, call, why).and(noted), Taken.OPENS_NOTHING);
            }
            case MissedCalls.Decision.Answered _ -> new Decided(Saved.NOTHING, Taken.NOT_MISSED);
        };
    }

    /** A number that they have given counts where it may be called. */
    private Call callable(Call call, LocationId location) {
        return call.wishes()
                        .callOn()
                        .flatMap(number -> WishedNumber.refusal(number, location, callbacks, directory.current()))
                        .isPresent()
                ? call.wishing(call.wishes().withoutNumber())
                : call;
    }

    private Decided none(Location location, Call call, NotOpened why) {
        return new Decided(opensNothing(location, call, why), Taken.OPENS_NOTHING);
    }

    private Saved opensNothing(Location location, Call call, NotOpened why) {
        return Saved.on(openings.none(location.id(), call.chain(), why, call.endedAt(), call.urgency()));
    }

    /** A call that opens nothing can all the same say something about texts, which counts for the callback before it. */
    private Optional<Callback> noteConsent(CallerAtLocation who, Call call) throws Conflict {
        if (call.consent().isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Consent said = Consent.inCall(call.consent().get(), call.endedAt(), now, call.chain());
        callbacks.noteConsent(who, said, keptUntil(now));
        return unitOfWork.applyNotes(callbacks.load(who), now);
    }

    private Instant keptUntil(Instant at) {
        return at.plus(directory.current().keep());
    }
}
