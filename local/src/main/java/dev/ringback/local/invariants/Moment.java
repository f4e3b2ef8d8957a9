package dev.ringback.local.invariants;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Location;
import dev.ringback.local.aws.Observation;
import dev.ringback.rhythm.CallerZones;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * All that can be seen after one step of a rehearsal.
 *
 * @param stored every callback in the table
 * @param changes what this step changed in them
 * @param seen what left the functions in this step
 * @param answer the answer to a request, if the step was one
 * @param secrets numbers and words of patients that must stay in the table
 * @param zonesOf the zones that a number may be in
 */
public record Moment(
        Instant now,
        Directory directory,
        List<Stored> stored,
        List<Change> changes,
        List<Observation> seen,
        Optional<Answer> answer,
        Set<String> secrets,
        Function<PhoneNumber, CallerZones> zonesOf) {

    public Moment {
        stored = List.copyOf(stored);
        changes = List.copyOf(changes);
        seen = List.copyOf(seen);
        secrets = Set.copyOf(secrets);
    }

    /**
     * A callback as the table holds it.
     *
     * @param lookAt when something will look at it next
     * @param indexed whether an index leads to it
     * @param stateWord the state that is stored beside the history
     */
    public record Stored(Callback callback, Optional<Instant> lookAt, Indexed indexed, String stateWord) {}

    /** Whether a callback can be found without knowing whose it is. */
    public enum Indexed {
        FOUND,
        LOST
    }

    /** A callback that was written in this step. */
    public record Change(Optional<Callback> before, Callback after) {}

    /** An answer of the desk's API. */
    public record Answer(Optional<String> as, int status, String body) {}

    Optional<Callback> callback(CallbackId id) {
        return stored.stream()
                .map(Stored::callback)
                .filter(callback -> callback.id().equals(id))
                .findFirst();
    }

    Location locationOf(Callback callback) {
        return directory.location(callback.location()).orElseGet(directory::catchAllLocation);
    }
}
