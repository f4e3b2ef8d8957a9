package dev.ringback.standins.table.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What is set of a table, and may change.
 *
 * @param createdAt when the table was made
 * @param streamSince when its stream was switched on, if it is on
 * @param lastRecord the number of the last record of the stream
 * @param expiresBy the attribute that says when an item expires, if one does
 */
public record TableState(
        Instant createdAt, Optional<Instant> streamSince, long lastRecord, Optional<String> expiresBy) {}
