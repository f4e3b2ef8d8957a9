package dev.ringback.rhythm;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;

/**
 * The time zones that a caller's number may belong to. None where that cannot be told, toll-free for one: such a number is
 * judged by the location's zone alone (docs/rules.md §4).
 */
public record CallerZones(Set<ZoneId> zones) {

    public static final CallerZones UNKNOWN = new CallerZones(Set.of());

    public CallerZones {
        zones = Set.copyOf(zones);
    }

    /** The zones that count for a text: the location's and every one of the caller's (docs/rules.md §8). */
    public Set<ZoneId> and(ZoneId location) {
        Set<ZoneId> all = new HashSet<>(zones);
        all.add(location);
        return Set.copyOf(all);
    }
}
