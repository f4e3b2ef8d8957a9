package dev.ringback.directory;

import dev.ringback.callback.Callback;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that one directory has and the next one has not. */
public record Removals(List<Removal> all) {

    public Removals {
        all = List.copyOf(all);
    }

    public static Removals between(Directory before, Directory after) {
        return new Removals(Stream.of(
                        before.locations().keySet().stream()
                                .filter(id -> after.location(id).isEmpty())
                                .map(Removal.OfLocation::new),
                        before.teams().stream()
                                .filter(team -> !after.teams().contains(team))
                                .map(Removal.OfTeam::new),
                        before.agencies().keySet().stream()
                                .filter(agency -> !after.agencies().containsKey(agency))
                                .map(agency -> Removal.OfAgency.of(agency, before)),
                        before.staff().values().stream().flatMap(person -> of(person, after).stream()))
                .<Removal>flatMap(removals -> removals)
                .toList());
    }

    private static Optional<Removal> of(Person before, Directory after) {
        Optional<Person> now =
                after.person(before.id().id()).filter(person -> person.id().equals(before.id()));
        if (now.isEmpty()) {
            return Optional.of(new Removal.OfPerson(before.id()));
        }
        Grants left = now.get().grants();
        boolean lessWork = !left.buckets().containsAll(before.grants().buckets());
        boolean lessPlaces = after.locations().keySet().stream()
                .anyMatch(location -> before.grants().covers(location) && !left.covers(location));
        return lessWork || lessPlaces ? Optional.of(new Removal.OfGrants(before.id(), left)) : Optional.empty();
    }

    /** The locations that go: all that is open there is in the way. */
    public Set<LocationId> locations() {
        return of(Removal.OfLocation.class).map(Removal.OfLocation::location).collect(Collectors.toSet());
    }

    /** The teams that go. */
    public Set<Team> teams() {
        return of(Removal.OfTeam.class).map(Removal.OfTeam::team).collect(Collectors.toSet());
    }

    /** Whether any of this is hindered by a claim that somebody holds. */
    public boolean concernPeople() {
        return all.stream().anyMatch(removal -> switch (removal) {
            case Removal.OfPerson _, Removal.OfGrants _, Removal.OfAgency _ -> true;
            case Removal.OfLocation _, Removal.OfTeam _ -> false;
        });
    }

    /** What of it is in the way, each removal with the callbacks that hang on it. */
    public List<OpenWork> openWork(Stream<Callback> open, Instant now) {
        Map<Removal, List<Callback>> hindered = new LinkedHashMap<>();
        all.forEach(removal -> hindered.put(removal, new ArrayList<>()));
        open.distinct()
                .filter(Callback::isOpen)
                .forEach(callback -> hindered.forEach((removal, callbacks) -> {
                    if (removal.isHinderedBy(callback, now)) {
                        callbacks.add(callback);
                    }
                }));
        return hindered.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new OpenWork(
                        entry.getKey(),
                        entry.getValue().stream().map(Callback::id).distinct().toList()))
                .toList();
    }

    private <R extends Removal> Stream<R> of(Class<R> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast);
    }
}
