package dev.ringback.casework;

import dev.ringback.callback.WorkKey;
import java.util.List;
import java.util.Set;

/**
 * What the indexes say of all that is open, in one reading. They may lag behind the callbacks by moments.
 *
 * @param overdue every callback and follow-up whose timer has passed: attempts, lapsed claims, deadlines, pending intents, these also of closed callbacks
 * @param backlog how much is to be done. A callback that was closed counts as open for as long as something of it is pending
 * @param beside what else may be there to be looked after; of what is not among these nothing is
 */
public record OpenWork(List<WorkKey> overdue, Backlog backlog, Set<Beside> beside) {

    /** What stands under watch beside callbacks. */
    public enum Beside {
        DAMAGED_CALLBACKS,
        OVERDUE_CALLS
    }

    public OpenWork {
        overdue = List.copyOf(overdue);
        beside = Set.copyOf(beside);
    }
}
