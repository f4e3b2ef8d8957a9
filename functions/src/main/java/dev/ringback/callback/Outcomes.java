package dev.ringback.callback;

import dev.ringback.rhythm.Rhythm;
import java.time.Instant;
import java.util.List;

/** How an attempt's end moves a callback on (brief.md §5). */
public final class Outcomes {

    private Outcomes() {}

    public static Decision record(Callback callback, PersonId by, Report report, Policy policy, Instant now) {
        Outcome outcome = report.outcome();
        if (outcome == Outcome.UNREACHABLE || outcome == Outcome.REACHED_ELSEWHERE) {
            return new Decision.Refused(new Refusal.RecordedBySystemOnly(outcome));
        }
        return Claims.whileHeld(callback, by, now, claimed -> {
            var recorded = callback.with(new Entry.OutcomeRecorded(now, by, claimed.attempt(), report));
            return recorded.with(consequence(recorded, claimed.attempt(), outcome, policy, now));
        });
    }

    private static Entry consequence(Callback callback, Attempt attempt, Outcome outcome, Policy policy, Instant now) {
        return switch (outcome) {
            case BOOKED, RESCHEDULED -> new Entry.Closed(now, outcome, FollowUp.ALL);
            case NO_FURTHER_ACTION, DECLINED, WRONG_NUMBER -> new Entry.Closed(now, outcome, List.of());
            case MESSAGE_LEFT, ATTEMPT_AGAIN -> nextAttempt(callback, attempt, policy, now);
            case ROUTED_TO_CLINICAL -> handedOff(callback, Team.CLINICAL, policy, now);
            case INSURANCE_VERIFICATION_NEEDED -> handedOff(callback, Team.INSURANCE, policy, now);
            case REFERRAL_FOLLOW_UP_NEEDED -> handedOff(callback, Team.REFERRALS, policy, now);
            case UNREACHABLE, REACHED_ELSEWHERE -> new Entry.Closed(now, outcome, List.of());
        };
    }

    private static Entry nextAttempt(Callback callback, Attempt attempt, Policy policy, Instant now) {
        Rhythm rhythm = policy.rhythm(callback.bucket(), callback.caller());
        return rhythm.hasAttemptAfter(attempt.number())
                ? new Entry.Waiting(now, attempt.next(), rhythm.nextAttempt(attempt.number(), now))
                : new Entry.Closed(now, Outcome.UNREACHABLE, List.of());
    }

    private static Entry handedOff(Callback callback, Team team, Policy policy, Instant now) {
        Rhythm rhythm = policy.rhythm(callback.bucket(), callback.caller());
        return new Entry.HandedOff(now, team, rhythm.deadline(now, policy.handOffTarget(team)));
    }
}
