package dev.ringback.directory.file;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.BucketRule;
import dev.ringback.callback.ClaimLimits;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Team;
import dev.ringback.callback.Wording;
import dev.ringback.directory.Agency;
import dev.ringback.directory.Defaults;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Location;
import dev.ringback.directory.NumbersSettings;
import dev.ringback.directory.Person;
import dev.ringback.directory.UrgentWordChanges;
import dev.ringback.intake.UrgentWords;
import dev.ringback.reading.Checked;
import dev.ringback.reading.Decoder;
import dev.ringback.reading.Members;
import dev.ringback.reading.Mistakes;
import dev.ringback.reading.Node;
import java.time.Duration;
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
public final class DirectoryReader {

    private static final Decoder<Duration> KEEP = Scalars.duration("1d", "3650d");
    private static final Decoder<Integer> AT_ONCE = Decoder.wholeNumber(1, 50);
    private static final Decoder<Integer> KEEPS = Decoder.wholeNumber(0, 50);
    private static final Decoder<Duration> TARGET = Scalars.duration("1m", "240h");
    private static final List<Team> HANDED_OFF_TO = List.of(Team.CLINICAL, Team.INSURANCE, Team.REFERRALS);

    /** Each call and each note is held against all of them. */
    private static final int MOST_PHRASES = 500;

    private DirectoryReader() {}

    /** Checks a file as a whole, for who wants to put it in force; {@code file} is the tree of its YAML or JSON. */
    public static Checked<Directory> check(JsonNode file) {
        return pass(file, Mistakes.ofCheck());
    }

    /**
     * Reads a directory that was checked before it was stored. What a check would refuse by now is taken as it is
     * (docs/adr/0022-reading-is-not-checking.md); that it cannot be understood is a bug.
     */
    public static Directory read(JsonNode stored) {
        return readIfPossible(stored).orBugIn("stored directory");
    }

    /** Reads a stored directory, for who can do without one that cannot be understood. */
    public static Checked<Directory> readIfPossible(JsonNode stored) {
        return pass(stored, Mistakes.ofReading());
    }

    private static Checked<Directory> pass(JsonNode file, Mistakes mistakes) {
        Node root = Node.root(file, mistakes);
        Optional<Directory> directory = Members.of(
                        root,
                        "tenant",
                        "catchAll",
                        "keep",
                        "claims",
                        "locations",
                        "buckets",
                        "followUps",
                        "teams",
                        "agencies",
                        "staff",
                        "urgentWords",
                        "numbers")
                .flatMap(members -> directory(members, References.in(root)));
        return mistakes.checked(directory, List.copyOf(file.propertyNames()));
    }

    private static Optional<Directory> directory(Members members, References references) {
        Optional<String> tenant = members.required("tenant", Scalars.ID);
        Optional<String> catchAll = members.required("catchAll", references.catchAll());
        Optional<Duration> keep = members.optional("keep", KEEP);
        Optional<ClaimLimits> claims = members.optional("claims", DirectoryReader::claims);
        Set<Team> teams = teams(members);
        Map<Bucket, BucketRule> buckets = buckets(members, teams);
        Map<AgencyId, Agency> agencies = agencies(members);
        Optional<Node> staffSection = section(members, "staff", DirectorySentence.STAFF);
        Map<String, Person> staff =
                staffSection.map(new StaffReader(references)::read).orElse(Map.of());
        Map<LocationId, Location> locations = section(members, "locations", DirectorySentence.LOCATIONS)
                .map(new LocationReader(
                        references,
                        QueueOwners.among(staff, staffSection),
                        FollowUpsReader.of(teams, members.find("followUps")))::read)
                .orElse(Map.of());
        Optional<UrgentWordChanges> urgentWords = members.optional("urgentWords", DirectoryReader::urgentWords);
        Optional<NumbersSettings> numbers = members.optional("numbers", NumbersReader::read);
        return members.node().mistakes().count() > 0
                ? Optional.empty()
                : Optional.of(new Directory(
                        tenant.orElseThrow(),
                        new LocationId(catchAll.orElseThrow()),
                        keep.orElse(Defaults.KEEP),
                        claims.orElse(ClaimLimits.STANDARD),
                        locations,
                        buckets,
                        teams,
                        agencies,
                        staff,
                        urgentWords.orElse(UrgentWordChanges.NONE),
                        numbers.orElse(NumbersSettings.STANDARD)));
    }

    /** A list that must be there and not be empty. */
    private static Optional<Node> section(Members members, String key, Wording expected) {
        return members.required(
                key,
                new Decoder<>(
                        expected,
                        node -> node.json().isArray() && !node.json().isEmpty()
                                ? Optional.of(node)
                                : node.mistake(expected)));
    }

    private static Set<Team> teams(Members members) {
        if (members.find("teams").isEmpty()) {
            return new LinkedHashSet<>(Defaults.TEAMS);
        }
        Set<Team> teams = new LinkedHashSet<>();
        members.optional("teams", Scalars.ID.list());
        Node section = members.find("teams").orElseThrow();
        for (Node item : section.items()) {
            Optional<String> id = item.json().stringValueOpt().filter(text -> !text.isBlank());
            if (id.isPresent() && !teams.add(new Team(id.get()))) {
                item.refuse(DirectorySentence.TEAM_ONCE);
            }
        }
        if (section.json().isArray()) {
            HANDED_OFF_TO.stream()
                    .filter(team -> !teams.contains(team))
                    .forEach(team -> section.refuse(
                            DirectorySentence.NO_TEAM.with(team), DirectorySentence.TEAM_OF_HAND_OFFS.with(team)));
        }
        return teams;
    }

    private static Map<Bucket, BucketRule> buckets(Members members, Set<Team> teams) {
        Map<Bucket, BucketRule> rules = new EnumMap<>(Bucket.class);
        Set<Bucket> withOtherTeam = EnumSet.noneOf(Bucket.class);
        for (BucketEntry entry : members.find("buckets").map(BucketEntry::of).orElse(List.of())) {
            Members.of(entry.value(), "team", "target").ifPresent(rule -> {
                rules.put(entry.bucket(), rule(rule, BucketRule.standard(entry.bucket()), teams));
                rule.find("team").ifPresent(_ -> withOtherTeam.add(entry.bucket()));
            });
        }
        for (Bucket bucket : Bucket.values()) {
            Team owner = rules.computeIfAbsent(bucket, BucketRule::standard).team();
            if (!withOtherTeam.contains(bucket) && !teams.contains(owner) && !HANDED_OFF_TO.contains(owner)) {
                members.find("teams")
                        .filter(at -> at.json().isArray())
                        .ifPresent(at -> at.refuse(
                                DirectorySentence.NO_TEAM.with(owner),
                                DirectorySentence.TEAM_OF_BUCKET.with(owner, bucket.word())));
            }
        }
        return rules;
    }

    private static BucketRule rule(Members members, BucketRule usual, Set<Team> teams) {
        SequencedSet<String> ids = new LinkedHashSet<>();
        teams.forEach(team -> ids.add(team.id()));
        return new BucketRule(
                members.optional("team", References.oneOf(ids, DirectorySentence.TEAM, DirectorySentence.TEAM_OF_NONE))
                        .map(Team::new)
                        .orElse(usual.team()),
                members.optional("target", TARGET).orElse(usual.target()),
                usual.texting());
    }

    private static Map<AgencyId, Agency> agencies(Members members) {
        Map<AgencyId, Agency> agencies = new LinkedHashMap<>();
        members.find("agencies")
                .filter(section -> !section.json().isArray())
                .ifPresent(section -> section.mistake(DirectorySentence.AGENCIES));
        for (Node item : members.find("agencies").map(Node::items).orElse(List.of())) {
            Members.of(item, "id", "name").ifPresent(agency -> {
                Optional<AgencyId> id = agency.required("id", Scalars.ID).map(AgencyId::new);
                Optional<String> name = agency.required("name", Scalars.NAME);
                if (id.isPresent() && agencies.containsKey(id.get())) {
                    agency.find("id").ifPresent(at -> at.refuse(DirectorySentence.ID_OF_ANOTHER_AGENCY));
                }
                id.ifPresent(given -> agencies.put(given, new Agency(given, name.orElse(""))));
            });
        }
        return agencies;
    }

    private static Optional<ClaimLimits> claims(Node node) {
        return Members.of(node, "atOnce", "keeps")
                .map(members -> new ClaimLimits(
                        members.optional("atOnce", AT_ONCE).orElse(ClaimLimits.STANDARD.atOnce()),
                        members.optional("keeps", KEEPS).orElse(ClaimLimits.STANDARD.keeps())));
    }

    private static Optional<UrgentWordChanges> urgentWords(Node node) {
        return Members.of(node, "add", "remove")
                .map(members -> new UrgentWordChanges(phrases(members, "add"), phrases(members, "remove")));
    }

    private static Set<String> phrases(Members members, String key) {
        members.find(key)
                .filter(list -> list.json().size() > MOST_PHRASES)
                .ifPresent(list -> list.refuse(
                        DirectorySentence.PHRASES.with(list.json().size()),
                        DirectorySentence.AT_MOST.with(MOST_PHRASES)));
        return members.optional(key, Scalars.PHRASE.list()).orElse(List.of()).stream()
                .filter(UrgentWords::isPhrase)
                .collect(Collectors.toSet());
    }
}
