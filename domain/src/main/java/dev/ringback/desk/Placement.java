package dev.ringback.desk;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Intent;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.State;
import dev.ringback.callback.Timer;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where a callback or a follow-up stands, so that it can be found: in the worklist if a person should take it, else under watch until its next timer. It
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

    /** The next attempt, or whatever is to be done next, has a time. */
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
            case State.Closed closed ->
                new Closed(state, at, keptFrom(callback, closed).plus(keep));
        };
    }

    /** From when on a closed callback is kept for as long as the directory says: its end, or the last text that it owes. */
    static Instant keptFrom(Callback callback, State.Closed closed) {
        return callback.pending().stream()
                .map(Intent::overdueAt)
                .filter(closed.closedAt()::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(closed.closedAt());
    }

    /**
     * Where {@code followUp} stands.
     *
     * @param timer when it must be looked at next
     * @param keep how long it is kept once it is closed
     */
    static Placement of(FollowUp followUp, Optional<Instant> timer, Duration keep) {
        String state = followUp.state().word();
        return switch (followUp.state()) {
            case FollowUpState.Due _ -> new InWorklist(state, Work.of(followUp), Rank.of(followUp), timer);
            case FollowUpState.Claimed held -> new Held(held.by(), timer.orElse(held.until()));
            case FollowUpState.Waiting(Instant until) -> new Waiting(state, timer.orElse(until));
            case FollowUpState.Closed closed ->
                new Closed(state, timer, closed.closedAt().plus(keep));
        };
    }
}
