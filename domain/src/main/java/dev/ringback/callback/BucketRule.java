package dev.ringback.callback;

import java.time.Duration;

/**
 * What a bucket means (docs/rules.md §2).
 *
 * @param team the first owner
 * @param target how soon, in open time, a call should first be returned
 */
public record BucketRule(Team team, Duration target, Texting texting) {

    /** Whether a caller may be texted about such a call at all. */
    public enum Texting implements Word {
        ALLOWED,
        FORBIDDEN
    }

    /** What docs/rules.md §2 says of each bucket; a directory can say otherwise. */
    public static BucketRule standard(Bucket bucket) {
        return switch (bucket) {
            case NEW_PATIENT -> rule(Team.FRONT_DESK, 15, Texting.ALLOWED);
            case SCHEDULING -> rule(Team.FRONT_DESK, 30, Texting.ALLOWED);
            case REFERRAL -> rule(Team.REFERRALS, 120, Texting.ALLOWED);
            case BILLING -> rule(Team.BILLING, 240, Texting.ALLOWED);
            case CLINICAL -> rule(Team.CLINICAL, 15, Texting.FORBIDDEN);
            case OTHER -> rule(Team.FRONT_DESK, 60, Texting.ALLOWED);
        };
    }

    private static BucketRule rule(Team team, int openMinutes, Texting texting) {
        return new BucketRule(team, Duration.ofMinutes(openMinutes), texting);
    }
}
