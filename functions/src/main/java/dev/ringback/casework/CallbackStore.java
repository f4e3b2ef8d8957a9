package dev.ringback.casework;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.Consent;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.WorkKey;
import dev.ringback.desk.Placement;
import dev.ringback.desk.Rank;
import dev.ringback.desk.UnreadClaim;
import dev.ringback.desk.WorklistEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where callbacks are kept. A save is one conditional write: it succeeds only against the revision that it was decided on. What the
 * streams return is read page by page as far as they are consumed, and may lag behind the callbacks by moments; everything else is read
 * as of now. A callback that cannot be read is not found: it is set apart, keeps nobody from the others, and is among the {@link #damaged}. Reading
 * one callback may make room for its next entries, which changes nothing that it says.
 */
public interface CallbackStore {

    /** What became of a claim of what the worklist shows. */
    sealed interface Claim {

        record Held(Callback callback) implements Claim {}

        /** A fact that the claim rests on has changed, or somebody holds the callback. */
        record Failed() implements Claim {}

        /** All that the claim rests on holds, but the callback has seen a sibling: whether it may be taken has to be looked at. */
        record Beside(Callback callback) implements Claim {}

        /** The callback cannot be read; nobody is offered it any more. */
        record Damaged() implements Claim {}
    }

    /** All that is kept of a caller at a location, and the caller's callbacks at the others. */
    CallerRecord load(CallerAtLocation who);

    /** All that is kept of a caller, one record a location that has anything. */
    List<CallerRecord> records(PhoneNumber caller);

    /** What else is open that is called on one of a callback's numbers, as far as that was noted, follow-ups included; oldest first. */
    OpenWithPatient siblings(Callback of);

    Optional<Callback> find(CallbackId id);

    Optional<Callback> find(CallbackKey key);

    /** The callbacks of these keys, in their order; those that are gone are left out. At most 100. */
    List<Callback> findAll(List<CallbackKey> keys);

    /**
     * Saves a callback that was just opened, and has its siblings see it in the same step.
     *
     * @throws Conflict if this caller has got one of that number meanwhile
     */
    Callback open(Callback opened, List<Callback> siblings, Placement placement) throws Conflict;

    /** Saves what became of {@code before}. That somebody takes it is not saved here once it has seen a sibling. */
    Callback save(Callback before, Callback after, Placement placement) throws Conflict;

    /** Saves that somebody takes {@code before} beside these siblings, if none of them has changed since it was read. */
    Callback take(Callback before, Callback after, OpenWithPatient siblings, Placement placement) throws Conflict;

    /** Saves what became of {@code before}, of what was owed from it, and all that is owed from it from now on, in one step. */
    Callback saveWith(
            Callback before,
            Callback after,
            Placement placement,
            List<ChangedFollowUp> changed,
            List<PlacedFollowUp> owed)
            throws Conflict;

    /** Claims in one write. */
    Claim claim(UnreadClaim claim);

    /** What a person should take and stands after {@code rank}, in the order of the worklist. */
    Stream<WorklistEntry> worklistAfter(Rank rank);

    /** What {@code person} holds, or held until a moment ago. */
    List<WorkKey> heldBy(PersonId person, Instant now);

    /** What of all that is open is overdue, and how much there is. */
    OpenWork openWork(Instant now);

    /** All open callbacks. */
    Stream<Callback> allOpen();

    /** The open callbacks of some locations. */
    Stream<Callback> openAt(Set<LocationId> locations);

    /** The open callbacks of some locations that nobody is to take now, in the order in which something looks at them next. */
    Stream<Callback> watchedAt(Set<LocationId> locations);

    /** The open callbacks that somebody holds, among others. */
    Stream<Callback> held(Instant now);

    /** What cannot be read, until it was repaired. */
    Stream<DamagedCallback> damaged();

    /** Notes that people were told of a damaged callback. */
    void told(DamagedCallback callback, Instant now);

    /** Deletes what may be kept of a callback's history apart from it, once the callback itself is gone. */
    void forgetEarlier(CallbackKey gone);

    /** Notes a conversation with an agent, unless a later one is noted. */
    void noteReached(CallerAtLocation who, CallerRecord.Reached reached, Instant expiresAt);

    /** Notes what a caller said about texts in a call that is on no callback, unless a later word is noted. */
    void noteConsent(CallerAtLocation who, Consent said, Instant expiresAt);
}
