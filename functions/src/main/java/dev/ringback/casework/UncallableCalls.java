package dev.ringback.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Where missed calls that opened nothing are kept, so that they can be counted and people are told of those that matter. */
public interface UncallableCalls {

    /**
     * Records a call once, however often it is reported.
     *
     * @param overdueAt from when on the sweeper tells what is pending of it
     * @return the call as it is kept: what is pending of it may have been told before
     */
    UncallableCall record(UncallableCall call, Instant overdueAt, Instant expiresAt);

    /** Where those are of which something has been pending for too long. */
    Stream<UncallableCall.Key> overdue(Instant now);

    /** The call that is kept there, unless it is gone by now. */
    Optional<UncallableCall> find(UncallableCall.Key key);

    /** Notes that people were told of it: after that, so that they are told twice rather than not at all. */
    void told(UncallableCall call);
}
