package dev.ringback.directory.file;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.BucketRule;
import dev.ringback.callback.Language;
import dev.ringback.callback.Sentence;
import dev.ringback.callback.Wording;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Grants;
import dev.ringback.directory.NumbersSettings;
import dev.ringback.directory.Person;
import dev.ringback.directory.UrgentWordChanges;
import dev.ringback.reading.FieldPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** Everything in a directory as people would describe it, in the order of the file's sections. */
final class Descriptions {

    private Descriptions() {}

    /** By path. */
    static SequencedMap<String, Description> of(Directory directory) {
        var things = new ArrayList<Description>();
        things.add(new Description("", DifferenceSentence.TENANT)
                .fact("tenant", DifferenceSentence.NAME, directory.tenant())
                .fact("catchAll", DifferenceSentence.CATCH_ALL, directory.catchAll())
                .fact("keep", DifferenceSentence.KEEP, Description.length(directory.keep()))
                .fact(
                        "claims/atOnce",
                        DifferenceSentence.CLAIMS_AT_ONCE,
                        directory.claims().atOnce())
                .fact(
                        "claims/keeps",
                        DifferenceSentence.CLAIMS_KEEPS,
                        directory.claims().keeps()));
        directory
                .locations()
                .values()
                .forEach(location -> things.add(
                        LocationDescription.of(path("locations", location.id().id()), location)));
        for (Bucket bucket : Bucket.values()) {
            BucketRule rule = directory.rule(bucket);
            things.add(new Description(path("buckets", bucket.word()), DifferenceSentence.BUCKET.with(bucket.word()))
                    .fact("team", DifferenceSentence.FIRST_OWNER, rule.team())
                    .fact("target", DifferenceSentence.TARGET, Description.length(rule.target())));
        }
        directory
                .teams()
                .forEach(team ->
                        things.add(new Description(path("teams", team.id()), DifferenceSentence.TEAM.with(team))));
        directory
                .agencies()
                .values()
                .forEach(agency -> things.add(
                        new Description(path("agencies", agency.id().id()), DifferenceSentence.AGENCY.with(agency.id()))
                                .fact("name", DifferenceSentence.NAME, agency.name())));
        directory.staff().forEach((key, person) -> things.add(person(path("staff", key), person)));
        things.add(urgentWords(directory.urgentWords()));
        things.add(numbers(directory.numbers()));
        var byPath = new LinkedHashMap<String, Description>();
        things.forEach(thing -> byPath.put(thing.path(), thing));
        return byPath;
    }

    private static Description person(String path, Person person) {
        var described = new Description(path, Wording.verbatim(person.id().id()))
                .fact("id", DifferenceSentence.ID, person.id())
                .fact("role", DifferenceSentence.ROLE, person.role().word())
                .fact("agency", DifferenceSentence.AGENCY_OF_PERSON, person.agency());
        var locations = described.part("locations");
        switch (person.grants().locations()) {
            case Grants.Locations.All() -> described.fact("locations", DifferenceSentence.GRANT_FOR_ALL);
            case Grants.Locations.Only(var granted) ->
                granted.stream()
                        .map(location -> location.id())
                        .sorted()
                        .forEach(id -> locations.fact(id, DifferenceSentence.GRANT_FOR_LOCATION.with(id)));
        }
        var buckets = described.part("buckets");
        for (Bucket bucket : Bucket.values()) {
            if (person.grants().covers(bucket)) {
                buckets.fact(bucket.word(), DifferenceSentence.GRANT_FOR_BUCKET.with(bucket.word()));
            }
        }
        var languages = described.part("languages");
        person.languages().stream()
                .map(Language::word)
                .sorted()
                .forEach(word -> languages.fact(word, DifferenceSentence.SPEAKS.with(word)));
        return described.all(locations).all(buckets).all(languages);
    }

    private static Description urgentWords(UrgentWordChanges changes) {
        var described = new Description("urgentWords", DifferenceSentence.URGENT_WORDS);
        return described
                .all(words(described.part("add"), DifferenceSentence.WORDS_ADDED, changes.added()))
                .all(words(described.part("remove"), DifferenceSentence.WORDS_TAKEN_OUT, changes.removed()));
    }

    private static Description numbers(NumbersSettings numbers) {
        return new Description("numbers", DifferenceSentence.NUMBERS)
                .fact("tooFew", DifferenceSentence.NUMBERS_TOO_FEW, numbers.tooFew())
                .fact("slowAfter", DifferenceSentence.NUMBERS_SLOW_AFTER, timesTarget(numbers.slowAfter()))
                .fact("lowBooking", DifferenceSentence.NUMBERS_LOW_BOOKING, numbers.lowBookingPercent() + "%")
                .fact("manyWaiting", DifferenceSentence.NUMBERS_MANY_WAITING, numbers.manyWaiting())
                .fact("repeatCallers", DifferenceSentence.NUMBERS_REPEAT_CALLERS, numbers.repeatPercent() + "%")
                .fact("unresolved", DifferenceSentence.NUMBERS_UNRESOLVED, numbers.unresolvedPercent() + "%");
    }

    /** As the file writes it. */
    private static String timesTarget(double times) {
        return BigDecimal.valueOf(times).stripTrailingZeros().toPlainString() + "x target";
    }

    private static Description words(Description described, Sentence label, Set<String> words) {
        List<String> sorted = words.stream().sorted().toList();
        sorted.forEach(word -> described.fact(word, label.with(word)));
        return described;
    }

    private static String path(String section, String id) {
        return FieldPath.under(section, id);
    }
}
