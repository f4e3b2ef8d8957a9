package dev.ringback.callback;

import dev.ringback.rhythm.Rhythm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When the next attempt falls, as the entry that says so (docs/rules.md §4). */
final class NextAttempt {

    private NextAttempt() {}

    /** The first attempt of a rhythm that begins now. */
    static Entry first(Callback callback, Policy policy, Instant now) {
        Rhythm rhythm = policy.rhythm(callback);
        return callback.connectCallsUntil(now)
                .map(until -> at(until, Attempt.FIRST, now))
                .orElseGet(() -> planned(callback, Attempt.FIRST, policy, rhythm.firstAttempt(now), now));
    }

    /** The attempt after one that was made. A wish for one day is fulfilled by an attempt that began at its time or later. */
    static Entry following(Callback callback, State.Claimed made, Policy policy, Instant now) {
        Rhythm rhythm = policy.rhythm(callback);
        int number = made.attempt().number();
        if (!rhythm.hasAttemptAfter(number)) {
            return new Entry.Closed(now, Ending.UNREACHABLE, List.of());
        }
        Attempt next = made.attempt().next();
        Instant at = rhythm.nextAttempt(number, made.since(), now);
        boolean isFulfilled = callback.wishes()
                .when()
                .filter(wish -> wish.day().isPresent())
                .filter(wish -> rhythm.wishedAtOrAfter(made.since(), wish)
                        .filter(made.since()::isBefore)
                        .isEmpty())
                .isPresent();
        return isFulfilled ? at(at, next, now) : planned(callback, next, policy, at, now);
    }

    /** The next attempt falls anew, since what the patient wishes has changed; who holds the callback sees it there. */
    static Callback asWished(Callback callback, Policy policy, Instant now) {
        if (callback.connectCallsUntil(now).isPresent()) {
            return callback;
        }
        Rhythm rhythm = policy.rhythm(callback);
        return switch (callback.state()) {
            case State.Waiting waiting -> {
                boolean hasWish = callback.wishes().when().isPresent();
                Instant plan = hasWish ? waiting.until() : rhythm.callableAtOrAfter(now);
                Entry entry = planned(callback, waiting.attempt(), policy, plan, now);
                boolean isMoved =
                        !(entry instanceof Entry.Waiting moved && moved.until().equals(waiting.until()));
                boolean wasWished = callback.facts().wished().attemptAt().equals(Optional.of(waiting.until()));
                yield isMoved && (hasWish || wasWished) ? callback.with(entry) : callback;
            }
            case State.Due due -> {
                Entry entry = planned(callback, due.attempt(), policy, now, now);
                yield entry instanceof Entry.Waiting ? callback.with(entry) : callback;
            }
            case State.Held _, State.HandedOff _, State.Closed _ -> callback;
        };
    }

    /** The attempt when the patient wishes it, if they do and it is not urgent; else as planned. */
    private static Entry planned(Callback callback, Attempt attempt, Policy policy, Instant plan, Instant now) {
        Rhythm rhythm = policy.rhythm(callback);
        Optional<Instant> wished = callback.urgency() == Urgency.URGENT
                ? Optional.empty()
                : callback.wishes()
                        .when()
                        .flatMap(wish -> rhythm.wishedAtOrAfter(wish.day().isPresent() ? now : plan, wish));
        return wished.filter(at -> at.isAfter(now) && !at.equals(plan))
                .<Entry>map(at -> new Entry.Waiting(now, attempt, at, Optional.of(deadline(callback, at, policy))))
                .orElseGet(() -> at(wished.orElse(plan), attempt, now));
    }

    /** The target from the wished time on, where that is later than the deadline. */
    private static Instant deadline(Callback callback, Instant wished, Policy policy) {
        Instant from = policy.rhythm(callback)
                .deadline(wished, policy.rule(callback.bucket()).target());
        return from.isBefore(callback.deadline()) ? callback.deadline() : from;
    }

    private static Entry at(Instant time, Attempt attempt, Instant now) {
        return time.isAfter(now) ? new Entry.Waiting(now, attempt, time) : new Entry.Due(now, attempt);
    }

    /** An attempt that comes back is due; while no call may be made, or Connect makes it, it waits until one may. */
    static Entry again(Callback callback, Attempt attempt, Policy policy, Instant now) {
        Optional<Instant> connectCallsUntil = callback.connectCallsUntil(now);
        if (connectCallsUntil.isPresent()) {
            return new Entry.Waiting(now, attempt, connectCallsUntil.get());
        }
        Rhythm rhythm = policy.rhythm(callback);
        return planned(callback, attempt, policy, rhythm.callableAtOrAfter(now), now);
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
