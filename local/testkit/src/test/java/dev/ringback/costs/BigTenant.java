package dev.ringback.costs;

import dev.ringback.standins.Json;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An invented group of 200 locations over four time zones, its staff, and the numbers of its callers. */
final class BigTenant {

    static final int LOCATIONS = 200;

    /** Knows all figures. */
    static final String SAM = "sam@sunrise.example";
    /** Works everywhere. */
    static final String PAT = "pat@sunrise.example";
    /** Works 40 locations, and three buckets of them. */
    static final String ANA = "ana@northwind.example";
    /** Works one location, whose callbacks lie among all others. */
    static final String EVA = "eva@sunrise.example";
    /** Works one location, whose callbacks are the last of the whole worklist. */
    static final String ZOE = "zoe@sunrise.example";

    /** One of the forty. */
    static final int LOCATION_OF_ANA = 2;

    static final int LOCATION_OF_EVA = 117;
    static final int LOCATION_OF_ZOE = 199;

    private static final List<String> STREETS = List.of(
            "oak-street",
            "harbor",
            "mesa",
            "maple-avenue",
            "river-road",
            "hill",
            "lake-shore",
            "market-square",
            "old-mill",
            "station",
            "garden",
            "union-square",
            "north-gate",
            "south-park",
            "chapel",
            "bridge-street",
            "elm-court",
            "prairie",
            "bay-view",
            "college");
    private static final List<String> TOWNS = List.of(
            "riverton", "ashford", "milltown", "easton", "clayton", "fairview", "salem", "newport", "bristol", "dover");
    private static final List<String> ZONES =
            List.of("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles");
    /** Ten area codes in each of the four zones, one after the other. */
    private static final List<String> AREAS = List.of(
            "212", "312", "303", "213", "215", "214", "505", "415", "404", "314", "801", "206", "305", "504", "406",
            "503", "617", "512", "307", "619", "202", "612", "719", "408", "216", "615", "720", "510", "313", "414",
            "970", "650", "704", "816", "385", "916", "804", "901", "575", "702");

    private static final int LINES_OF_LOCATIONS = 20;
    private static final int LINES = 100;

    private BigTenant() {}

    static String id(int location) {
        return STREETS.get(location % STREETS.size()) + "-" + TOWNS.get(location / STREETS.size());
    }

    /** The number that patients dial for a location. */
    static String number(int location) {
        return line(location % AREAS.size(), 2 * (location / AREAS.size()));
    }

    /** A caller of a location: another number for every {@code caller} below 50. */
    static String caller(int location, int caller) {
        int lines = LINES - LINES_OF_LOCATIONS;
        int number = (50 * location + caller) % (AREAS.size() * lines);
        return line(number / lines, LINES_OF_LOCATIONS + number % lines);
    }

    private static String line(int area, int line) {
        return "+1%s55501%02d".formatted(AREAS.get(area), line);
    }

    static JsonNode directory() {
        ObjectNode directory = Json.object();
        directory.put("tenant", "sunrise-health").put("catchAll", id(0)).put("keep", "400d");
        ArrayNode locations = directory.putArray("locations");
        IntStream.range(0, LOCATIONS).forEach(location -> describe(locations.addObject(), location));
        directory.putArray("agencies").addObject().put("id", "northwind").put("name", "Northwind Virtual Assistants");
        ArrayNode staff = directory.putArray("staff");
        staff.addObject().put("id", SAM).put("role", "manager").put("locations", "all");
        staff.addObject().put("id", PAT).put("role", "coordinator").put("locations", "all");
        ObjectNode ana =
                staff.addObject().put("id", ANA).put("role", "assistant").put("agency", "northwind");
        ArrayNode granted = ana.putArray("locations");
        IntStream.range(0, LOCATIONS)
                .filter(location -> location % 5 == 2)
                .forEach(location -> granted.add(id(location)));
        ana.putArray("buckets").add("new-patient").add("scheduling").add("other");
        ofOneLocation(staff, EVA, LOCATION_OF_EVA);
        ofOneLocation(staff, ZOE, LOCATION_OF_ZOE);
        return directory;
    }

    private static void ofOneLocation(ArrayNode staff, String person, int location) {
        staff.addObject()
                .put("id", person)
                .put("role", "coordinator")
                .putArray("locations")
                .add(id(location));
    }

    private static void describe(ObjectNode location, int index) {
        String id = id(index);
        location.put("id", id).put("name", id.replace('-', ' ')).put("saysAs", "Sunrise Family Care");
        location.put("timeZone", ZONES.get(index % ZONES.size()));
        location.putArray("numbers").add(number(index));
        location.put("callBackOn", number(index)).put("queueOwner", "sam@sunrise.example");
        location.putObject("hours").put("mon-fri", "08:00-12:00, 13:00-17:00").put("sat", "09:00-12:00");
        location.putArray("closed").add("2026-11-26").add("2026-12-25").add("2027-01-01");
        location.putObject("texting")
                .put("from", line(index % AREAS.size(), 2 * (index / AREAS.size()) + 1))
                .put("link", "https://book.example.org/" + index);
    }
}
