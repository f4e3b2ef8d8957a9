package dev.ringback.directory;

import static dev.ringback.callback.BucketRule.Texting.ALLOWED;
import static dev.ringback.callback.BucketRule.Texting.FORBIDDEN;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.BucketRule;
import dev.ringback.callback.Team;
import java.time.Duration;
import java.util.List;

/** What holds for a tenant whose directory file does not say otherwise. */
final class Defaults {

    static final Duration KEEP = Duration.ofDays(400);

    static final List<Team> TEAMS =
            List.of(Team.FRONT_DESK, Team.REFERRALS, Team.BILLING, Team.CLINICAL, Team.INSURANCE);

    /** For a team that is the first owner of no bucket, as insurance is: the longest target of brief.md §2. */
    static final Duration HAND_OFF_TARGET = Duration.ofHours(4);

    private Defaults() {}

    /** The table of brief.md §2. */
    static BucketRule rule(Bucket bucket) {
        return switch (bucket) {
            case NEW_PATIENT -> rule(Team.FRONT_DESK, 15, ALLOWED);
            case SCHEDULING -> rule(Team.FRONT_DESK, 30, ALLOWED);
            case REFERRAL -> rule(Team.REFERRALS, 120, ALLOWED);
            case BILLING -> rule(Team.BILLING, 240, ALLOWED);
            case CLINICAL -> rule(Team.CLINICAL, 15, FORBIDDEN);
            case OTHER -> rule(Team.FRONT_DESK, 60, ALLOWED);
        };
    }

    private static BucketRule rule(Team team, int openMinutes, BucketRule.Texting texting) {
        return new BucketRule(team, Duration.ofMinutes(openMinutes), texting);
    }
}
