package dev.ringback.casework;

import dev.ringback.callback.CallbackId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * That somebody printed, exported, corrected or erased what is kept of a number: ids only, never the number.
 *
 * @param what the command
 * @param because why, in that person's words
 * @param callbacks those of the number at that time
 */
public record RecordsUse(Instant at, String what, String by, String because, List<CallbackId> callbacks) {

    /** As long as who looked at what (docs/rules.md §10). */
    private static final int YEARS = 6;

    public RecordsUse {
        callbacks = List.copyOf(callbacks);
    }

    public Instant expiresAt() {
        return at.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant();
    }
}
