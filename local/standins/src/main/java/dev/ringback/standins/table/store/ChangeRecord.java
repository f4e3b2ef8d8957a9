package dev.ringback.standins.table.store;

import dev.ringback.standins.table.value.TableItem;
import java.time.Instant;
import java.util.Optional;

/**
 * A record of a table's stream.
 *
 * @param number its place in the stream
 */
public record ChangeRecord(
        long number, Instant at, Cause cause, TableItem key, Optional<TableItem> before, Optional<TableItem> after) {

    /** Who changed the item. */
    public enum Cause {
        REQUEST,
        /** DynamoDB itself, when the item's time to live was over. */
        EXPIRY
    }

    /** As the stream names what happened. */
    public String event() {
        if (before.isEmpty()) {
            return "INSERT";
        }
        return after.isEmpty() ? "REMOVE" : "MODIFY";
    }
}
