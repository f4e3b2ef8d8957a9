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
            when held.isHeldBy(by.id(), now) -> new Decision.Changed(kept(callback, held, by, policy, now));
            case State.Held held
            when !held.hasLapsed(now) -> new Decision.Refused(new Refusal.HeldByAnother(held.until()));
            // A person can be quicker than the wake-up for a claim that has lapsed, or an attempt whose time has come.
            case State.Held _, State.Due _, State.HandedOff _, State.Waiting _, State.Closed _ ->
                taken(Timers.elapse(callback, policy, now), by, entries(by, now), policy, now);
        };
    }

    /** What a claim adds to the history of a callback that is not held. */
    public static List<Entry> entries(Worker by, Instant now) {
        return List.of(new Entry.Claimed(now, by, now.plus(LASTS)), new Entry.NumberShown(now, by));
    }

    /**
     * Somebody with authority gives a callback to {@code to}, no matter who holds it now. The number is shown once {@code to} looks
     * at it.
     */
    public static Decision reassign(Callback callback, Worker by, Worker to, Policy policy, Instant now) {
        List<Entry> entries = List.of(new Entry.Reassigned(now, by, to, now.plus(LASTS)));
        boolean isHeld = callback.state() instanceof State.Held held && !held.hasLapsed(now);
        Optional<Refusal> refusal = isHeld ? refusalOfGivingBack(callback) : Optional.empty();
        return refusal.<Decision>map(Decision.Refused::new)
                .orElseGet(() -> taken(givenUp(callback, Optional.empty(), policy, now), by, entries, policy, now));
    }

    /** Whether so often was it taken that people of agencies do not take it any more (docs/rules.md §6). */
    public static boolean areForTheHouseOnly(Callback callback) {
        return callback.facts().counts().takes() >= Limits.TAKES;
    }

    /** A claim that lapses comes back after its time; one that is given back comes back at once, however often. */
    private static Optional<Refusal> refusalOfGivingBack(Callback callback) {
        return callback.facts().counts().takes() >= Limits.IN_HOUSE
                ? Optional.of(new Refusal.GivenBackTooOften(Limits.IN_HOUSE))
                : Optional.empty();
    }

    /** Adds {@code entries} by {@code by} to a callback that is not held, if it may be taken now. */
    private static Decision taken(Callback callback, Worker by, List<Entry> entries, Policy policy, Instant now) {
        if (by.agency().isPresent() && callback.isOpen() && areForTheHouseOnly(callback)) {
            return new Decision.Refused(new Refusal.TakenTooOften(Limits.TAKES));
        }
        return switch (callback.state()) {
            case State.Due _ -> {
                Rhythm rhythm = policy.rhythm(callback);
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

    /** The holder looks at the number: once it was shown, it stays so for the whole claim (docs/rules.md §10). Looking renews nothing. */
    public static Decision showNumber(Callback callback, Worker by, Instant now) {
        return whileHeld(callback, by, now, _ -> shown(callback, by, now));
    }

    /** Whether who holds it may keep it for longer, before they do something with it: then others get it (docs/rules.md §7). */
    public static boolean mayBeKept(Callback callback, Policy policy) {
        return callback.facts().work().kept() < policy.claimLimits().keeps();
    }

    private static Callback kept(Callback callback, State.Held held, Worker by, Policy policy, Instant now) {
        boolean renews = mayBeKept(callback, policy) && now.plus(LASTS).isAfter(held.until());
        return shown(renews ? renewed(callback, by, now) : callback, by, now);
    }

    private static Callback shown(Callback callback, Worker by, Instant now) {
        return callback.numberIsShownTo(by.id(), now) ? callback : callback.with(new Entry.NumberShown(now, by));
    }

    public static Decision release(
            Callback callback, Worker by, Optional<ReleaseReason> reason, Policy policy, Instant now) {
        return decideWhileHeld(
                callback,
                by,
                now,
                _ -> refusalOfGivingBack(callback)
                        .<Decision>map(Decision.Refused::new)
                        .orElseGet(() -> new Decision.Changed(givenUp(callback, reason, policy, now))));
    }

    static Callback renewed(Callback callback, Worker by, Instant now) {
        return callback.with(new Entry.Renewed(now, by, now.plus(LASTS)));
    }

    /**
     * Whether a person may do what ends, silences or hands over: in-house staff may, others only while it is theirs. To see is not to be
     * allowed (docs/rules.md §10). A conversation can outlast a claim: what the patient says in it is not lost.
     */
    static boolean hasAuthority(Callback callback, Worker by, Instant now) {
        return by.agency().isEmpty()
                || (heldStill(callback, by, now).state() instanceof State.Held held
                        && held.by().equals(by.id()));
    }

    /** Renews the claim of the person who did something, if they hold it. */
    static Callback renewedIfHeld(Callback callback, Worker by, Instant now) {
        return callback.state() instanceof State.Held held && held.isHeldBy(by.id(), now)
                ? renewed(callback, by, now)
                : callback;
    }

    /** Puts back what somebody holds, if somebody does. */
    static Callback givenUp(Callback callback, Optional<ReleaseReason> reason, Policy policy, Instant now) {
        return switch (callback.state()) {
            case State.Claimed claimed ->
                callback.with(
                        new Entry.Released(now, callback.holder(), reason),
                        NextAttempt.again(callback, claimed.attempt(), policy, now));
            case State.ClaimedHandOff claimed -> callback.with(new Entry.Released(now, callback.holder(), reason));
            case State.Waiting _, State.Due _, State.HandedOff _, State.Closed _ -> callback;
        };
    }

    /**
     * A conversation can outlast a claim, and the day: until somebody else takes the callback, it is still held by the
     * person who held it last and let it lapse, so that what they did is not lost
     * (docs/adr/0002-nobody-may-take-what-may-not-be-called.md).
     */
    static Callback heldStill(Callback callback, Worker by, Instant now) {
        return switch (callback.state()) {
            case State.Held held when held.by().equals(by.id()) && held.hasLapsed(now) -> renewed(callback, by, now);
            case State.Waiting _, State.Due _, State.HandedOff _ ->
                callback.facts()
                        .work()
                        .lapsed()
                        .filter(worker -> worker.id().equals(by.id()))
                        .map(_ -> callback.with(new Entry.Claimed(now, by, now.plus(LASTS))))
                        .orElse(callback);
            case State.Held _, State.Closed _ -> callback;
        };
    }

    /** What only the holder may do, while the claim lasts. */
    static Decision whileHeld(Callback callback, Worker by, Instant now, Function<State.Held, Callback> change) {
        return decideWhileHeld(callback, by, now, held -> new Decision.Changed(change.apply(held)));
    }

    static Decision decideWhileHeld(Callback callback, Worker by, Instant now, Function<State.Held, Decision> decide) {
        return switch (callback.state()) {
            case State.Held held when held.isHeldBy(by.id(), now) -> decide.apply(held);
            case State.Held held
            when held.by().equals(by.id()) -> new Decision.Refused(new Refusal.ClaimLapsed(held.until()));
            case State.Held held
            when !held.hasLapsed(now) -> new Decision.Refused(new Refusal.HeldByAnother(held.until()));
            case State.Held _, State.Waiting _, State.Due _, State.HandedOff _ ->
                new Decision.Refused(new Refusal.NotHeld());
            case State.Closed _ -> new Decision.Refused(new Refusal.AlreadyClosed());
        };
    }
}
