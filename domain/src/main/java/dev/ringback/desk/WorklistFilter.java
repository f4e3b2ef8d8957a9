package dev.ringback.desk;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Team;
import dev.ringback.callback.Word;
import dev.ringback.followup.FollowUp;
import java.time.Instant;
import java.util.Optional;

/**
 * Which part of the worklist somebody wants to see.
 *
 * @param of callbacks, follow-ups, or both
 * @param whose what waits for somebody to take it, or what somebody holds
 */
public record WorklistFilter(
        Optional<LocationId> location,
        Optional<Bucket> bucket,
        Optional<Team> team,
        Of of,
        Target target,
        Whose whose) {

    /** One that admits callbacks and follow-ups. */
    public WorklistFilter(
            Optional<LocationId> location, Optional<Bucket> bucket, Optional<Team> team, Target target, Whose whose) {
        this(location, bucket, team, Of.ALL, target, whose);
    }

    /** Of what kind of work. */
    public enum Of implements Word {
        ALL,
        CALLBACKS,
        FOLLOW_UPS
    }

    /** Whether the deadline has passed. */
    public enum Target {
        ANY,
        BREACHED
    }

    /** Whose callbacks. */
    public sealed interface Whose {

        record Unclaimed() implements Whose {}

        record Mine() implements Whose {}

        record HeldBy(PersonId person) implements Whose {}
    }

    public boolean admits(WorklistEntry entry, Instant now) {
        Work work = entry.work();
        Of kind = work.followUp().isPresent() ? Of.FOLLOW_UPS : Of.CALLBACKS;
        return admits(kind, work.location(), work.bucket(), work.team(), entry.deadline(), now);
    }

    public boolean admits(Callback callback, Instant now) {
        return admits(
                Of.CALLBACKS, callback.location(), callback.bucket(), callback.team(), Rank.deadlineOf(callback), now);
    }

    public boolean admits(FollowUp followUp, Instant now) {
        return admits(Of.FOLLOW_UPS, followUp.location(), followUp.bucket(), followUp.owner(), followUp.due(), now);
    }

    private boolean admits(Of what, LocationId at, Bucket kind, Team owner, Instant deadline, Instant now) {
        return (of == Of.ALL || of == what)
                && location.filter(wanted -> !wanted.equals(at)).isEmpty()
                && bucket.filter(wanted -> wanted != kind).isEmpty()
                && team.filter(wanted -> !wanted.equals(owner)).isEmpty()
                && (target == Target.ANY || deadline.isBefore(now));
    }
}
