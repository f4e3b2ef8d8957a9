package dev.ringback.casework;

import dev.ringback.callback.CallbackId;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import java.util.Optional;

/** Tells the people with authority over a location, at least once and without patient data (docs/rules.md §11, §13). */
public interface Alerts {

    /**
     * Something that people with authority are told.
     *
     * @param id the same whenever the same thing is told again, so that repeats can be dropped
     * @param callback the callback concerned; absent where a call opened none
     * @param followUp the follow-up concerned, if it is one
     * @param owner who owns the queue of the location
     */
    record Alert(
            String id,
            LocationId location,
            EscalationReason reason,
            Optional<CallbackId> callback,
            Optional<FollowUpId> followUp,
            PersonId owner) {

        /** One that is about no follow-up. */
        public Alert(
                String id,
                LocationId location,
                EscalationReason reason,
                Optional<CallbackId> callback,
                PersonId owner) {
            this(id, location, reason, callback, Optional.empty(), owner);
        }
    }

    void tell(Alert alert);

    /**
     * Sees to it that a location's alerts reach the owner of its queue.
     *
     * @param former who owned the queue until now, and is not told any more
     */
    void setUp(LocationId location, PersonId owner, Optional<PersonId> former);
}
