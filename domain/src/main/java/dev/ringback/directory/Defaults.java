package dev.ringback.directory;

import dev.ringback.callback.Team;
import java.time.Duration;
import java.util.List;

/** What holds for a tenant whose directory file does not say otherwise. */
public final class Defaults {

    public static final Duration KEEP = Duration.ofDays(400);

    public static final List<Team> TEAMS =
            List.of(Team.FRONT_DESK, Team.REFERRALS, Team.BILLING, Team.CLINICAL, Team.INSURANCE);

    /** For a team that is the first owner of no bucket, as insurance is: the longest target of docs/rules.md §2. */
    static final Duration HAND_OFF_TARGET = Duration.ofHours(4);

    private Defaults() {}
}
