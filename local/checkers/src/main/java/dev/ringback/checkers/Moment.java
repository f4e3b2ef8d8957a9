package dev.ringback.checkers;

import dev.ringback.standins.Observation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that can be seen after one step of a rehearsal: what lies in the table, what left the functions, what came from outside and
 * what the directory file says. Nothing in it was understood by the code under check.
 *
 * @param stored every callback in the table
 * @param changes what this step changed in them
 * @param uncallable the contacts that this step recorded as calls that open nothing
 * @param seen what left the functions in this step
 * @param answer the answer to a request, if the step was one
 * @param secrets numbers and words of patients that must stay in the table
 * @param outside what came from outside so far
 * @param deliveries whether AWS still has something to hand to a function
 * @param struck how many faults struck in this step
 */
public record Moment(
        Instant now,
        PlainDirectory directory,
        List<StoredCallback> stored,
        List<Change> changes,
        Set<String> uncallable,
        List<Observation> seen,
        Optional<Answer> answer,
        Set<String> secrets,
        Outside outside,
        Deliveries deliveries,
        int struck) {

    public Moment {
        stored = List.copyOf(stored);
        changes = List.copyOf(changes);
        uncallable = Set.copyOf(uncallable);
        seen = List.copyOf(seen);
        secrets = Set.copyOf(secrets);
    }

    /** A callback that was written in this step. */
    public record Change(Optional<StoredCallback> before, StoredCallback after) {

        /** How many of its entries are not new. */
        int known() {
            return before.map(item -> item.history().size()).orElse(0);
        }
    }

    /** An answer of the desk's API. */
    public record Answer(Optional<String> as, int status, String body) {}

    /** Whether everything that was sent to a function has been taken or given up. */
    public enum Deliveries {
        UNDER_WAY,
        DONE
    }

    Optional<StoredCallback> callback(String id) {
        return stored.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    PlainLocation locationOf(StoredCallback item) {
        return directory.location(item.location());
    }
}
