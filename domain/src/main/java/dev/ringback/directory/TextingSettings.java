package dev.ringback.directory;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Word;
import java.net.URI;
import java.util.Optional;

/**
 * How a location texts its callers; a location without these never texts (docs/rules.md §8).
 *
 * @param from the number that texts come from
 * @param link the https address at which a patient can book, if there is one
 */
public record TextingSettings(PhoneNumber from, Optional<URI> link, OnMissedCall onMissedCall) {

    /** Whether a text follows right after the missed call, before anyone has tried to call back. */
    public enum OnMissedCall implements Word {
        TEXT,
        NO_TEXT
    }
}
