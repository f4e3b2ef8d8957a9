package dev.ringback.golden;

import static dev.ringback.callback.Fixtures.PATIENT;
import static dev.ringback.callback.Fixtures.at;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.Language;
import dev.ringback.callback.Policy;
import dev.ringback.callback.WantedNext;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Line;
import dev.ringback.directory.Location;
import dev.ringback.directory.LocationPolicy;
import dev.ringback.directory.Person;
import dev.ringback.directory.file.DirectoryReader;
import dev.ringback.rhythm.CallerZones;
import dev.ringback.rhythm.Rhythm;
import dev.ringback.script.ScriptPart;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a stored directory says, in what follows from it: when a location calls, whom it alerts, who may work where. */
final class DirectorySays {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<Instant> CALLS = List.of(at("tue 09:00"), at("tue 20:40"), at("thu 12:10"));

    private DirectorySays() {}

    static ObjectNode of(JsonNode stored) {
        Directory directory = DirectoryReader.read(stored);
        ObjectNode says = JSON.objectNode();
        says.put("tenant", directory.tenant());
        says.put("catchAll", directory.catchAll().id());
        says.put("keep", directory.keep().toString());
        ObjectNode locations = says.putObject("locations");
        directory.locations().forEach((id, location) -> locations.set(id.id(), location(directory, location)));
        ObjectNode buckets = says.putObject("buckets");
        for (Bucket bucket : Bucket.values()) {
            var rule = directory.rule(bucket);
            buckets.put(
                    bucket.word(),
                    "%s %s %s"
                            .formatted(
                                    rule.team(), rule.target(), rule.texting().word()));
        }
        ObjectNode handOffs = says.putObject("handOffs");
        directory
                .teams()
                .forEach(team ->
                        handOffs.put(team.id(), directory.handOffTarget(team).toString()));
        ObjectNode agencies = says.putObject("agencies");
        directory.agencies().forEach((id, agency) -> agencies.put(id.id(), agency.name()));
        ObjectNode staff = says.putObject("staff");
        directory.staff().values().forEach(person -> staff.put(person.id().id(), person(directory, person)));
        says.put("urgentWordsAdded", sorted(directory.urgentWords().added().stream()));
        says.put("urgentWordsRemoved", sorted(directory.urgentWords().removed().stream()));
        says.put("numbers", directory.numbers().toString());
        return says;
    }

    private static ObjectNode location(Directory directory, Location location) {
        ObjectNode says = JSON.objectNode();
        says.put("name", location.name());
        says.put("saysAs", location.saysAs());
        says.put("zone", location.hours().zone().getId());
        says.put("callBackOn", location.callBackOn().e164());
        says.put("owner", directory.queueOwner(location).id().id());
        ObjectNode lines = says.putObject("lines");
        location.numbers().forEach(number -> lines.put(number.e164(), line(location.line(number))));
        location.connect().ifPresent(connect -> {
            ObjectNode there = says.putObject("connect");
            there.put("instance", connect.instanceId());
            new TreeMap<>(connect.queues()).forEach((queue, bucket) -> there.put(queue, bucket.word()));
            connect.outboundQueue().ifPresent(queue -> there.put("outboundQueue", queue));
            connect.taskFlow().ifPresent(flow -> there.put("taskFlow", flow));
        });
        location.texting()
                .ifPresent(texting -> says.put(
                        "texting",
                        "%s %s %s"
                                .formatted(
                                        texting.from().e164(),
                                        texting.link(),
                                        texting.onMissedCall().word())));
        location.texting()
                .ifPresent(texting -> says.put(
                        "textWindow",
                        texting.window().earliest() + "-" + texting.window().latest()));
        says.put(
                "shortAbandon",
                location.shortAbandon().under() + " "
                        + location.shortAbandon().opens().word());
        says.put("mayListen", location.mayListen().word());
        says.put(
                "opening",
                location.script(Bucket.BILLING, Language.EN)
                        .lines(ScriptPart.OPENING)
                        .toString());
        Policy policy = new LocationPolicy(directory, location, _ -> CallerZones.UNKNOWN);
        ObjectNode buckets = says.putObject("buckets");
        for (Bucket bucket : Bucket.values()) {
            buckets.put(
                    bucket.word(),
                    policy.wantedNext(bucket).stream().map(WantedNext::word).toList() + " "
                            + attempts(policy.rhythm(bucket, PATIENT)));
        }
        return says;
    }

    private static String line(Line line) {
        return Stream.concat(line.bucket().map(Bucket::word).stream(), line.campaign().stream())
                .toList()
                .toString();
    }

    /** When the attempts for some calls fall. */
    private static List<Instant> attempts(Rhythm rhythm) {
        return CALLS.stream()
                .flatMap(call -> {
                    Stream.Builder<Instant> attempts = Stream.builder();
                    Instant last = rhythm.firstAttempt(call);
                    attempts.add(last);
                    for (int number = 1; rhythm.hasAttemptAfter(number); number++) {
                        last = rhythm.nextAttempt(number, last, last);
                        attempts.add(last);
                    }
                    return attempts.build();
                })
                .toList();
    }

    private static String person(Directory directory, Person person) {
        return "%s %s at %s for %s"
                .formatted(
                        person.role().word(),
                        person.agency().map(AgencyId::id),
                        sorted(directory.locations().keySet().stream()
                                .filter(person.grants()::covers)
                                .map(Object::toString)),
                        sorted(Stream.of(Bucket.values())
                                .filter(person.grants()::covers)
                                .map(Bucket::word)));
    }

    private static String sorted(Stream<String> words) {
        return words.sorted().toList().toString();
    }
}
