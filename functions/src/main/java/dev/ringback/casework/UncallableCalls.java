package dev.ringback.casework;

import java.time.Instant;
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

    /** Those of which something has been pending for too long. */
    Stream<UncallableCall> overdue(Instant now);

    /** Notes that people were told of it: after that, so that they are told twice rather than not at all. */
    void told(UncallableCall call);
}
