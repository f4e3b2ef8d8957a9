package dev.ringback.callback;

import dev.ringback.rhythm.Rhythm;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What another team does with what was handed to it, apart from ending it: it passes it on, or returns it (docs/rules.md §5). */
public final class HandOffs {

    private HandOffs() {}

    static Entry to(Team team, Actor by, Callback callback, Policy policy, Instant now) {
        Rhythm rhythm = policy.rhythm(callback.bucket(), callback.caller());
        return new Entry.HandedOff(now, by, team, rhythm.deadline(now, policy.handOffTarget(team)));
    }

    /** The holder of a hand-off passes it on to another team. */
    public static Decision passOn(Callback callback, Worker by, Team team, Policy policy, Instant now) {
        return whileHandedOff(
                callback, by, team, now, held -> held.with(to(team, new Actor.Staff(by), held, policy, now)));
    }

    /** The holder of a hand-off gives it back to the desk: the patient is to be called again, and the rhythm begins anew. */
    public static Decision returnToDesk(
            Callback callback, Worker by, Optional<String> note, Policy policy, Instant now) {
        return whileHandedOff(
                callback,
                by,
                callback.team(),
                now,
                held -> held.with(new Entry.Returned(now, by, note), NextAttempt.first(held, policy, now)));
    }

    /** What was handed off and moves on once more has a limit; that it comes to the clinical team has none (docs/rules.md §6). */
    static Optional<Refusal> refusalOfMoving(Callback handedOff, Worker by, Team next) {
        boolean becomesClinical =
                next.equals(Team.CLINICAL) && !handedOff.team().equals(Team.CLINICAL);
        return handedOff.facts().counts().moves() >= Limits.moves(by) && !becomesClinical
                ? Optional.of(new Refusal.MovedTooOften(Limits.moves(by)))
                : Optional.empty();
    }

    /** Like an outcome, this may still be said by the person who let the claim lapse, until somebody else takes it. */
    private static Decision whileHandedOff(
            Callback callback, Worker by, Team next, Instant now, UnaryOperator<Callback> change) {
        Callback still = Claims.heldStill(callback, by, now);
        return Claims.decideWhileHeld(still, by, now, held -> switch (held) {
            case State.ClaimedHandOff _ ->
                refusalOfMoving(still, by, next)
                        .<Decision>map(Decision.Refused::new)
                        .orElseGet(() -> new Decision.Changed(change.apply(still)));
            case State.Claimed _ -> new Decision.Refused(new Refusal.NotHandedOff());
        });
    }
}
