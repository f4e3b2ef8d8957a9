package dev.ringback.directory.file;

import dev.ringback.callback.Bucket;
import dev.ringback.directory.RhythmSettings;
import dev.ringback.reading.Decoder;
import dev.ringback.reading.Members;
import dev.ringback.reading.Node;
import dev.ringback.rhythm.RhythmRules;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a location, or a bucket of it, changes about the rhythm (docs/rules.md §4). */
final class RhythmReader {

    private static final Decoder<Duration> UP_TO_A_DAY = Scalars.duration("0m", "24h");
    private static final Decoder<Duration> SOME_OF_A_DAY = Scalars.duration("1m", "24h");
    private static final Decoder<Integer> ATTEMPTS = Decoder.wholeNumber(1, 10);
    private static final String[] NUMBERS = {
        "firstNeeds",
        "secondAfter",
        "lastBeforeClose",
        "morning",
        "afternoon",
        "midday",
        "attempts",
        "earliest",
        "latest",
        "repeatAfter"
    };

    private RhythmReader() {}

    static Optional<RhythmSettings> read(Node node) {
        return Members.of(node, withBuckets()).map(members -> {
            RhythmRules rules = rules(members, RhythmRules.DEFAULTS).orElse(RhythmRules.DEFAULTS);
            return new RhythmSettings(
                    rules,
                    members.find("buckets")
                            .map(buckets -> byBucket(buckets, rules))
                            .orElse(Map.of()));
        });
    }

    private static Map<Bucket, RhythmRules> byBucket(Node node, RhythmRules base) {
        Map<Bucket, RhythmRules> byBucket = new EnumMap<>(Bucket.class);
        for (BucketEntry entry : BucketEntry.of(node)) {
            Members.of(entry.value(), NUMBERS)
                    .flatMap(members -> rules(members, base))
                    .ifPresent(rules -> byBucket.put(entry.bucket(), rules));
        }
        return byBucket;
    }

    private static Optional<RhythmRules> rules(Members members, RhythmRules base) {
        int mistakesBefore = members.node().mistakes().count();
        var firstNeeds = members.optional("firstNeeds", UP_TO_A_DAY).orElse(base.firstNeeds());
        var secondAfter = members.optional("secondAfter", SOME_OF_A_DAY).orElse(base.secondAfter());
        var lastBeforeClose = members.optional("lastBeforeClose", UP_TO_A_DAY).orElse(base.lastBeforeClose());
        LocalTime morning = members.optional("morning", Scalars.TIME).orElse(base.morning());
        LocalTime afternoon = members.optional("afternoon", Scalars.TIME).orElse(base.afternoon());
        LocalTime midday = members.optional("midday", Scalars.TIME).orElse(base.midday());
        int attempts = members.optional("attempts", ATTEMPTS).orElse(base.attempts());
        LocalTime earliest = members.optional("earliest", Scalars.TIME).orElse(base.earliest());
        LocalTime latest = members.optional("latest", Scalars.TIME).orElse(base.latest());
        var repeatAfter = members.optional("repeatAfter", UP_TO_A_DAY).orElse(base.repeatAfter());
        boolean halvesInOrder = morning.isBefore(midday) && !midday.isAfter(afternoon);
        if (!halvesInOrder && members.areSound("morning", "midday", "afternoon")) {
            members.node()
                    .refuse(LocationSentence.HALVES.with(morning, midday, afternoon), LocationSentence.HALVES_IN_ORDER);
        }
        if (attempts < 1 && members.areSound("attempts")) {
            members.node().at("attempts").mistake(ATTEMPTS.expected());
        }
        if (!secondAfter.isPositive() && members.areSound("secondAfter")) {
            members.node().at("secondAfter").mistake(SOME_OF_A_DAY.expected());
        }
        if (!earliest.isBefore(latest) && members.areSound("earliest", "latest")) {
            members.node().mistake(LocationSentence.REACH.with(earliest, latest), LocationSentence.REACH_IN_ORDER);
        }
        return members.node().mistakes().count() > mistakesBefore
                ? Optional.empty()
                : Optional.of(new RhythmRules(
                        firstNeeds,
                        secondAfter,
                        lastBeforeClose,
                        morning,
                        afternoon,
                        midday,
                        attempts,
                        earliest,
                        latest,
                        repeatAfter));
    }

    private static String[] withBuckets() {
        return Stream.concat(Stream.of(NUMBERS), Stream.of("buckets")).toArray(String[]::new);
    }
}
