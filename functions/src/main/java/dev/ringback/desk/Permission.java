package dev.ringback.desk;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.LocationId;
import dev.ringback.directory.Person;

/** Who may work which callbacks: what was not granted is denied (brief.md §10). */
public final class Permission {

    private Permission() {}

    public static boolean mayWork(Person person, LocationId location, Bucket bucket) {
        boolean inHouseOnly = bucket == Bucket.CLINICAL && person.role().isOfAgency();
        return !inHouseOnly
                && person.grants().covers(location)
                && person.grants().covers(bucket);
    }
}
