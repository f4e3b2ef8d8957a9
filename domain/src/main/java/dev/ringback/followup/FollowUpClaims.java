package dev.ringback.followup;

import dev.ringback.callback.Claims;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Limits;
import dev.ringback.callback.Refusal;
import dev.ringback.callback.Worker;
import dev.ringback.rhythm.Rhythm;
import java.time.Instant;
import java.util.Optional;

/** One person holds a follow-up, for as long as a callback is held (docs/rules.md §6). */
public final class FollowUpClaims {

    private FollowUpClaims() {}

    /** Takes what nobody holds, before its time too, or renews the claim of the person who holds it. */
    public static FollowUpDecision claim(FollowUp followUp, Worker by, FollowUpPolicy policy, Instant now) {
        FollowUp elapsed = FollowUpTimer.elapse(followUp, policy.hours(), now);
        return switch (elapsed.state()) {
            case FollowUpState.Claimed held
            when held.by().equals(by.id()) ->
                new FollowUpDecision.Changed(mayBeKept(elapsed, policy) ? renewed(elapsed, by, now) : elapsed);
            case FollowUpState.Claimed held -> new FollowUpDecision.Refused(new Refusal.HeldByAnother(held.until()));
            case FollowUpState.Unheld _ ->
                refusalOfTaking(elapsed, by, policy, now)
                        .<FollowUpDecision>map(FollowUpDecision.Refused::new)
                        .orElseGet(() -> new FollowUpDecision.Changed(taken(elapsed, by, now)));
            case FollowUpState.Closed _ -> new FollowUpDecision.Refused(new Refusal.AlreadyClosed());
        };
    }

    static Optional<Refusal> refusalOfTaking(FollowUp followUp, Worker by, FollowUpPolicy policy, Instant now) {
        if (by.agency().isPresent() && areForTheHouseOnly(followUp)) {
            return Optional.of(new Refusal.TakenTooOften(Limits.TAKES));
        }
        Rhythm rhythm = policy.rhythm(followUp.bucket(), followUp.caller());
        return isCallToPatient(followUp.kind()) && !rhythm.mayCallAt(now)
                ? Optional.of(new Refusal.OutsideCallingHours(rhythm.callableAtOrAfter(now)))
                : Optional.empty();
    }

    /** Whether there is nothing to it but to call the patient: nobody takes it when they may not be called. */
    public static boolean isCallToPatient(FollowUpKind kind) {
        return switch (kind) {
            case CALL_PATIENT, POST_VISIT -> true;
            case INSURANCE_VERIFICATION,
                    INTAKE_PAPERWORK,
                    REFERRAL_RECORDS,
                    CONFIRMATION,
                    BOOKING_CHECK,
                    APPOINTMENT_MATCH -> false;
        };
    }

    /** Whether so often was it taken that people of agencies do not take it any more (docs/rules.md §6). */
    public static boolean areForTheHouseOnly(FollowUp followUp) {
        return followUp.facts().work().takes() >= Limits.TAKES;
    }

    /** Whether who holds it may keep it for longer, before they do something with it. */
    public static boolean mayBeKept(FollowUp followUp, FollowUpPolicy policy) {
        return followUp.facts().work().kept() < policy.claimLimits().keeps();
    }

    /** The holder looks at the number: once it was shown, it stays so for the whole claim (docs/rules.md §10). */
    public static FollowUpDecision showNumber(FollowUp followUp, Worker by, Instant now) {
        return whileHeld(
                followUp,
                by,
                now,
                held -> new FollowUpDecision.Changed(
                        held.numberIsShownTo(by.id(), now) ? held : held.with(new FollowUpEntry.NumberShown(now, by))));
    }

    public static FollowUpDecision release(FollowUp followUp, Worker by, FollowUpPolicy policy, Instant now) {
        return whileHeld(
                followUp,
                by,
                now,
                held -> refusalOfGivingBack(held)
                        .<FollowUpDecision>map(FollowUpDecision.Refused::new)
                        .orElseGet(() -> new FollowUpDecision.Changed(givenBack(held, policy, now))));
    }

    static Optional<Refusal> refusalOfGivingBack(FollowUp held) {
        return held.facts().work().takes() >= Limits.IN_HOUSE
                ? Optional.of(new Refusal.GivenBackTooOften(Limits.IN_HOUSE))
                : Optional.empty();
    }

    static FollowUp givenBack(FollowUp held, FollowUpPolicy policy, Instant now) {
        return FollowUpTimer.elapse(
                held.with(new FollowUpEntry.Released(now, held.heldBy().orElseThrow())), policy.hours(), now);
    }

    /** What the holder makes of it. */
    interface Change {
        FollowUpDecision of(FollowUp held);
    }

    /** What only the holder may do, while the claim lasts. */
    static FollowUpDecision whileHeld(FollowUp followUp, Worker by, Instant now, Change change) {
        return switch (followUp.state()) {
            case FollowUpState.Claimed held when held.isHeldBy(by.id(), now) -> change.of(followUp);
            case FollowUpState.Claimed held
            when held.by().equals(by.id()) -> new FollowUpDecision.Refused(new Refusal.ClaimLapsed(held.until()));
            case FollowUpState.Claimed held
            when !held.hasLapsed(now) -> new FollowUpDecision.Refused(new Refusal.HeldByAnother(held.until()));
            case FollowUpState.Open _ -> new FollowUpDecision.Refused(new Refusal.NotHeld());
            case FollowUpState.Closed _ -> new FollowUpDecision.Refused(new Refusal.AlreadyClosed());
        };
    }

    /** Work can outlast a claim: until somebody else takes it, it is still held by who held it last and let it lapse. */
    static FollowUp heldStill(FollowUp followUp, Worker by, Instant now) {
        return switch (followUp.state()) {
            case FollowUpState.Claimed held
            when held.by().equals(by.id()) && held.hasLapsed(now) -> renewed(followUp, by, now);
            case FollowUpState.Unheld _
            when followUp.facts()
                    .work()
                    .lapsed()
                    .filter(worker -> worker.id().equals(by.id()))
                    .isPresent() -> taken(followUp, by, now);
            case FollowUpState.Open _, FollowUpState.Closed _ -> followUp;
        };
    }

    private static FollowUp taken(FollowUp followUp, Worker by, Instant now) {
        return followUp.with(new FollowUpEntry.Claimed(now, by, now.plus(Claims.LASTS)));
    }

    private static FollowUp renewed(FollowUp followUp, Worker by, Instant now) {
        return followUp.with(new FollowUpEntry.Renewed(now, by, now.plus(Claims.LASTS)));
    }
}
