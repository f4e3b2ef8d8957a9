package dev.ringback.callback;

import dev.ringback.rhythm.Rhythm;
import java.time.Instant;
import java.util.Optional;

/** When the next attempt falls, as the entry that says so (docs/rules.md §4). */
final class NextAttempt {

    private NextAttempt() {}

    /** The first attempt of a rhythm that begins now. */
    static Entry first(Callback callback, Policy policy, Instant now) {
        Instant at = callback.connectCallsUntil(now)
                .orElseGet(() ->
                        policy.rhythm(callback.bucket(), callback.caller()).firstAttempt(now));
        return at.isAfter(now) ? new Entry.Waiting(now, Attempt.FIRST, at) : new Entry.Due(now, Attempt.FIRST);
    }

    /** An attempt that comes back is due; while no call may be made, or Connect makes it, it waits until one may. */
    static Entry again(Callback callback, Attempt attempt, Policy policy, Instant now) {
        Optional<Instant> connectCallsUntil = callback.connectCallsUntil(now);
        if (connectCallsUntil.isPresent()) {
            return new Entry.Waiting(now, attempt, connectCallsUntil.get());
        }
        Rhythm rhythm = policy.rhythm(callback.bucket(), callback.caller());
        return rhythm.mayCallAt(now)
                ? new Entry.Due(now, attempt)
                : new Entry.Waiting(now, attempt, rhythm.callableAtOrAfter(now));
    }

    /**
     * What follows from what is known by now of Connect's own call: as long as it is to come, no one else is to call, and once it is over
     * the attempt that waited for it comes back.
     *
     * @param before the same callback, before that was known
     */
    static Callback besideConnect(Callback before, Callback callback, Policy policy, Instant now) {
        Optional<Instant> awaited = before.connectCallsUntil(now);
        Optional<Instant> awaits = callback.connectCallsUntil(now);
        return switch (callback.state()) {
            case State.Due due when awaits.isPresent() -> callback.with(again(callback, due.attempt(), policy, now));
            case State.Waiting waiting
            when awaits.filter(waiting.until()::isBefore).isPresent() ->
                callback.with(again(callback, waiting.attempt(), policy, now));
            case State.Waiting waiting
            when awaits.isEmpty() && awaited.equals(Optional.of(waiting.until())) ->
                callback.with(again(callback, waiting.attempt(), policy, now));
            case State.Due _, State.Waiting _, State.Held _, State.HandedOff _, State.Closed _ -> callback;
        };
    }
}
