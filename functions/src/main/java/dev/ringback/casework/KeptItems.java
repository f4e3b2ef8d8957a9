package dev.ringback.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is kept for as long as the directory says: closed callbacks, what callers said about texts beside them, and calls that opened nothing. */
public interface KeptItems {

    /** In so many parts all of it is gone over. */
    int PARTS = 1_000;

    /**
     * How far what is kept follows the directory.
     *
     * @param keep how long it is kept, or will be once the last part was gone over
     * @param next the part that is gone over next, from 0; {@link #PARTS} once all were
     */
    record Progress(Duration keep, int next) {

        boolean isDone() {
            return next >= PARTS;
        }
    }

    /** Empty if nothing was ever gone over. */
    Optional<Progress> progress();

    void save(Progress progress);

    /** Has all that is in a part kept for so long from when it began to be kept; how much of it was to be kept longer or shorter. */
    int follow(int part, Duration keep, Instant now);
}
