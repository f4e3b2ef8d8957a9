package dev.ringback.directory;

import dev.ringback.callback.ShortAbandons;
import java.time.Duration;

/**
 * What a location makes of callers who hang up almost at once (docs/rules.md §1).
 *
 * @param under a missed call that is shorter than this, from start to end, is a short abandon
 */
public record ShortAbandon(Duration under, ShortAbandons opens) {

    public static final ShortAbandon DEFAULT = new ShortAbandon(Duration.ofSeconds(10), ShortAbandons.CALLBACK);
}
