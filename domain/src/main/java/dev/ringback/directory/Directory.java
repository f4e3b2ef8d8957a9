package dev.ringback.directory;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.BucketRule;
import dev.ringback.callback.ClaimLimits;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Team;
import dev.ringback.rhythm.RhythmRules;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All that one directory file says of a tenant, checked, with every default filled in. Locations, teams, agencies and
 * staff are in the file's order.
 *
 * @param catchAll the location that gets what no location owns
 * @param keep how long closed callbacks are kept
 * @param claims how much a person may hold
 * @param buckets a rule for every bucket
 * @param staff by lower-cased id; see {@link #person}
 * @param numbers from where on figures are said to mean something
 */
public record Directory(
        String tenant,
        LocationId catchAll,
        Duration keep,
        ClaimLimits claims,
        Map<LocationId, Location> locations,
        Map<Bucket, BucketRule> buckets,
        Set<Team> teams,
        Map<AgencyId, Agency> agencies,
        Map<String, Person> staff,
        UrgentWordChanges urgentWords,
        NumbersSettings numbers) {

    public Directory {
        locations = Collections.unmodifiableMap(new LinkedHashMap<>(locations));
        buckets = Map.copyOf(buckets);
        teams = Collections.unmodifiableSet(new LinkedHashSet<>(teams));
        agencies = Collections.unmodifiableMap(new LinkedHashMap<>(agencies));
        staff = Collections.unmodifiableMap(new LinkedHashMap<>(staff));
    }

    public Optional<Location> location(LocationId id) {
        return Optional.ofNullable(locations.get(id));
    }

    /**
     * The location that this dialled number is, or whose patients are told to call it, or that texts from it, if any is: a patient who
     * got a text calls the number that it came from. The others' calls go to {@link #catchAllLocation}.
     */
    public Optional<Location> ownerOf(PhoneNumber dialled) {
        return first(location -> location.owns(dialled))
                .or(() -> first(location -> location.callBackOn().equals(dialled)))
                .or(() -> first(location -> location.textsFrom(dialled)));
    }

    /** The location that texts from this number: its owner, if that one does, else the first that does. */
    public Optional<Location> texterFrom(PhoneNumber number) {
        return ownerOf(number)
                .filter(owner -> owner.textsFrom(number))
                .or(() -> first(location -> location.textsFrom(number)));
    }

    /** Whether the practice itself is behind this number, so that no patient is (docs/rules.md §1). */
    public boolean isOurOwn(PhoneNumber number) {
        return ownerOf(number).isPresent();
    }

    private Optional<Location> first(Predicate<Location> wanted) {
        return locations.values().stream().filter(wanted).findFirst();
    }

    public Location catchAllLocation() {
        return location(catchAll).orElseThrow();
    }

    /** Who signed in; {@code claim} is the {@code email} (or {@code sub}) claim of the token, in whatever case. */
    public Optional<Person> person(String claim) {
        return Optional.ofNullable(staff.get(staffKey(claim)));
    }

    public BucketRule rule(Bucket bucket) {
        return Optional.ofNullable(buckets.get(bucket)).orElseThrow();
    }

    public RhythmRules rhythmRules(Location location, Bucket bucket) {
        return location.rhythm().rulesOf(bucket);
    }

    public Optional<Bucket> bucketOfLine(Location location, PhoneNumber dialled) {
        return location.line(dialled).bucket();
    }

    /** The label by which calls to this number are counted, if its line has one. */
    public Optional<String> campaignOf(PhoneNumber dialled) {
        return ownerOf(dialled).orElseGet(this::catchAllLocation).line(dialled).campaignOfACall();
    }

    public Optional<Bucket> bucketOfQueue(Location location, String queueArn) {
        return location.connect()
                .flatMap(connect -> Optional.ofNullable(connect.queues().get(queueArn)));
    }

    /** Who is answerable for a location's callbacks: the one it names, else the first manager of it in the file. */
    public Person queueOwner(Location location) {
        return location.queueOwner()
                .flatMap(owner -> person(owner.id()))
                .or(() -> staff.values().stream()
                        .filter(person -> person.role() == Role.MANAGER)
                        .filter(person -> person.grants().covers(location.id()))
                        .findFirst())
                .orElseThrow();
    }

    /** The owners of queues to whom no mail can be sent, by location: alerts reach only who else is subscribed. */
    public Map<LocationId, PersonId> ownersWithoutMail() {
        Map<LocationId, PersonId> owners = new LinkedHashMap<>();
        locations.forEach((id, location) -> {
            PersonId owner = queueOwner(location).id();
            if (!owner.isEmail()) {
                owners.put(id, owner);
            }
        });
        return owners;
    }

    /**
     * How soon, in open time, {@code team} should have dealt with what is handed to it: the shortest target of the
     * buckets that it is the first owner of.
     */
    public Duration handOffTarget(Team team) {
        return buckets.values().stream()
                .filter(rule -> rule.team().equals(team))
                .map(BucketRule::target)
                .min(Comparator.naturalOrder())
                .orElse(Defaults.HAND_OFF_TARGET);
    }

    /** How {@link #staff} writes an id. */
    public static String staffKey(String id) {
        return PersonId.keyOf(id);
    }
}
