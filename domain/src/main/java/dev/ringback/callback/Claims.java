package dev.ringback.callback;

import dev.ringback.rhythm.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One person holds a callback, for a while (docs/rules.md §6). */
public final class Claims {

    /** How long a claim lasts, and is renewed for by any action. */
    public static final Duration LASTS = Duration.ofMinutes(10);

    private Claims() {}

    /** Claims what is due or handed off, or renews the claim of the person who holds it; the claimant is shown the number. */
    public static Decision claim(Callback callback, Worker by, Policy policy, Instant now) {
        return switch (callback.state()) {
            case State.Held held
            when held.isHeldBy(by.id(), now) -> new Decision.Changed(renewed(callback, by.id(), now));
            case State.Held held
            when !held.hasLapsed(now) -> new Decision.Refused(new Refusal.HeldByAnother(held.until()));
            // A person can be quicker than the wake-up for a claim that has lapsed, or an attempt whose time has come.
            case State.Held _, State.Due _, State.HandedOff _, State.Waiting _, State.Closed _ ->
                taken(Timers.elapse(callback, policy, now), entries(by, now), policy, now);
        };
    }

    /** What a claim adds to the history of a callback that is not held. */
    public static List<Entry> entries(Worker by, Instant now) {
        return List.of(
                new Entry.Claimed(now, by.id(), by.agency(), now.plus(LASTS)), new Entry.NumberShown(now, by.id()));
    }

    /**
     * Somebody with authority gives a callback to {@code to}, no matter who holds it now. The number is shown once {@code to} looks
     * at it.
     */
    public static Decision reassign(Callback callback, PersonId by, Worker to, Policy policy, Instant now) {
        List<Entry> entries = List.of(new Entry.Reassigned(now, by, to.id(), to.agency(), now.plus(LASTS)));
        return taken(givenUp(callback, Optional.empty(), policy, now), entries, policy, now);
    }

    /** Adds {@code entries} to a callback that is not held, if it may be taken now. */
    private static Decision taken(Callback callback, List<Entry> entries, Policy policy, Instant now) {
        return switch (callback.state()) {
            case State.Due _ -> {
                Rhythm rhythm = policy.rhythm(callback.bucket(), callback.caller());
                yield rhythm.mayCallAt(now)
                        ? new Decision.Changed(callback.with(entries))
                        : new Decision.Refused(new Refusal.OutsideCallingHours(rhythm.callableAtOrAfter(now)));
            }
            case State.HandedOff _ -> new Decision.Changed(callback.with(entries));
            case State.Waiting waiting ->
                new Decision.Refused(callback.connectCallsUntil(now)
                        .<Refusal>map(Refusal.ConnectCalls::new)
                        .orElseGet(() -> new Refusal.NotDueYet(waiting.until())));
            case State.Held held -> new Decision.Refused(new Refusal.HeldByAnother(held.until()));
            case State.Closed _ -> new Decision.Refused(new Refusal.AlreadyClosed());
        };
    }

    /** The holder shows the number to themselves once more; looking is an action, so it renews the claim. */
    public static Decision showNumber(Callback callback, PersonId by, Instant now) {
        return whileHeld(callback, by, now, _ -> renewed(callback, by, now).with(new Entry.NumberShown(now, by)));
    }

    public static Decision release(
            Callback callback, PersonId by, Optional<ReleaseReason> reason, Policy policy, Instant now) {
        return whileHeld(callback, by, now, _ -> givenUp(callback, reason, policy, now));
    }

    static Callback renewed(Callback callback, PersonId by, Instant now) {
        return callback.with(new Entry.Renewed(now, by, now.plus(LASTS)));
    }

    /** Renews the claim of the person who did something, if they hold it. */
    static Callback renewedIfHeld(Callback callback, PersonId by, Instant now) {
        return callback.state() instanceof State.Held held && held.isHeldBy(by, now)
                ? renewed(callback, by, now)
                : callback;
    }

    /** Puts back what somebody holds, if somebody does. */
    static Callback givenUp(Callback callback, Optional<ReleaseReason> reason, Policy policy, Instant now) {
        return switch (callback.state()) {
            case State.Claimed claimed ->
                callback.with(
                        new Entry.Released(now, claimed.by(), reason),
                        NextAttempt.again(callback, claimed.attempt(), policy, now));
            case State.ClaimedHandOff claimed -> callback.with(new Entry.Released(now, claimed.by(), reason));
            case State.Waiting _, State.Due _, State.HandedOff _, State.Closed _ -> callback;
        };
    }

    /**
     * A conversation can outlast a claim, and the day: until somebody else takes the callback, it is still held by the
     * person who held it last and let it lapse, so that what they did is not lost
     * (docs/adr/0002-nobody-may-take-what-may-not-be-called.md).
     */
    static Callback heldStill(Callback callback, PersonId by, Instant now) {
        return switch (callback.state()) {
            case State.Held held when held.by().equals(by) && held.hasLapsed(now) -> renewed(callback, by, now);
            case State.Waiting _, State.Due _, State.HandedOff _ ->
                callback.facts()
                        .work()
                        .lapsed()
                        .filter(worker -> worker.id().equals(by))
                        .map(worker -> callback.with(new Entry.Claimed(now, by, worker.agency(), now.plus(LASTS))))
                        .orElse(callback);
            case State.Held _, State.Closed _ -> callback;
        };
    }

    /** What only the holder may do, while the claim lasts. */
    static Decision whileHeld(Callback callback, PersonId by, Instant now, Function<State.Held, Callback> change) {
        return decideWhileHeld(callback, by, now, held -> new Decision.Changed(change.apply(held)));
    }

    static Decision decideWhileHeld(
            Callback callback, PersonId by, Instant now, Function<State.Held, Decision> decide) {
        return switch (callback.state()) {
            case State.Held held when held.isHeldBy(by, now) -> decide.apply(held);
            case State.Held held
            when held.by().equals(by) -> new Decision.Refused(new Refusal.ClaimLapsed(held.until()));
            case State.Held held
            when !held.hasLapsed(now) -> new Decision.Refused(new Refusal.HeldByAnother(held.until()));
            case State.Held _, State.Waiting _, State.Due _, State.HandedOff _ ->
                new Decision.Refused(new Refusal.NotHeld());
            case State.Closed _ -> new Decision.Refused(new Refusal.AlreadyClosed());
        };
    }
}
