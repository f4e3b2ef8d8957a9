package dev.ringback.casework;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Language;
import dev.ringback.callback.MissedCalls;
import dev.ringback.callback.Policy;
import dev.ringback.callback.Team;
import dev.ringback.directory.LocatedCall;
import dev.ringback.directory.Location;
import dev.ringback.followup.FollowUp;
import dev.ringback.intake.CallUnderway;
import dev.ringback.intake.Caller;
import dev.ringback.rhythm.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells a flow what it can say to the caller whom it has on the line (docs/flows.md). It reads, and changes nothing. */
public final class TellCaller {

    /**
     * What a flow can say.
     *
     * @param location whose number was dialled
     * @param at when this was asked
     * @param opens when the location opens next, if it is closed
     * @param hasCallback whether a callback of this caller is open there
     * @param calledBackBy by when they will be called at the latest, if the call is missed or a callback is open: a promise, so it is absent
     *     where it was made before and not kept, and where nobody would call
     * @param owed how much is owed to this caller there after earlier calls, and not done
     * @param owedBy the team that owes what is due first of it
     */
    public record Told(
            Location location,
            Instant at,
            Language language,
            Optional<Instant> opens,
            boolean hasCallback,
            Optional<Instant> calledBackBy,
            int owed,
            Optional<Team> owedBy) {}

    /** Of the callback that is thought of, and that nobody keeps. */
    private static final CallbackId NOT_OPENED = new CallbackId("not-opened");

    private final CallbackStore callbacks;
    private final FollowUpStore followUps;
    private final CurrentDirectory directory;
    private final InstantSource clock;

    public TellCaller(
            CallbackStore callbacks, FollowUpStore followUps, CurrentDirectory directory, InstantSource clock) {
        this.callbacks = callbacks;
        this.followUps = followUps;
        this.directory = directory;
        this.clock = clock;
    }

    public Told tell(CallUnderway call) {
        Instant now = clock.instant();
        LocatedCall located = LocatedCall.of(call.endedAt(now), directory.current());
        Location location = located.location();
        Optional<CallerRecord> record = located.caller() instanceof Caller.Known(var number)
                ? Optional.of(callbacks.load(new CallerAtLocation(location.id(), number)))
                : Optional.empty();
        Optional<Callback> open = record.flatMap(CallerRecord::newest).filter(Callback::isOpen);
        List<FollowUp> owed = record.map(this::owed).orElseGet(List::of);
        return new Told(
                location,
                now,
                located.call().language().or(() -> open.map(Callback::language)).orElse(Language.EN),
                location.hours().isOpenAt(now)
                        ? Optional.empty()
                        : Optional.of(location.hours().nextOpening(now)),
                open.isPresent(),
                record.filter(known -> !known.standing().isWrongNumber()
                                && !known.standing().isDoNotCall())
                        .map(known -> dueBy(known, located, now)
                                .orElseGet(() -> open.map(Callback::dueBy).orElseGet(() -> deadline(located, now))))
                        .filter(by -> by.isAfter(now))
                        .map(by -> orOnceTheyMayBeCalled(by, located, open, now))
                        .filter(_ -> open.filter(callback -> callback.attemptsMade() > 0)
                                .isEmpty()),
                owed.size(),
                owed.stream().min(Comparator.comparing(FollowUp::due)).map(FollowUp::owner));
    }

    /** Only where something is owed, wherever, it is looked for what is owed here. */
    private List<FollowUp> owed(CallerRecord record) {
        return record.owed().isEmpty()
                ? List.of()
                : followUps.open(record.who().caller()).stream()
                        .filter(followUp ->
                                followUp.location().equals(record.who().location()))
                        .toList();
    }

    /** By when they would be called who have just said at what time they wish it. */
    private Optional<Instant> dueBy(CallerRecord record, LocatedCall located, Instant now) {
        if (located.call().wishes().when().isEmpty()) {
            return Optional.empty();
        }
        Policy policy = directory.policy(located.location());
        return switch (MissedCalls.decide(record, located.call(), NOT_OPENED, policy, now)) {
            case MissedCalls.Decision.Open(Callback opened) -> Optional.of(opened.dueBy());
            case MissedCalls.Decision.Change(Callback _, Callback after) -> Optional.of(after.dueBy());
            case MissedCalls.Decision.ChangeBeside(Callback _, Callback after) -> Optional.of(after.dueBy());
            case MissedCalls.Decision.Answered _, MissedCalls.Decision.OpensNothing _ -> Optional.empty();
        };
    }

    private Instant deadline(LocatedCall located, Instant now) {
        return rhythm(located, Optional.empty()).deadline(now, target(bucket(located, Optional.empty()), located));
    }

    /** A deadline before which they may not be called, since it is night where they are, cannot be promised: then the target counts from morning. */
    private Instant orOnceTheyMayBeCalled(Instant by, LocatedCall located, Optional<Callback> open, Instant now) {
        Rhythm rhythm = rhythm(located, open);
        Instant from = rhythm.callableAtOrAfter(now);
        return from.isBefore(by) ? by : rhythm.deadline(from, target(bucket(located, open), located));
    }

    private Rhythm rhythm(LocatedCall located, Optional<Callback> open) {
        Policy policy = directory.policy(located.location());
        Bucket bucket = bucket(located, open);
        Rhythm rhythm = open.map(policy::rhythm)
                .orElseGet(() -> policy.rhythm(bucket, ((Caller.Known) located.caller()).number()));
        return located.call()
                .wishes()
                .callOn()
                .map(number -> rhythm.alsoFor(policy.rhythm(bucket, number).caller()))
                .orElse(rhythm);
    }

    private static Bucket bucket(LocatedCall located, Optional<Callback> open) {
        return open.map(Callback::bucket).orElse(located.call().bucket());
    }

    private Duration target(Bucket bucket, LocatedCall located) {
        return directory.policy(located.location()).rule(bucket).target();
    }
}
