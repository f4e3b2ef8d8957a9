package dev.ringback.directory.file;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.BucketRule;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Grants;
import dev.ringback.directory.Person;
import dev.ringback.directory.UrgentWordChanges;
import dev.ringback.reading.FieldPath;
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
        things.add(new Description("", "the tenant")
                .fact("tenant", "name", directory.tenant())
                .fact("catchAll", "location that gets what no location owns", directory.catchAll())
                .fact("keep", "closed callbacks are kept for", Description.length(directory.keep()))
                .fact(
                        "claims/atOnce",
                        "callbacks that a person holds at a time, at most",
                        directory.claims().atOnce())
                .fact(
                        "claims/keeps",
                        "how often a person keeps a callback for longer without doing anything, at most",
                        directory.claims().keeps()));
        directory
                .locations()
                .values()
                .forEach(location -> things.add(
                        LocationDescription.of(path("locations", location.id().id()), location)));
        for (Bucket bucket : Bucket.values()) {
            BucketRule rule = directory.rule(bucket);
            things.add(new Description(path("buckets", bucket.word()), "bucket " + bucket.word())
                    .fact("team", "first owner", rule.team())
                    .fact("target", "target in open time", Description.length(rule.target())));
        }
        directory.teams().forEach(team -> things.add(new Description(path("teams", team.id()), "team " + team)));
        directory
                .agencies()
                .values()
                .forEach(agency ->
                        things.add(new Description(path("agencies", agency.id().id()), "agency " + agency.id())
                                .fact("name", "name", agency.name())));
        directory.staff().forEach((key, person) -> things.add(person(path("staff", key), person)));
        things.add(urgentWords(directory.urgentWords()));
        var byPath = new LinkedHashMap<String, Description>();
        things.forEach(thing -> byPath.put(thing.path(), thing));
        return byPath;
    }

    private static Description person(String path, Person person) {
        var described = new Description(path, person.id().id())
                .fact("id", "id", person.id())
                .fact("role", "role", person.role().word())
                .fact("agency", "agency", person.agency());
        var locations = described.part("locations");
        switch (person.grants().locations()) {
            case Grants.Locations.All() -> described.fact("locations", "grant for all locations", "");
            case Grants.Locations.Only(var granted) ->
                granted.stream()
                        .map(location -> location.id())
                        .sorted()
                        .forEach(id -> locations.fact(id, "grant for location " + id, ""));
        }
        var buckets = described.part("buckets");
        for (Bucket bucket : Bucket.values()) {
            if (person.grants().covers(bucket)) {
                buckets.fact(bucket.word(), "grant for bucket " + bucket.word(), "");
            }
        }
        return described.all(locations).all(buckets);
    }

    private static Description urgentWords(UrgentWordChanges changes) {
        var described = new Description("urgentWords", "urgent words");
        return described
                .all(words(described.part("add"), "added: ", changes.added()))
                .all(words(described.part("remove"), "taken out: ", changes.removed()));
    }

    private static Description words(Description described, String label, Set<String> words) {
        List<String> sorted = words.stream().sorted().toList();
        sorted.forEach(word -> described.fact(word, label + "\"" + word + "\"", ""));
        return described;
    }

    private static String path(String section, String id) {
        return FieldPath.under(section, id);
    }
}
