package dev.ringback.directory.file;

import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.ShortAbandons;
import dev.ringback.callback.Wording;
import dev.ringback.directory.ConnectSettings;
import dev.ringback.directory.FollowUpSettings;
import dev.ringback.directory.Line;
import dev.ringback.directory.Location;
import dev.ringback.directory.MayListen;
import dev.ringback.directory.RhythmSettings;
import dev.ringback.directory.ShortAbandon;
import dev.ringback.directory.TextingSettings;
import dev.ringback.reading.Decoder;
import dev.ringback.reading.Members;
import dev.ringback.reading.Node;
import dev.ringback.rhythm.OpenHours;
import dev.ringback.rhythm.Rhythm;
import dev.ringback.rhythm.RhythmRules;
import dev.ringback.script.Scripts;
import dev.ringback.script.file.ScriptsReader;
import dev.ringback.texting.ProperNames;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the locations: their names, hours, numbers, and who answers for their callbacks. */
final class LocationReader {

    private static final Decoder<String> CAMPAIGN = Decoder.text(Line.LONGEST_CAMPAIGN);

    private final References references;
    private final QueueOwners queueOwners;
    private final FollowUpsReader followUps;
    private final Map<String, String> pathById = new HashMap<>();

    LocationReader(References references, QueueOwners queueOwners, FollowUpsReader followUps) {
        this.references = references;
        this.queueOwners = queueOwners;
        this.followUps = followUps;
    }

    /** The locations, as far as they are free of mistakes. */
    Map<LocationId, Location> read(Node node) {
        Map<LocationId, Location> locations = new LinkedHashMap<>();
        for (Node item : node.items()) {
            location(item).ifPresent(location -> locations.put(location.id(), location));
        }
        return locations;
    }

    private Optional<Location> location(Node node) {
        return Members.of(
                        node,
                        "id",
                        "name",
                        "saysAs",
                        "properNames",
                        "timeZone",
                        "numbers",
                        "callBackOn",
                        "lines",
                        "queueOwner",
                        "hours",
                        "closed",
                        "special",
                        "connect",
                        "texting",
                        "rhythm",
                        "shortAbandon",
                        "voicemail",
                        "followUps",
                        "scripts")
                .flatMap(this::location);
    }

    private Optional<Location> location(Members members) {
        int mistakesBefore = members.node().mistakes().count();
        Optional<LocationId> id = members.required("id", Scalars.ID).map(LocationId::new);
        id.ifPresent(given -> requireUnique(given, members));
        Optional<String> name = members.required("name", Scalars.NAME);
        Optional<String> saysAs = members.required("saysAs", Scalars.NAME);
        Optional<Set<PhoneNumber>> numbers = members.required("numbers", numbers(members.node()));
        Optional<PhoneNumber> callBackOn = members.required("callBackOn", Scalars.PHONE);
        callBackOn.ifPresent(number -> requireNotAnothers(number, members));
        Optional<Map<PhoneNumber, Line>> lines =
                members.optional("lines", node -> lines(node, numbers.orElse(Set.of())));
        Optional<PersonId> queueOwner = members.optional("queueOwner", queueOwners.named());
        id.ifPresent(location -> queueOwners.requireOneFor(location, queueOwner, members));
        Optional<OpenHours> hours = hours(members);
        Optional<ConnectSettings> connect = members.optional("connect", ChannelReader::connect);
        Optional<TextingSettings> texting = members.optional("texting", ChannelReader::texting);
        Optional<RhythmSettings> rhythm = members.optional("rhythm", RhythmReader::read);
        ProperNames names = SoundWords.properNames(members).orElse(ProperNames.NONE);
        FollowUpSettings wanted =
                members.optional("followUps", followUps::ofLocation).orElseGet(followUps::standard);
        if (members.node().mistakes().areOfCheck()) {
            saysAs.ifPresent(says -> SoundWords.require(members, says, callBackOn, texting, names, wanted.textSteps()));
            hours.ifPresent(open -> requireTimeToCall(open, rhythm.orElse(RhythmSettings.DEFAULT), members));
        }
        Optional<ShortAbandon> shortAbandon = members.optional("shortAbandon", LocationReader::shortAbandon);
        Optional<MayListen> mayListen = members.optional("voicemail", LocationReader::mayListen);
        Optional<Scripts> scripts = members.optional("scripts", node -> Optional.of(ScriptsReader.overrides(node)));
        return members.node().mistakes().count() > mistakesBefore
                ? Optional.empty()
                : Optional.of(new Location(
                        id.orElseThrow(),
                        name.orElseThrow(),
                        saysAs.orElseThrow(),
                        names,
                        hours.orElseThrow(),
                        numbers.orElseThrow(),
                        callBackOn.orElseThrow(),
                        lines.orElse(Map.of()),
                        queueOwner,
                        connect,
                        texting,
                        rhythm.orElse(RhythmSettings.DEFAULT),
                        shortAbandon.orElse(ShortAbandon.DEFAULT),
                        mayListen.orElse(MayListen.WORKERS),
                        wanted,
                        scripts.orElse(Scripts.NONE)));
    }

    private void requireUnique(LocationId id, Members members) {
        String earlier = pathById.putIfAbsent(id.id(), members.node().path());
        if (earlier != null) {
            members.find("id").ifPresent(at -> at.refuse(DirectorySentence.ID_TAKEN.with(earlier)));
        }
    }

    private Decoder<Set<PhoneNumber>> numbers(Node location) {
        return new Decoder<>(LocationSentence.NUMBERS, node -> {
            if (!node.json().isArray()) {
                return node.mistake(LocationSentence.NUMBERS);
            }
            if (node.json().isEmpty()) {
                node.refuse(LocationSentence.NUMBERS);
            }
            Set<PhoneNumber> numbers = new LinkedHashSet<>();
            for (Node item : node.items()) {
                Scalars.PHONE.decode(item).ifPresent(number -> {
                    String owner = references.ownerOf(number).orElse(location.path());
                    if (!owner.equals(location.path())) {
                        item.refuse(LocationSentence.NUMBER_OF_ANOTHER.with(owner));
                    } else if (!numbers.add(number)) {
                        item.refuse(LocationSentence.NUMBER_ONCE);
                    }
                });
            }
            return Optional.of(numbers);
        });
    }

    /** A patient who calls back would reach that location, and its staff would know nothing of the callback. */
    private void requireNotAnothers(PhoneNumber callBackOn, Members members) {
        references
                .ownerOf(callBackOn)
                .filter(owner -> !owner.equals(members.node().path()))
                .ifPresent(owner -> members.find("callBackOn")
                        .ifPresent(at -> at.refuse(LocationSentence.CALL_BACK_ON_ANOTHERS.with(owner))));
    }

    private static Optional<Map<PhoneNumber, Line>> lines(Node node, Set<PhoneNumber> numbers) {
        if (!node.json().isObject()) {
            return node.mistake(LocationSentence.LINES);
        }
        Map<PhoneNumber, Line> lines = new HashMap<>();
        for (Node.Member entry : node.members()) {
            if (!PhoneNumber.isE164(entry.key()) || !numbers.contains(new PhoneNumber(entry.key()))) {
                entry.value().refuse(Wording.verbatim("\"" + entry.key() + "\""), LocationSentence.OWN_NUMBER);
            }
            Members.of(entry.value(), "bucket", "campaign").ifPresent(members -> {
                var line = new Line(
                        members.optional("bucket", ChannelReader.BUCKET), members.optional("campaign", CAMPAIGN));
                if (PhoneNumber.isE164(entry.key())) {
                    lines.put(new PhoneNumber(entry.key()), line);
                }
            });
        }
        return Optional.of(lines);
    }

    private static Optional<OpenHours> hours(Members members) {
        var zone = members.required("timeZone", Scalars.ZONE);
        zone.flatMap(ChangedClocks::unknownTo)
                .ifPresent(law -> members.find("timeZone")
                        .ifPresent(at -> at.refuse(ChangedClocks.found(zone.orElseThrow()), law.expected())));
        var week = members.required("hours", HoursReader.HOURS);
        var closed = members.optional("closed", DatesReader.CLOSED);
        var special = members.optional("special", DatesReader.SPECIAL);
        boolean opens = week.filter(days -> days.values().stream().anyMatch(spans -> !spans.isEmpty()))
                .isPresent();
        return zone.isPresent() && opens
                ? Optional.of(new OpenHours(
                        zone.orElseThrow(), week.orElseThrow(), closed.orElse(Set.of()), special.orElse(Map.of())))
                : Optional.empty();
    }

    private static void requireTimeToCall(OpenHours hours, RhythmSettings rhythm, Members members) {
        if (!members.areSound("hours")) {
            return;
        }
        Stream.concat(Stream.of(rhythm.rules()), rhythm.byBucket().values().stream())
                .filter(rules -> !Rhythm.leavesTimeToCall(hours, rules))
                .findFirst()
                .ifPresent(rules -> members.find("hours").ifPresent(at -> at.refuse(timeToCall(rules))));
    }

    private static Wording timeToCall(RhythmRules rules) {
        return LocationSentence.TIME_TO_CALL.with(rules.earliest(), rules.latest());
    }

    private static Optional<MayListen> mayListen(Node node) {
        return Members.of(node, "mayListen")
                .flatMap(members -> members.optional("mayListen", Decoder.word(MayListen.class)));
    }

    private static Optional<ShortAbandon> shortAbandon(Node node) {
        Decoder<Duration> under = Scalars.duration("0s", "10m");
        Decoder<ShortAbandons> opens = Decoder.either(ShortAbandons.CALLBACK, ShortAbandons.NOTHING);
        return Members.of(node, "under", "opens")
                .map(members -> new ShortAbandon(
                        members.optional("under", under).orElse(ShortAbandon.DEFAULT.under()),
                        members.optional("opens", opens).orElse(ShortAbandon.DEFAULT.opens())));
    }
}
