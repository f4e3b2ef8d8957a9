package dev.ringback.laptop;

import dev.ringback.callback.AgencyId;
import dev.ringback.callback.LocationId;
import dev.ringback.directory.Directory;
import dev.ringback.directory.Grants;
import dev.ringback.directory.Location;
import dev.ringback.directory.Person;
import dev.ringback.standins.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the pages are told of a laptop in the place of an issuer: whom one can be, and which number a patient can call. */
final class PageConfig {

    static final String PATH = "/app/config.json";

    private PageConfig() {}

    static String of(Directory directory) {
        ObjectNode config = Json.object();
        ObjectNode signIn = config.putObject("signIn").put("kind", "laptop");
        ArrayNode people = signIn.putArray("people");
        directory.staff().values().forEach(person -> introduce(person, directory, people.addObject()));
        ArrayNode phones = signIn.putArray("phones");
        directory
                .locations()
                .values()
                .forEach(location -> location.numbers()
                        .forEach(number -> phones.addObject()
                                .put("location", location.name())
                                .put("number", number.e164())));
        return Json.write(config);
    }

    private static void introduce(Person person, Directory directory, ObjectNode card) {
        card.put("id", person.id().id()).put("role", person.role().word());
        card.put("agency", person.agency().map(AgencyId::id).orElse(null));
        ArrayNode where = card.putArray("locations");
        locations(person, directory).forEach(where::add);
    }

    /** The names of the locations that a person was granted; none where that is all of them. */
    private static List<String> locations(Person person, Directory directory) {
        return switch (person.grants().locations()) {
            case Grants.Locations.All() -> List.of();
            case Grants.Locations.Only(var granted) ->
                granted.stream()
                        .map((LocationId id) -> directory.location(id).map(Location::name))
                        .flatMap(Optional::stream)
                        .sorted()
                        .toList();
        };
    }
}
