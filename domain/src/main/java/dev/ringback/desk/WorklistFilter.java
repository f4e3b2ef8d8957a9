package dev.ringback.desk;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Callback;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.Team;
import java.time.Instant;
import java.util.Optional;

/**
 * Which part of the worklist somebody wants to see.
 *
 * @param whose what waits for somebody to take it, or what somebody holds
 */
public record WorklistFilter(
        Optional<LocationId> location, Optional<Bucket> bucket, Optional<Team> team, Target target, Whose whose) {

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
        return admits(work.location(), work.bucket(), work.team(), entry.deadline(), now);
    }

    public boolean admits(Callback callback, Instant now) {
        return admits(callback.location(), callback.bucket(), callback.team(), Rank.deadlineOf(callback), now);
    }

    private boolean admits(LocationId at, Bucket kind, Team owner, Instant deadline, Instant now) {
        return location.filter(wanted -> !wanted.equals(at)).isEmpty()
                && bucket.filter(wanted -> wanted != kind).isEmpty()
                && team.filter(wanted -> !wanted.equals(owner)).isEmpty()
                && (target == Target.ANY || deadline.isBefore(now));
    }
}
