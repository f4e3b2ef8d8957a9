package dev.ringback.checkers;

import dev.ringback.standins.Observation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What can be seen after one step of a rehearsal: what it changed in the table, what left the functions, what came from outside and
 * what the directory file says. Nothing in it was understood by the code under check.
 *
 * @param callbacks every callback in the table, to look one up
 * @param changes what has become of callbacks since the last moment
 * @param followUps the follow-ups that were written since then
 * @param gone the callbacks that have left the table since then
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
        Callbacks callbacks,
        List<Change> changes,
        List<StoredFollowUp> followUps,
        List<StoredCallback> gone,
        Set<String> uncallable,
        List<Observation> seen,
        Optional<Answer> answer,
        Set<String> secrets,
        Outside outside,
        Deliveries deliveries,
        int struck) {

    public Moment {
        changes = List.copyOf(changes);
        followUps = List.copyOf(followUps);
        gone = List.copyOf(gone);
        uncallable = Set.copyOf(uncallable);
        seen = List.copyOf(seen);
        secrets = Set.copyOf(secrets);
    }

    /**
     * A callback that is to be looked at.
     *
     * @param before as it lay in the table before; itself where it was there before anybody looked, so that nothing in it is news
     */
    public record Change(Optional<StoredCallback> before, StoredCallback after) {

        /** A callback that was there before anybody looked. */
        public static Change found(StoredCallback item) {
            return new Change(Optional.of(item), item);
        }

        /** The entries that are news. */
        List<JsonNode> added() {
            List<JsonNode> history = after.history();
            int known = before.map(item -> item.history().size()).orElse(0);
            return history.subList(Math.min(known, history.size()), history.size());
        }

        /** Where the callback stood before them. */
        Fold foldBefore() {
            return before.map(StoredCallback::fold).orElse(Fold.START);
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
        return callbacks.find(id);
    }

    PlainLocation locationOf(StoredCallback item) {
        return directory.location(item.location());
    }
}
