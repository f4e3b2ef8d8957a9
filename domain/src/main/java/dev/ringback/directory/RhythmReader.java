package dev.ringback.directory;

import dev.ringback.callback.Bucket;
import dev.ringback.rhythm.RhythmRules;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a location, or a bucket of it, changes about the rhythm (docs/rules.md §4). */
final class RhythmReader {

    private static final Reading<Duration> UP_TO_A_DAY = Scalars.duration("0m", "24h");
    private static final Reading<Duration> SOME_OF_A_DAY = Scalars.duration("1m", "24h");
    private static final Reading<Integer> ATTEMPTS = Scalars.wholeNumber(1, 10);
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

    static Optional<RhythmSettings> read(Place place) {
        return Fields.of(place, withBuckets()).map(fields -> {
            RhythmRules rules = rules(fields, RhythmRules.DEFAULTS).orElse(RhythmRules.DEFAULTS);
            return new RhythmSettings(
                    rules,
                    fields.at("buckets")
                            .map(buckets -> byBucket(buckets, rules))
                            .orElse(Map.of()));
        });
    }

    private static Map<Bucket, RhythmRules> byBucket(Place place, RhythmRules base) {
        Map<Bucket, RhythmRules> byBucket = new EnumMap<>(Bucket.class);
        for (BucketEntry entry : BucketEntry.of(place)) {
            Fields.of(entry.value(), NUMBERS)
                    .flatMap(fields -> rules(fields, base))
                    .ifPresent(rules -> byBucket.put(entry.bucket(), rules));
        }
        return byBucket;
    }

    private static Optional<RhythmRules> rules(Fields fields, RhythmRules base) {
        int mistakesBefore = fields.place().mistakes().count();
        var firstNeeds = fields.optional("firstNeeds", UP_TO_A_DAY).orElse(base.firstNeeds());
        var secondAfter = fields.optional("secondAfter", SOME_OF_A_DAY).orElse(base.secondAfter());
        var lastBeforeClose = fields.optional("lastBeforeClose", UP_TO_A_DAY).orElse(base.lastBeforeClose());
        LocalTime morning = fields.optional("morning", Scalars.TIME).orElse(base.morning());
        LocalTime afternoon = fields.optional("afternoon", Scalars.TIME).orElse(base.afternoon());
        LocalTime midday = fields.optional("midday", Scalars.TIME).orElse(base.midday());
        int attempts = fields.optional("attempts", ATTEMPTS).orElse(base.attempts());
        LocalTime earliest = fields.optional("earliest", Scalars.TIME).orElse(base.earliest());
        LocalTime latest = fields.optional("latest", Scalars.TIME).orElse(base.latest());
        var repeatAfter = fields.optional("repeatAfter", UP_TO_A_DAY).orElse(base.repeatAfter());
        boolean halvesInOrder = morning.isBefore(midday) && !midday.isAfter(afternoon);
        if (!halvesInOrder && fields.areSound("morning", "midday", "afternoon")) {
            fields.place()
                    .mistake(
                            "morning %s, midday %s, afternoon %s".formatted(morning, midday, afternoon),
                            "morning before midday, and afternoon no earlier than midday");
        }
        if (!earliest.isBefore(latest) && fields.areSound("earliest", "latest")) {
            fields.place().mistake("earliest %s, latest %s".formatted(earliest, latest), "earliest before latest");
        }
        return fields.place().mistakes().count() > mistakesBefore
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
