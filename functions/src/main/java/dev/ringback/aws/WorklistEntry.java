package dev.ringback.aws;

import dev.ringback.callback.CallerAtLocation;
import java.time.Instant;

/**
 * A callback that somebody should take, as the worklist shows it: enough to see who may work it, and to claim it without reading it
 * first.
 *
 * @param rank its place in the order of the worklist; hardly any other stands there, and it says nothing of the caller
 */
public record WorklistEntry(ItemKey key, Work work, long rank) {

    public CallerAtLocation who() {
        return key.who();
    }

    public Instant deadline() {
        return Placement.deadlineIn(rank);
    }
}
