package dev.ringback.api;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.Bucket;
import dev.ringback.callback.ClaimLimits;
import dev.ringback.callback.Claims;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Team;
import dev.ringback.callback.Word;
import dev.ringback.casework.CurrentDirectory;
import dev.ringback.desk.Action;
import dev.ringback.desk.Assignee;
import dev.ringback.desk.Permissions;
import dev.ringback.directory.ConnectSettings;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Location;
import dev.ringback.directory.Person;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a person is to the desk, and what they may do where: all that a page must know before it shows anything. */
final class MePage {

    private final CurrentDirectory directory;
    private final InstantSource clock;

    MePage(CurrentDirectory directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    Reply show(DeskRequest request) {
        return new Reply.Done(of(request.person(), directory.current(), clock.instant()));
    }

    /** What {@code person} is shown of themselves under a directory. */
    static ObjectNode of(Person person, Directory directory, Instant now) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("person", person.id().id());
        json.put("role", person.role().word());
        put(json, "agency", person.agency().map(AgencyId::id));
        words(
                json.putArray("buckets"),
                Arrays.stream(Bucket.values()).filter(person.grants()::covers).toList());
        // Which teams there are is told to those alone who may pass a callback on.
        ArrayNode teams = json.putArray("teams");
        if (Permissions.actionsOf(person.role()).contains(Action.PASS_ON)) {
            directory.teams().stream().map(Team::id).forEach(teams::add);
        }
        ClaimLimits claims = directory.claims();
        json.put("claimMinutes", Claims.LASTS.toMinutes());
        json.put("holdsAtMost", claims.atOnce());
        json.put("keepsAtMost", claims.keeps());
        words(
                json.putArray("may"),
                Stream.<Word>concat(
                                Permissions.actionsOf(person.role()).stream(),
                                Permissions.rightsOf(person.role()).stream().sorted())
                        .toList());
        ArrayNode locations = json.putArray("locations");
        directory.locations().values().stream()
                .filter(location -> person.grants().covers(location.id()))
                .forEach(location -> locations.add(location(location, now)));
        words(
                json.putArray("followUps"),
                directory.locations().values().stream()
                        .filter(location -> person.grants().covers(location.id()))
                        .flatMap(location -> location.followUps().owed().keySet().stream())
                        .sorted()
                        .distinct()
                        .toList());
        ArrayNode assignees = json.putArray("assignees");
        Assignee.of(person, directory).forEach(assignee -> assignees.add(assignee(assignee)));
        return json;
    }

    private static ObjectNode location(Location location, Instant now) {
        Optional<Instant> openUntil = location.hours().openUntil(now);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("location", location.id().id());
        json.put("name", location.name());
        json.put("publicName", location.saysAs());
        json.put("zone", location.hours().zone().getId());
        json.put("openNow", openUntil.isPresent());
        json.put(
                "until",
                openUntil
                        .orElseGet(() -> location.hours().openingAtOrAfter(now))
                        .toString());
        json.put("number", location.callBackOn().e164());
        put(json, "outboundQueue", location.connect().flatMap(ConnectSettings::outboundQueue));
        words(
                json.putArray("followUps"),
                location.followUps().owed().keySet().stream().sorted().toList());
        return json;
    }

    private static ObjectNode assignee(Assignee assignee) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("person", assignee.person().id().id());
        json.put("role", assignee.person().role().word());
        assignee.locations()
                .ifPresentOrElse(
                        locations -> locations.stream().map(LocationId::id).forEach(json.putArray("locations")::add),
                        () -> json.putNull("locations"));
        return json;
    }

    private static void words(ArrayNode array, Collection<? extends Word> words) {
        words.forEach(word -> array.add(word.word()));
    }

    private static void put(ObjectNode json, String name, Optional<String> value) {
        value.ifPresentOrElse(present -> json.put(name, present), () -> json.putNull(name));
    }
}
