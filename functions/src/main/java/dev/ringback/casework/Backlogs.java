package dev.ringback.casework;

import java.time.Instant;

/**
 * Counts what is to be done by the indexes alone, which may lag behind the callbacks by moments. A callback that was closed counts as open
 * for as long as something of it is pending.
 */
public interface Backlogs {

    Backlog at(Instant now);
}
