package dev.ringback.directory;

import dev.ringback.callback.Bucket;
import dev.ringback.rhythm.RhythmRules;
import java.util.Map;

/**
 * The numbers of a location's rhythm, every default filled in (docs/rules.md §4).
 *
 * @param rules those of the location
 * @param byBucket those of the buckets that differ from it
 */
public record RhythmSettings(RhythmRules rules, Map<Bucket, RhythmRules> byBucket) {

    public static final RhythmSettings DEFAULT = new RhythmSettings(RhythmRules.DEFAULTS, Map.of());

    public RhythmSettings {
        byBucket = Map.copyOf(byBucket);
    }

    public RhythmRules rulesOf(Bucket bucket) {
        return byBucket.getOrDefault(bucket, rules);
    }
}
