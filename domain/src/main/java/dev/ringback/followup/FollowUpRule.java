package dev.ringback.followup;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.FollowUpKind;
import dev.ringback.callback.Team;
import java.util.Optional;
import java.util.Set;

/**
 * Who owes a kind of follow-up after which callbacks, and by when (docs/rules.md §14). A location that owes it at all can say each of these.
 *
 * @param buckets of what kind of call the callback has to be
 */
public record FollowUpRule(Team team, Set<Bucket> buckets, DueRule due) {

    public FollowUpRule {
        buckets = Set.copyOf(buckets);
    }

    /** What docs/rules.md §14 says of each kind that a location may owe or not; absent for what follows from another. */
    public static Optional<FollowUpRule> standard(FollowUpKind kind) {
        return switch (kind) {
            case INSURANCE_VERIFICATION ->
                rule(Team.INSURANCE, DueRule.afterDays(1).orBeforeVisit(2), Bucket.NEW_PATIENT);
            case INTAKE_PAPERWORK -> rule(Team.FRONT_DESK, DueRule.after(DueRule.AT_ONCE), Bucket.NEW_PATIENT);
            case REFERRAL_RECORDS -> rule(Team.REFERRALS, DueRule.afterDays(1), Bucket.REFERRAL);
            case CONFIRMATION -> rule(Team.FRONT_DESK, DueRule.after(DueRule.AT_ONCE), Bucket.values());
            case BOOKING_CHECK -> rule(Team.FRONT_DESK, DueRule.afterDays(1), Bucket.values());
            case POST_VISIT -> rule(Team.CLINICAL, DueRule.afterDays(1), Bucket.values());
            case CALL_PATIENT -> rule(Team.FRONT_DESK, DueRule.after(DueRule.AT_ONCE), Bucket.values());
            case APPOINTMENT_MATCH -> Optional.empty();
        };
    }

    private static Optional<FollowUpRule> rule(Team team, DueRule due, Bucket... buckets) {
        return Optional.of(new FollowUpRule(team, Set.of(buckets), due));
    }
}
