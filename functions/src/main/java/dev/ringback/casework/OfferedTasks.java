package dev.ringback.casework;

import dev.ringback.callback.AttemptKey;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.LocationId;
import dev.ringback.intake.ConnectInstance;
import java.util.List;
import java.util.Optional;

/** The attempts that are offered as tasks of Connect, one a callback at most. It says nothing of a patient. */
public interface OfferedTasks {

    /**
     * An attempt that is offered.
     *
     * @param flow the id of the flow that it was offered through
     * @param task the task; absent while it is not known whether there is one
     */
    record Offer(
            AttemptKey attempt, LocationId location, ConnectInstance instance, String flow, Optional<ContactId> task) {}

    /** All of them. */
    List<Offer> all();

    /** Notes an offer before it is made. */
    void note(Offer offer);

    /** Notes which task it is. */
    void started(AttemptKey attempt, ContactId task);

    /** Forgets an offer whose task is over, or was never there. */
    void over(AttemptKey attempt);
}
