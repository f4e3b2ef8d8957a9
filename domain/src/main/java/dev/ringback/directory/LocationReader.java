package dev.ringback.directory;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.FollowUp;
import dev.ringback.callback.Language;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.ShortAbandons;
import dev.ringback.callback.Word;
import dev.ringback.rhythm.OpenHours;
import dev.ringback.rhythm.Rhythm;
import dev.ringback.rhythm.RhythmRules;
import dev.ringback.script.Checked;
import dev.ringback.script.Scripts;
import dev.ringback.texting.PrivacyCheck;
import dev.ringback.texting.Templates;
import dev.ringback.texting.TextBlanks;
import dev.ringback.texting.TextMistake;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the locations: their names, hours, numbers, and who answers for their callbacks. */
final class LocationReader {

    private static final Reading<List<LocalDate>> CLOSED = Scalars.DATE.list();

    private static final Reading<List<FollowUp>> FOLLOW_UPS =
            Scalars.word(FollowUp.class).list();

    private final Known known;
    private final QueueOwners queueOwners;
    private final Map<String, String> pathById = new HashMap<>();

    LocationReader(Known known, QueueOwners queueOwners) {
        this.known = known;
        this.queueOwners = queueOwners;
    }

    /** The locations, as far as they are free of mistakes. */
    Map<LocationId, Location> read(Place place) {
        Map<LocationId, Location> locations = new LinkedHashMap<>();
        for (Place item : Reading.items(place)) {
            location(item).ifPresent(location -> locations.put(location.id(), location));
        }
        return locations;
    }

    private Optional<Location> location(Place place) {
        return Fields.of(
                        place,
                        "id",
                        "name",
                        "saysAs",
                        "timeZone",
                        "numbers",
                        "callBackOn",
                        "lines",
                        "queueOwner",
                        "hours",
                        "closed",
                        "connect",
                        "texting",
                        "rhythm",
                        "shortAbandon",
                        "followUps",
                        "scripts")
                .flatMap(this::location);
    }

    private Optional<Location> location(Fields fields) {
        int mistakesBefore = fields.place().mistakes().count();
        Optional<LocationId> id = fields.required("id", Scalars.ID).map(LocationId::new);
        id.ifPresent(given -> requireUnique(given, fields));
        Optional<String> name = fields.required("name", Scalars.TEXT);
        Optional<String> saysAs = fields.required("saysAs", Scalars.TEXT);
        Optional<Set<PhoneNumber>> numbers = fields.required("numbers", numbers(fields.place()));
        Optional<PhoneNumber> callBackOn = fields.required("callBackOn", Scalars.PHONE);
        callBackOn.ifPresent(number -> requireNotAnothers(number, fields));
        Optional<Map<PhoneNumber, Line>> lines =
                fields.optional("lines", place -> lines(place, numbers.orElse(Set.of())));
        Optional<PersonId> queueOwner = fields.optional("queueOwner", queueOwners.named());
        id.ifPresent(location -> queueOwners.requireOneFor(location, queueOwner, fields));
        Optional<OpenHours> hours = hours(fields);
        Optional<ConnectSettings> connect = fields.optional("connect", ChannelReader::connect);
        Optional<TextingSettings> texting = fields.optional("texting", ChannelReader::texting);
        texting.ifPresent(settings -> saysAs.ifPresent(says -> callBackOn.ifPresent(
                number -> requireSoundTexts(new TextBlanks(says, number, settings.link()), fields))));
        if (texting.isEmpty()) {
            saysAs.ifPresent(says -> requireNoSpecialty(says, fields));
        }
        Optional<RhythmSettings> rhythm = fields.optional("rhythm", RhythmReader::read);
        hours.ifPresent(open -> requireTimeToCall(open, rhythm.orElse(RhythmSettings.DEFAULT), fields));
        Optional<ShortAbandon> shortAbandon = fields.optional("shortAbandon", LocationReader::shortAbandon);
        Optional<Map<Bucket, List<FollowUp>>> followUps = fields.optional("followUps", LocationReader::followUps);
        Optional<Scripts> scripts = fields.optional("scripts", LocationReader::scripts);
        return fields.place().mistakes().count() > mistakesBefore
                ? Optional.empty()
                : Optional.of(new Location(
                        id.orElseThrow(),
                        name.orElseThrow(),
                        saysAs.orElseThrow(),
                        hours.orElseThrow(),
                        numbers.orElseThrow(),
                        callBackOn.orElseThrow(),
                        lines.orElse(Map.of()),
                        queueOwner,
                        connect,
                        texting,
                        rhythm.orElse(RhythmSettings.DEFAULT),
                        shortAbandon.orElse(ShortAbandon.DEFAULT),
                        followUps.orElse(Map.of()),
                        scripts.orElse(Scripts.NONE)));
    }

    private void requireUnique(LocationId id, Fields fields) {
        String earlier = pathById.putIfAbsent(id.id(), fields.place().path());
        if (earlier != null) {
            fields.at("id").ifPresent(at -> at.mistake("an id of its own: " + earlier + " has it already"));
        }
    }

    private Reading<Set<PhoneNumber>> numbers(Place location) {
        String expected = "the dialled numbers that are this location, such as [\"+12125550100\"]";
        return new Reading<>(expected, place -> {
            if (!place.node().isArray() || place.node().isEmpty()) {
                return place.mistake(expected);
            }
            Set<PhoneNumber> numbers = new LinkedHashSet<>();
            for (Place item : Reading.items(place)) {
                Scalars.PHONE.read().apply(item).ifPresent(number -> {
                    String owner = known.ownerOf(number).orElse(location.path());
                    if (!owner.equals(location.path())) {
                        item.mistake("a number of this location only: " + owner + " has it already");
                    } else if (!numbers.add(number)) {
                        item.mistake("each number once");
                    }
                });
            }
            return Optional.of(numbers);
        });
    }

    /** A patient who calls back would reach that location, and its staff would know nothing of the callback. */
    private void requireNotAnothers(PhoneNumber callBackOn, Fields fields) {
        known.ownerOf(callBackOn)
                .filter(owner -> !owner.equals(fields.place().path()))
                .ifPresent(owner -> fields.at("callBackOn")
                        .ifPresent(at -> at.mistake("a number that is not another location's: " + owner + " has it")));
    }

    /** Every text of this location must be one segment and say nothing that it should not (docs/rules.md §8). */
    private static void requireSoundTexts(TextBlanks blanks, Fields fields) {
        for (TextMistake mistake : Templates.in(Language.EN).mistakesWith(blanks)) {
            fields.at("saysAs").ifPresent(at -> at.mistake(mistake.found(), mistake.expected()));
        }
    }

    /** Who is never texted is called all the same, and hears the name on a voicemail (docs/rules.md §9). */
    private static void requireNoSpecialty(String saysAs, Fields fields) {
        PrivacyCheck.specialtiesIn(saysAs).stream()
                .map(TextMistake.SaysTooMuch::new)
                .forEach(mistake ->
                        fields.at("saysAs").ifPresent(at -> at.mistake(mistake.found(), mistake.expected())));
    }

    private static Optional<Scripts> scripts(Place place) {
        return switch (Scripts.overrides(place.path(), place.node())) {
            case Checked.Sound<Scripts>(Scripts scripts) -> Optional.of(scripts);
            case Checked.Faulty<Scripts>(var mistakes) -> {
                mistakes.forEach(mistake ->
                        place.mistakes().add(new Mistake(mistake.path(), mistake.found(), mistake.expected())));
                yield Optional.empty();
            }
        };
    }

    private static Optional<Map<PhoneNumber, Line>> lines(Place place, Set<PhoneNumber> numbers) {
        if (!place.node().isObject()) {
            return place.mistake("a map by dialled number, such as {\"+12125550102\": {bucket: new-patient}}");
        }
        Map<PhoneNumber, Line> lines = new HashMap<>();
        for (Reading.Keyed entry : Reading.entries(place)) {
            if (!PhoneNumber.isE164(entry.key()) || !numbers.contains(new PhoneNumber(entry.key()))) {
                entry.value().mistake("\"" + entry.key() + "\"", "one of the numbers of this location");
            }
            Fields.of(entry.value(), "bucket", "campaign").ifPresent(fields -> {
                var line = new Line(
                        fields.optional("bucket", ChannelReader.BUCKET), fields.optional("campaign", Scalars.TEXT));
                if (PhoneNumber.isE164(entry.key())) {
                    lines.put(new PhoneNumber(entry.key()), line);
                }
            });
        }
        return Optional.of(lines);
    }

    private static Optional<OpenHours> hours(Fields fields) {
        var zone = fields.required("timeZone", Scalars.ZONE);
        var week = fields.required("hours", HoursReader.HOURS);
        Set<LocalDate> closed = fields.optional("closed", CLOSED)
                .<Set<LocalDate>>map(HashSet::new)
                .orElse(Set.of());
        boolean opens = week.filter(days -> days.values().stream().anyMatch(spans -> !spans.isEmpty()))
                .isPresent();
        return zone.isPresent() && opens
                ? Optional.of(new OpenHours(zone.orElseThrow(), week.orElseThrow(), closed))
                : Optional.empty();
    }

    private static void requireTimeToCall(OpenHours hours, RhythmSettings rhythm, Fields fields) {
        if (!fields.areSound("hours")) {
            return;
        }
        Stream.concat(Stream.of(rhythm.rules()), rhythm.byBucket().values().stream())
                .filter(rules -> !Rhythm.leavesTimeToCall(hours, rules))
                .findFirst()
                .ifPresent(rules -> fields.at("hours").ifPresent(at -> at.mistake(timeToCall(rules))));
    }

    private static String timeToCall(RhythmRules rules) {
        return "some open time from %s to %s, or nobody could ever be called back (rhythm: earliest, latest)"
                .formatted(rules.earliest(), rules.latest());
    }

    /** What is wanted after a booking, by bucket (docs/rules.md §5): {@code {new-patient: [intake-paperwork, reminders]}}. */
    private static Optional<Map<Bucket, List<FollowUp>>> followUps(Place place) {
        if (!place.node().isObject()) {
            return place.mistake("a map by bucket, such as {new-patient: [intake-paperwork, reminders]}");
        }
        Map<Bucket, List<FollowUp>> followUps = new EnumMap<>(Bucket.class);
        for (Reading.Keyed entry : Reading.entries(place)) {
            Optional<Bucket> bucket = Word.find(Bucket.class, entry.key());
            if (bucket.isEmpty()) {
                entry.value().mistake("\"" + entry.key() + "\"", "a bucket");
            }
            FOLLOW_UPS.read().apply(entry.value()).ifPresent(list -> bucket.ifPresent(key -> followUps.put(key, list)));
        }
        return Optional.of(followUps);
    }

    private static Optional<ShortAbandon> shortAbandon(Place place) {
        Reading<Duration> under = Scalars.duration("0s", "10m");
        Reading<ShortAbandons> opens = Scalars.either(ShortAbandons.CALLBACK, ShortAbandons.NOTHING);
        return Fields.of(place, "under", "opens")
                .map(fields -> new ShortAbandon(
                        fields.optional("under", under).orElse(ShortAbandon.DEFAULT.under()),
                        fields.optional("opens", opens).orElse(ShortAbandon.DEFAULT.opens())));
    }
}
