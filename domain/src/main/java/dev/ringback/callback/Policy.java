package dev.ringback.callback;

import dev.ringback.rhythm.OpenHours;
import dev.ringback.rhythm.Rhythm;
import java.time.Duration;
import java.util.List;

/** What a location and its tenant have decided, as far as the rules of a callback ask for it. */
public interface Policy {

    OpenHours hours();

    BucketRule rule(Bucket bucket);

    /** What is wanted next of a patient who has booked. */
    List<FollowUp> followUps(Bucket bucket);

    /** The rhythm for a caller of this location: its open time, its numbers for the bucket, the caller's time zones. */
    Rhythm rhythm(Bucket bucket, PhoneNumber caller);

    /** What short abandons open. */
    ShortAbandons shortAbandons();

    ClaimLimits claimLimits();

    /** How soon, in open time, {@code team} should have dealt with what is handed to it. */
    Duration handOffTarget(Team team);
}
