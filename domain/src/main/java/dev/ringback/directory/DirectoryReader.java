package dev.ringback.directory;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.BucketRule;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Team;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads a whole directory file, all sections, however many mistakes there are (docs/directory.md). */
final class DirectoryReader {

    private static final Reading<Duration> KEEP = Scalars.duration("1d", "3650d");
    private static final Reading<Duration> TARGET = Scalars.duration("1m", "240h");
    private static final List<Team> HANDED_OFF_TO = List.of(Team.CLINICAL, Team.INSURANCE, Team.REFERRALS);

    private DirectoryReader() {}

    static DirectoryCheck check(JsonNode file) {
        var mistakes = new Mistakes();
        Place root = Place.root(file, mistakes);
        Optional<Directory> directory = Fields.of(
                        root,
                        "tenant",
                        "catchAll",
                        "keep",
                        "locations",
                        "buckets",
                        "teams",
                        "agencies",
                        "staff",
                        "urgentWords")
                .flatMap(fields -> directory(fields, Known.in(root)));
        return directory
                .<DirectoryCheck>map(DirectoryCheck.Sound::new)
                .orElseGet(() -> new DirectoryCheck.Faulty(mistakes.bySection(new ArrayList<>(file.propertyNames()))));
    }

    private static Optional<Directory> directory(Fields fields, Known known) {
        Optional<String> tenant = fields.required("tenant", Scalars.ID);
        Optional<String> catchAll = fields.required("catchAll", known.location());
        Optional<Duration> keep = fields.optional("keep", KEEP);
        Set<Team> teams = teams(fields);
        Map<Bucket, BucketRule> buckets = buckets(fields, teams);
        Map<AgencyId, Agency> agencies = agencies(fields);
        Optional<Place> staffSection = section(fields, "staff", "the staff: a list with at least one person");
        Map<String, Person> staff =
                staffSection.map(new StaffReader(known)::read).orElse(Map.of());
        Map<LocationId, Location> locations = section(fields, "locations", "the locations: a list with at least one")
                .map(new LocationReader(known, QueueOwners.among(staff, staffSection))::read)
                .orElse(Map.of());
        Optional<UrgentWordChanges> urgentWords = fields.optional("urgentWords", DirectoryReader::urgentWords);
        return fields.place().mistakes().count() > 0
                ? Optional.empty()
                : Optional.of(new Directory(
                        tenant.orElseThrow(),
                        new LocationId(catchAll.orElseThrow()),
                        keep.orElse(Defaults.KEEP),
                        locations,
                        buckets,
                        teams,
                        agencies,
                        staff,
                        urgentWords.orElse(UrgentWordChanges.NONE)));
    }

    /** A list that must be there and not be empty. */
    private static Optional<Place> section(Fields fields, String key, String expected) {
        return fields.required(
                key,
                new Reading<>(
                        expected,
                        place -> place.node().isArray() && !place.node().isEmpty()
                                ? Optional.of(place)
                                : place.mistake(expected)));
    }

    private static Set<Team> teams(Fields fields) {
        if (fields.at("teams").isEmpty()) {
            return new LinkedHashSet<>(Defaults.TEAMS);
        }
        Set<Team> teams = new LinkedHashSet<>();
        fields.optional("teams", Scalars.ID.list());
        Place section = fields.at("teams").orElseThrow();
        for (Place item : Reading.items(section)) {
            Optional<String> id = item.node().stringValueOpt().filter(text -> !text.isBlank());
            if (id.isPresent() && !teams.add(new Team(id.get()))) {
                item.mistake("each team once");
            }
        }
        if (section.node().isArray()) {
            HANDED_OFF_TO.stream()
                    .filter(team -> !teams.contains(team))
                    .forEach(team -> section.mistake("no " + team, team + " too: callbacks are handed off to it"));
        }
        return teams;
    }

    private static Map<Bucket, BucketRule> buckets(Fields fields, Set<Team> teams) {
        Map<Bucket, BucketRule> rules = new EnumMap<>(Bucket.class);
        Set<Bucket> withOtherTeam = EnumSet.noneOf(Bucket.class);
        for (BucketEntry entry : fields.at("buckets").map(BucketEntry::of).orElse(List.of())) {
            Fields.of(entry.value(), "team", "target").ifPresent(rule -> {
                rules.put(entry.bucket(), rule(rule, BucketRule.standard(entry.bucket()), teams));
                rule.at("team").ifPresent(_ -> withOtherTeam.add(entry.bucket()));
            });
        }
        for (Bucket bucket : Bucket.values()) {
            Team owner = rules.computeIfAbsent(bucket, BucketRule::standard).team();
            if (!withOtherTeam.contains(bucket) && !teams.contains(owner) && !HANDED_OFF_TO.contains(owner)) {
                fields.at("teams")
                        .ifPresent(at -> at.mistake(
                                "no " + owner,
                                "%s too, the first owner of %s, or another team for that bucket"
                                        .formatted(owner, bucket.word())));
            }
        }
        return rules;
    }

    private static BucketRule rule(Fields fields, BucketRule usual, Set<Team> teams) {
        SequencedSet<String> ids = new LinkedHashSet<>();
        teams.forEach(team -> ids.add(team.id()));
        return new BucketRule(
                fields.optional("team", Known.oneOf(ids, "a team"))
                        .map(Team::new)
                        .orElse(usual.team()),
                fields.optional("target", TARGET).orElse(usual.target()),
                usual.texting());
    }

    private static Map<AgencyId, Agency> agencies(Fields fields) {
        Map<AgencyId, Agency> agencies = new LinkedHashMap<>();
        fields.at("agencies")
                .filter(section -> !section.node().isArray())
                .ifPresent(section -> section.mistake("a list of agencies"));
        for (Place item : fields.at("agencies").map(Reading::items).orElse(List.of())) {
            Fields.of(item, "id", "name").ifPresent(agency -> {
                Optional<AgencyId> id = agency.required("id", Scalars.ID).map(AgencyId::new);
                Optional<String> name = agency.required("name", Scalars.TEXT);
                if (id.isPresent() && agencies.containsKey(id.get())) {
                    agency.at("id").ifPresent(at -> at.mistake("an id of its own: another agency has it already"));
                }
                id.ifPresent(given -> agencies.put(given, new Agency(given, name.orElse(""))));
            });
        }
        return agencies;
    }

    private static Optional<UrgentWordChanges> urgentWords(Place place) {
        return Fields.of(place, "add", "remove")
                .map(fields -> new UrgentWordChanges(phrases(fields, "add"), phrases(fields, "remove")));
    }

    private static Set<String> phrases(Fields fields, String key) {
        return fields.optional(key, Scalars.PHRASE.list()).orElse(List.of()).stream()
                .filter(phrase -> !phrase.equals(Scalars.ELLIPSIS))
                .collect(Collectors.toSet());
    }
}
