package dev.ringback.desk;

import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.Claims;
import dev.ringback.callback.Entry;
import dev.ringback.callback.FollowUpKey;
import dev.ringback.callback.Worker;
import java.time.Instant;
import java.util.List;

/**
 * A claim of what the worklist shows, decided without reading the callback, so that <em>next</em> is one write. It holds only while the
 * callback still stands in the worklist with the same work and the same rank: every fact that the person's right to it was judged by. What
 * else has happened to it since, another call for one, changes nothing about that.
 *
 * @param entries what the claim adds to the history
 * @param placement where the callback stands from then on
 */
public record UnreadClaim(CallbackKey key, WorklistEntry of, List<Entry> entries, Placement placement) {

    /**
     * The claim of what the worklist shows by {@code by}.
     *
     * @throws IllegalArgumentException for a follow-up: who takes one looks first whether somebody is with its patient
     */
    public static UnreadClaim of(WorklistEntry entry, Worker by, Instant now) {
        return switch (entry.key()) {
            case CallbackKey key ->
                new UnreadClaim(
                        key, entry, Claims.entries(by, now), new Placement.Held(by.id(), now.plus(Claims.LASTS)));
            case FollowUpKey _ -> throw new IllegalArgumentException("a follow-up is read before it is claimed");
        };
    }
}
