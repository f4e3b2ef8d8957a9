package dev.ringback.checkers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A callback as it lies in the table, read by none of the code that wrote it.
 *
 * @param past its entries
 * @param pending the intents that are still to be performed
 * @param state the state that is stored beside the history
 * @param lookAt when something will look at it next
 * @param indexed whether an index leads to it
 */
public record StoredCallback(
        String id,
        String location,
        String caller,
        int ordinal,
        long revision,
        History past,
        List<JsonNode> pending,
        String state,
        Optional<Instant> lookAt,
        Indexed indexed) {

    public StoredCallback {
        pending = List.copyOf(pending);
    }

    /** Whether a callback can be found without knowing whose it is. */
    public enum Indexed {
        FOUND,
        LOST
    }

    /** Its entries, oldest first, with times in seconds since the epoch. */
    List<JsonNode> history() {
        return past.entries();
    }

    /** Where its history says that it stands. */
    Fold fold() {
        return past.fold();
    }

    /** The number on which its patient is to be called. */
    String phone() {
        return phone(fold());
    }

    /** The same where it stood otherwise. */
    String phone(Fold fold) {
        return fold.wishes().number().orElse(caller);
    }

    /** Whether it is of the same caller at the same location. */
    boolean isOfSameCallerAs(StoredCallback other) {
        return caller.equals(other.caller) && location.equals(other.location);
    }
}
