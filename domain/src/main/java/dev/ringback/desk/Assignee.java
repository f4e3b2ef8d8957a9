package dev.ringback.desk;

import dev.ringback.callback.LocationId;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Grants;
import dev.ringback.directory.Person;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody to whom another may give callbacks.
 *
 * @param locations where, of the locations of who gives; absent if at all of them
 */
public record Assignee(Person person, Optional<Set<LocationId>> locations) {

    /** All to whom {@code by} may give what nobody holds and no agency has worked, in the directory's order. */
    public static List<Assignee> of(Person by, Directory directory) {
        return Permissions.actionsOf(by.role()).contains(Action.REASSIGN)
                ? directory.staff().values().stream()
                        .flatMap(person -> of(by, person, directory).stream())
                        .toList()
                : List.of();
    }

    private static Optional<Assignee> of(Person by, Person to, Directory directory) {
        var locations = new LinkedHashSet<LocationId>();
        directory.locations().keySet().stream()
                .filter(location -> mayGive(by, to, location))
                .forEach(locations::add);
        return switch (to.grants().locations()) {
            case Grants.Locations.All _ ->
                locations.isEmpty() ? Optional.empty() : Optional.of(new Assignee(to, Optional.empty()));
            case Grants.Locations.Only _ ->
                locations.isEmpty() ? Optional.empty() : Optional.of(new Assignee(to, Optional.of(locations)));
        };
    }

    private static boolean mayGive(Person by, Person to, LocationId location) {
        return by.grants().buckets().stream()
                .map(bucket -> new Subject(location, bucket, Optional.empty(), Subject.Stage.AT_THE_DESK))
                .anyMatch(subject -> Permissions.canReassign(by, to, subject, Optional.empty()));
    }
}
