package dev.ringback.desk;

import dev.ringback.callback.Callback;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.State;
import dev.ringback.callback.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a callback stands, so that it can be found: in the worklist if a person should take it, else under watch until its next timer. It
 * stands in one of the two and never in both, so that every move costs one index two writes at most.
 */
public sealed interface Placement {

    /** The word of the state that goes with it. */
    String state();

    /** A person should take it; {@code timer} is when the sweeper must look at it although no person took it. */
    record InWorklist(String state, Work work, Rank rank, Optional<Instant> timer) implements Placement {}

    /** A person holds it until then. */
    record Held(PersonId by, Instant until) implements Placement {
        @Override
        public String state() {
            return State.Held.WORD;
        }
    }

    /** The next attempt has a time. */
    record Waiting(String state, Instant timer) implements Placement {}

    /** It is over; what is still pending is looked at then, and it is deleted once {@code keptUntil} has passed. */
    record Closed(String state, Optional<Instant> timer, Instant keptUntil) implements Placement {}

    /**
     * Where {@code callback} stands.
     *
     * @param timer when it must be looked at next
     * @param keep how long it is kept once it is closed
     */
    static Placement of(Callback callback, Optional<Timer> timer, Duration keep) {
        Optional<Instant> at = timer.map(Timer::at);
        String state = callback.state().word();
        return switch (callback.state()) {
            case State.Due _, State.HandedOff _ -> new InWorklist(state, Work.of(callback), Rank.of(callback), at);
            case State.Held held -> new Held(held.by(), at.orElse(held.until()));
            case State.Waiting waiting -> new Waiting(state, at.orElse(waiting.until()));
            case State.Closed closed -> new Closed(state, at, closed.closedAt().plus(keep));
        };
    }
}
