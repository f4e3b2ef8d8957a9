package dev.ringback.directory;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.BucketRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** Everything in a directory as people would describe it, in the order of the file's sections. */
final class Descriptions {

    private Descriptions() {}

    /** By path. */
    static SequencedMap<String, Described> of(Directory directory) {
        var things = new ArrayList<Described>();
        things.add(new Described("", "the tenant")
                .fact("tenant", "name", directory.tenant())
                .fact("catchAll", "location that gets what no location owns", directory.catchAll())
                .fact("keep", "closed callbacks are kept for", Described.length(directory.keep())));
        directory
                .locations()
                .values()
                .forEach(location -> things.add(
                        LocationDescription.of(path("locations", location.id().id()), location)));
        for (Bucket bucket : Bucket.values()) {
            BucketRule rule = directory.rule(bucket);
            things.add(new Described(path("buckets", bucket.word()), "bucket " + bucket.word())
                    .fact("team", "first owner", rule.team())
                    .fact("target", "target in open time", Described.length(rule.target())));
        }
        directory.teams().forEach(team -> things.add(new Described(path("teams", team.id()), "team " + team)));
        directory
                .agencies()
                .values()
                .forEach(agency ->
                        things.add(new Described(path("agencies", agency.id().id()), "agency " + agency.id())
                                .fact("name", "name", agency.name())));
        directory.staff().forEach((key, person) -> things.add(person(path("staff", key), person)));
        things.add(urgentWords(directory.urgentWords()));
        var byPath = new LinkedHashMap<String, Described>();
        things.forEach(thing -> byPath.put(thing.path(), thing));
        return byPath;
    }

    private static Described person(String path, Person person) {
        var described = new Described(path, person.id().id())
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

    private static Described urgentWords(UrgentWordChanges changes) {
        var described = new Described("urgentWords", "urgent words");
        return described
                .all(words(described.part("add"), "added: ", changes.added()))
                .all(words(described.part("remove"), "taken out: ", changes.removed()));
    }

    private static Described words(Described described, String label, Set<String> words) {
        List<String> sorted = words.stream().sorted().toList();
        sorted.forEach(word -> described.fact(word, label + "\"" + word + "\"", ""));
        return described;
    }

    private static String path(String section, String id) {
        return Place.under(section, id);
    }
}
