package dev.ringback.followup;

import dev.ringback.callback.Claims;
import dev.ringback.callback.Limits;
import dev.ringback.callback.Refusal;
import dev.ringback.callback.Team;
import dev.ringback.callback.Worker;
import java.time.Instant;
import java.util.Optional;

/** A follow-up is given to another person, or to another team; by when it is to be done stays as it was (docs/rules.md §14). */
public final class FollowUpMoves {

    private FollowUpMoves() {}

    /**
     * Somebody with authority gives it to {@code to}, no matter who holds it now, and before its time too. The number is shown once {@code to}
     * looks at it.
     */
    public static FollowUpDecision reassign(
            FollowUp followUp, Worker by, Worker to, FollowUpPolicy policy, Instant now) {
        FollowUp elapsed = FollowUpTimer.elapse(followUp, policy.hours(), now);
        return switch (elapsed.state()) {
            case FollowUpState.Claimed _ ->
                FollowUpClaims.refusalOfGivingBack(elapsed)
                        .<FollowUpDecision>map(FollowUpDecision.Refused::new)
                        .orElseGet(() -> given(FollowUpClaims.givenBack(elapsed, policy, now), by, to, policy, now));
            case FollowUpState.Unheld _ -> given(elapsed, by, to, policy, now);
            case FollowUpState.Closed _ -> new FollowUpDecision.Refused(new Refusal.AlreadyClosed());
        };
    }

    private static FollowUpDecision given(FollowUp unheld, Worker by, Worker to, FollowUpPolicy policy, Instant now) {
        return FollowUpClaims.refusalOfTaking(unheld, by, policy, now)
                .<FollowUpDecision>map(FollowUpDecision.Refused::new)
                .orElseGet(() -> new FollowUpDecision.Changed(
                        unheld.with(new FollowUpEntry.Reassigned(now, by, to, now.plus(Claims.LASTS)))));
    }

    /** Who holds it passes it on to another team; who let the claim lapse may do so until somebody else takes it. */
    public static FollowUpDecision passOn(FollowUp followUp, Worker by, Team team, FollowUpPolicy policy, Instant now) {
        return FollowUpClaims.whileHeld(
                FollowUpClaims.heldStill(followUp, by, now),
                by,
                now,
                held -> refusalOfMoving(held, by)
                        .<FollowUpDecision>map(FollowUpDecision.Refused::new)
                        .orElseGet(() -> new FollowUpDecision.Changed(FollowUpTimer.elapse(
                                held.with(new FollowUpEntry.HandedOff(now, by, team)), policy.hours(), now))));
    }

    private static Optional<Refusal> refusalOfMoving(FollowUp held, Worker by) {
        long moves = held.history().stream()
                .filter(FollowUpEntry.HandedOff.class::isInstance)
                .count();
        return moves >= Limits.moves(by) ? Optional.of(new Refusal.MovedTooOften(Limits.moves(by))) : Optional.empty();
    }
}
