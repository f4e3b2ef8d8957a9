package dev.ringback.directory;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.LocationId;
import java.util.Set;

/** The locations and buckets that somebody was granted; what is not granted is denied (docs/rules.md §10). */
public record Grants(Locations locations, Set<Bucket> buckets) {

    public Grants {
        buckets = Set.copyOf(buckets);
    }

    /** Which locations. */
    public sealed interface Locations {

        /** Every location of the tenant, also one that is added later. */
        record All() implements Locations {}

        record Only(Set<LocationId> locations) implements Locations {

            public Only {
                locations = Set.copyOf(locations);
            }
        }
    }

    public boolean covers(LocationId location) {
        return switch (locations) {
            case Locations.All() -> true;
            case Locations.Only(var granted) -> granted.contains(location);
        };
    }

    public boolean covers(Bucket bucket) {
        return buckets.contains(bucket);
    }
}
