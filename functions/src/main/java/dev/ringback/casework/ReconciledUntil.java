package dev.ringback.casework;

import dev.ringback.callback.ContactId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Where it is kept up to when Connect's own list of contacts was gone over. */
public interface ReconciledUntil {

    /**
     * How far it was gone over.
     *
     * @param until contacts that ended by then were taken
     * @param taken those of the last while, with the time at which they ended: the next window overlaps this one, and does not take them again
     */
    record Progress(Instant until, Map<ContactId, Instant> taken) {}

    Optional<Progress> progress();

    void save(Progress progress);
}
