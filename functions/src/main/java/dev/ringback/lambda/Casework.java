package dev.ringback.lambda;

import dev.ringback.aws.CallbackTable;
import dev.ringback.aws.CallbackTable.Conflict;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Look;
import dev.ringback.callback.Looking;
import dev.ringback.callback.Policy;
import dev.ringback.callback.Reaching;
import dev.ringback.texting.TextPlanning;
import java.time.Instant;
import java.util.Optional;

/**
 * Saves what was decided about a callback, together with what its time asks for by now, the text that follows from it, and the time
 * of the next look.
 */
final class Casework {

    /** More people than this cannot be quicker in a row; if they seem to be, something else is wrong. */
    private static final int TRIES = 100;

    /** Loads, decides and saves; run anew whenever somebody else saved in between. */
    interface Work<T> {
        T run() throws Conflict;
    }

    private final CallbackTable table;
    private final Directories directories;

    Casework(CallbackTable table, Directories directories) {
        this.table = table;
        this.directories = directories;
    }

    <T> T untilSaved(Work<T> work) {
        for (int i = 0; i < TRIES; i++) {
            try {
                return work.run();
            } catch (Conflict _) {
                // Decide anew on what is there now.
            }
        }
        throw new IllegalStateException("a callback kept changing while something was being decided about it");
    }

    Callback open(Callback opened, Instant now) throws Conflict {
        Callback whole = whole(Optional.empty(), opened, now);
        return table.open(whole, nextLook(whole), directories.current().keep());
    }

    /** Saves {@code after}, unless nothing was decided. */
    Callback save(Callback before, Callback after, Instant now) throws Conflict {
        return after.equals(before) ? before : place(before, after, now);
    }

    /** Brings what is noted of a caller besides their calls to the newest callback, if there is one. */
    Optional<Callback> seeInTheLightOfNotes(CallerRecord record, Instant now) throws Conflict {
        Optional<Callback> newest = record.newest();
        return newest.isPresent()
                ? Optional.of(save(newest.get(), Reaching.inTheLightOf(record, newest.get(), now), now))
                : newest;
    }

    /** Does what the time asks for. */
    Callback look(Callback callback, Instant now) throws Conflict {
        return save(callback, looked(callback, now), now);
    }

    /** Does what the time asks for, and notes the next look even where it asked for nothing. */
    Callback lookAndPlace(Callback callback, Instant now) throws Conflict {
        return place(callback, callback, now);
    }

    private Callback place(Callback before, Callback after, Instant now) throws Conflict {
        Callback whole = whole(Optional.of(before), after, now);
        return table.save(before, whole, nextLook(whole), directories.current().keep());
    }

    /** A late event or a person can put a callback where its time has come already: then that is done at once. */
    private Callback whole(Optional<Callback> before, Callback after, Instant now) {
        return followed(before, looked(after, now), now);
    }

    private Callback looked(Callback callback, Instant now) {
        return Looking.look(callback, policy(callback.location()), now);
    }

    Policy policy(LocationId location) {
        return directories.policy(location);
    }

    private Callback followed(Optional<Callback> before, Callback after, Instant now) {
        return TextPlanning.follow(before, after, policy(after.location()), directories.texting(after.location()), now);
    }

    private Optional<Look> nextLook(Callback callback) {
        return Look.next(callback, policy(callback.location()));
    }
}
