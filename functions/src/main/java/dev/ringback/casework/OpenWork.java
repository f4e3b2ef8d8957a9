package dev.ringback.casework;

import dev.ringback.callback.WorkKey;
import java.util.List;

/**
 * What the indexes say of all that is open, in one reading. They may lag behind the callbacks by moments.
 *
 * @param overdue every callback and follow-up whose timer has passed: attempts, lapsed claims, deadlines, pending intents, these also of closed callbacks
 * @param backlog how much is to be done. A callback that was closed counts as open for as long as something of it is pending
 */
public record OpenWork(List<WorkKey> overdue, Backlog backlog) {

    public OpenWork {
        overdue = List.copyOf(overdue);
    }
}
