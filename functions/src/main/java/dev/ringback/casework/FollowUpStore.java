package dev.ringback.casework;

import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.FollowUpKey;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.desk.Placement;
import dev.ringback.followup.FollowUp;
import java.util.List;
import java.util.Optional;

/**
 * Where follow-ups are kept, beside the callbacks that they are owed from. What is owed from a callback is put there with the callback's end
 * ({@link CallbackStore}). A save succeeds only against the revision that it was decided on.
 */
public interface FollowUpStore {

    /**
     * Finds one by what it is called.
     *
     * @throws RuntimeException if it cannot be read
     */
    Optional<FollowUp> find(FollowUpId id);

    /**
     * Finds one where it is kept.
     *
     * @throws RuntimeException if it cannot be read
     */
    Optional<FollowUp> find(FollowUpKey key);

    /** The follow-ups of these keys, in their order; those that are gone or cannot be read are left out. At most 100. */
    List<FollowUp> findAll(List<FollowUpKey> keys);

    /** All that is kept of what is or was owed to a patient, in the order of the callbacks. */
    List<FollowUp> of(PhoneNumber patient);

    /** What is owed to a patient and not done, of what can be read, in the order of the callbacks. */
    List<FollowUp> open(PhoneNumber patient);

    /** What is or was owed from a callback, of what can be read. */
    List<FollowUp> owedFrom(CallbackKey callback);

    /** Forgets a follow-up that is closed. */
    void forget(FollowUp closed) throws Conflict;

    /** What else is open with the patient of a follow-up, the oldest first. */
    OpenWithPatient siblings(FollowUpKey of);

    /** Saves what became of {@code before}, and what is owed because of it. */
    FollowUp save(FollowUp before, FollowUp after, Placement placement, List<PlacedFollowUp> owed) throws Conflict;

    /** Saves that somebody takes {@code before} beside these siblings, if none of them has changed since it was read. */
    FollowUp take(FollowUp before, FollowUp after, OpenWithPatient siblings, Placement placement) throws Conflict;
}
