package dev.ringback.desk;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.LocationId;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Grants;
import dev.ringback.directory.Person;
import dev.ringback.numbers.Selection;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose numbers somebody may know (docs/permissions.md): managers those of their locations, administrators all, an agency's lead those of the
 * callbacks that the own agency's people tried first.
 */
public final class NumbersAudience {

    private NumbersAudience() {}

    /**
     * What is counted for a reader; empty if they may not know some of what they ask for.
     *
     * @param locations all of theirs, if empty
     * @param buckets all of theirs, if empty
     */
    public static Optional<Selection> selection(
            Person reader, Directory directory, Set<LocationId> locations, Set<Bucket> buckets, Set<String> campaigns) {
        boolean mayAsk = Permissions.rightsOf(reader.role()).contains(Right.READ_NUMBERS);
        boolean areTheirs = locations.stream()
                        .allMatch(id -> reader.grants().covers(id)
                                && directory.location(id).isPresent())
                && buckets.stream().allMatch(reader.grants()::covers);
        return mayAsk && areTheirs
                ? Optional.of(new Selection(
                        locations.isEmpty() ? theirs(reader, directory) : locations,
                        buckets.isEmpty() ? theirs(reader) : buckets,
                        campaigns,
                        agency(reader)))
                : Optional.empty();
    }

    /** Whether {@code reader} may know an audit, which is about the whole tenant: an administrator, or a manager of all locations. */
    public static boolean mayKnowAudit(Person reader) {
        return Permissions.rightsOf(reader.role()).contains(Right.READ_NUMBERS)
                && !reader.role().isOfAgency()
                && reader.grants().locations() instanceof Grants.Locations.All;
    }

    private static Optional<AgencyId> agency(Person reader) {
        return reader.role().isOfAgency() ? reader.agency() : Optional.empty();
    }

    private static Set<LocationId> theirs(Person reader, Directory directory) {
        return directory.locations().keySet().stream()
                .filter(reader.grants()::covers)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who was granted every bucket asks for none: a call that opened nothing is in no bucket. */
    private static Set<Bucket> theirs(Person reader) {
        Set<Bucket> granted = reader.grants().buckets();
        return granted.containsAll(Arrays.asList(Bucket.values())) ? Set.of() : granted;
    }
}
