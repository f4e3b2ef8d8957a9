package dev.ringback.desk;

import dev.ringback.callback.LocationId;
import dev.ringback.callback.Policy;
import dev.ringback.callback.WorkKey;
import dev.ringback.rhythm.Rhythm;
import java.time.Instant;

/**
 * A callback or a follow-up that a person should take, as the worklist shows it: enough to see who may work it, and to claim it without reading it
 * first.
 */
public record WorklistEntry(WorkKey key, Work work, Rank rank) {

    public LocationId location() {
        return work.location();
    }

    public Instant deadline() {
        return rank.deadline();
    }

    /** Whether it stands in the worklist where {@code other} does: then no order of docs/rules.md §7 is between them. */
    public boolean isEqualTo(WorklistEntry other) {
        return rank.isUrgent() == other.rank.isUrgent() && deadline().equals(other.deadline());
    }

    /** What {@link Permissions} judge. */
    public Subject subject() {
        return new Subject(location(), work.bucket(), work.agency(), work.stage());
    }

    /** From when on a person may begin with it: {@code now}, or the next hour at which the caller may be called. */
    public Instant mayBeginFrom(Instant now, Policy policy) {
        return work.isCallToPatient() ? rhythm(policy).callableAtOrAfter(now) : now;
    }

    /** Whether a person may begin with it now: an attempt needs an hour at which the caller may be called (docs/rules.md §4). */
    public boolean mayBeginAt(Instant now, Policy policy) {
        return !work.isCallToPatient() || rhythm(policy).mayCallAt(now);
    }

    private Rhythm rhythm(Policy policy) {
        return policy.rhythm(work.bucket(), key.caller()).alsoFor(work.alsoIn());
    }
}
