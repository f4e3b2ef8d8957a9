package dev.ringback.callback;

import dev.ringback.rhythm.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** One person holds a callback, for a while (brief.md §6). */
public final class Claims {

    /** How long a claim lasts, and is renewed for by any action. */
    public static final Duration LASTS = Duration.ofMinutes(10);

    private Claims() {}

    /** Claims a due callback, or renews the claim of the person who holds it; whoever claims is shown the number to call. */
    public static Decision claim(Callback callback, PersonId by, Policy policy, Instant now) {
        return switch (callback.state()) {
            case State.Due _ -> claimed(callback, by, policy, now);
            case State.Claimed claimed
            when claimed.isHeldBy(by, now) ->
                new Decision.Changed(callback.with(new Entry.Renewed(now, by, now.plus(LASTS))));
            case State.Claimed claimed
            when claimed.hasLapsed(now) -> claimed(Looking.look(callback, policy, now), by, policy, now);
            case State.Claimed claimed -> new Decision.Refused(new Refusal.HeldByAnother(claimed.until()));
            case State.Waiting waiting -> new Decision.Refused(new Refusal.NotDueYet(waiting.until()));
            case State.HandedOff handedOff -> new Decision.Refused(new Refusal.IsHandedOff(handedOff.team()));
            case State.Closed _ -> new Decision.Refused(new Refusal.AlreadyClosed());
        };
    }

    private static Decision claimed(Callback callback, PersonId by, Policy policy, Instant now) {
        Rhythm rhythm = policy.rhythm(callback.bucket(), callback.caller());
        return rhythm.mayCallAt(now)
                ? new Decision.Changed(callback.with(entries(by, now)))
                : new Decision.Refused(new Refusal.OutsideCallingHours(rhythm.callableAtOrAfter(now)));
    }

    /** What a claim adds to the history of a due callback. */
    public static List<Entry> entries(PersonId by, Instant now) {
        return List.of(new Entry.Claimed(now, by, now.plus(LASTS)), new Entry.NumberShown(now, by));
    }

    /** The holder shows the number to themselves once more; looking is an action, so it renews the claim. */
    public static Decision showNumber(Callback callback, PersonId by, Instant now) {
        return whileHeld(
                callback,
                by,
                now,
                _ -> callback.with(new Entry.Renewed(now, by, now.plus(LASTS)), new Entry.NumberShown(now, by)));
    }

    public static Decision release(Callback callback, PersonId by, Instant now) {
        return whileHeld(callback, by, now, _ -> givenUp(callback, now));
    }

    /** Puts the attempt back of whoever holds the callback, if somebody does. */
    static Callback givenUp(Callback callback, Instant now) {
        return callback.state() instanceof State.Claimed claimed
                ? callback.with(new Entry.Released(now, claimed.by()), new Entry.Due(now, claimed.attempt()))
                : callback;
    }

    /** What only the holder may do, while the claim lasts. */
    static Decision whileHeld(Callback callback, PersonId by, Instant now, Function<State.Claimed, Callback> change) {
        return switch (callback.state()) {
            case State.Claimed claimed when claimed.isHeldBy(by, now) -> new Decision.Changed(change.apply(claimed));
            case State.Claimed claimed
            when claimed.by().equals(by) -> new Decision.Refused(new Refusal.ClaimLapsed(claimed.until()));
            case State.Claimed claimed
            when !claimed.hasLapsed(now) -> new Decision.Refused(new Refusal.HeldByAnother(claimed.until()));
            case State.Claimed _, State.Waiting _, State.Due _ -> new Decision.Refused(new Refusal.NotHeld());
            case State.HandedOff handedOff -> new Decision.Refused(new Refusal.IsHandedOff(handedOff.team()));
            case State.Closed _ -> new Decision.Refused(new Refusal.AlreadyClosed());
        };
    }
}
