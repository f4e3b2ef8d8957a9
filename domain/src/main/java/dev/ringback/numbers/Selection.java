package dev.ringback.numbers;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Worker;
import java.util.Optional;
import java.util.Set;

/**
 * Which of what happened is counted.
 *
 * @param locations all that is asked for and may be known
 * @param buckets all, if empty
 * @param campaigns all, if empty
 * @param workOf only callbacks whose first attempt was made by this agency's people, and attempts that they made, if it is named
 */
public record Selection(
        Set<LocationId> locations, Set<Bucket> buckets, Set<String> campaigns, Optional<AgencyId> workOf) {

    public Selection {
        locations = Set.copyOf(locations);
        buckets = Set.copyOf(buckets);
        campaigns = Set.copyOf(campaigns);
    }

    public boolean covers(Tally tally) {
        return covers(tally.place())
                && (workOf.isEmpty()
                        || Dimension.firstBy(tally).flatMap(Worker::agency).equals(workOf));
    }

    /** Of an attempt it matters who made it, not who made the first of its callback. */
    boolean covers(Tally.OfCallback of, Tally.Attempt attempt) {
        return covers(of.place()) && (workOf.isEmpty() || attempt.by().agency().equals(workOf));
    }

    private boolean covers(Tally.Place place) {
        return locations.contains(place.location())
                && (buckets.isEmpty()
                        || place.bucket().filter(buckets::contains).isPresent())
                && (campaigns.isEmpty()
                        || place.campaign().filter(campaigns::contains).isPresent());
    }
}
