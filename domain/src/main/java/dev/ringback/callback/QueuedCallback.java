package dev.ringback.callback;

import java.time.Instant;

/**
 * Connect itself calls the caller back, from a queue, as they asked for in the flow.
 *
 * @param since when this became so
 * @param until when the practice calls at the latest although Connect did not: the end of its call may never be told. Not after
 * {@code since} where Connect's call is over
 */
public record QueuedCallback(Instant since, Instant until) {

    /** Connect gave up, or reached somebody. */
    public static QueuedCallback over(Instant at) {
        return new QueuedCallback(at, at);
    }

    /** The later word counts, for Connect can be late to show that its call is over. */
    QueuedCallback and(QueuedCallback told) {
        return told.since.isAfter(since) ? told : this;
    }
}
