package dev.ringback.callback;

import java.time.Instant;
import java.util.List;

/** A caller who reaches an agent, or whom the practice reaches another way, needs no callback any more (brief.md §3). */
public final class Reaching {

    private Reaching() {}

    /** We dialled the caller ourselves: whoever holds the callback did that, and will say how it ended. */
    public static Callback reachedByUs(Callback callback, CallerRecord.Reached reached, Instant now) {
        return callback.state() instanceof State.Held held && !held.hasLapsed(now)
                ? callback
                : reachedElsewhere(callback, reached, now);
    }

    /**
     * Closes an open callback if the conversation came after its last missed call, or if that last call was the conversation after
     * all: Connect can be late to show the agent. A late or repeated report changes nothing.
     */
    public static Callback reachedElsewhere(Callback callback, CallerRecord.Reached reached, Instant now) {
        boolean isItsLastCall = callback.calls().getLast().chain().equals(reached.chain());
        return callback.isOpen() && (isItsLastCall || reached.at().isAfter(callback.lastCallEndedAt()))
                ? callback.with(new Entry.Closed(now, Outcome.REACHED_ELSEWHERE, List.of()))
                : callback;
    }
}
