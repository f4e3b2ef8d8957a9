package dev.ringback.integration;

import dev.ringback.standins.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fifty people of two agencies and the practice itself, each with grants of their own, over five locations. What everybody may
 * work is written down here once more, so that the tests do not ask the code that they test.
 */
record Floor(List<Worker> people) {

    /** A kind of call: {@code clinical} is for in-house people only. */
    record Kind(String location, String bucket) {

        String number() {
            return "+1212555015" + location.substring(location.length() - 1);
        }
    }

    /**
     * Somebody at the desk.
     *
     * @param agency empty: in-house
     * @param locations none: all of them
     * @param filter what they ask for with each press of <i>next</i>
     */
    record Worker(
            String id,
            String role,
            Optional<String> agency,
            List<String> locations,
            List<String> buckets,
            Optional<Kind> filter) {

        boolean mayWork(Kind kind) {
            return (locations.isEmpty() || locations.contains(kind.location()))
                    && (buckets.isEmpty() || buckets.contains(kind.bucket()))
                    && (agency.isEmpty() || !kind.bucket().equals("clinical"));
        }

        /** Whether a callback of this kind is one that they ask for and may work. */
        boolean wants(Kind kind) {
            return mayWork(kind) && filter.filter(asked -> !asked.equals(kind)).isEmpty();
        }

        String body() {
            return filter.map(kind -> Json.write(
                            Json.object().put("location", kind.location()).put("bucket", kind.bucket())))
                    .orElse("");
        }
    }

    /** A kind of call that all with overlapping grants may work. */
    static final Kind SHARED = new Kind("place-2", "scheduling");

    private static final int LOCATIONS = 5;
    private static final int TEAM = 5;
    private static final int AGENCYS = 20;
    private static final int IN_HOUSE = 10;

    /** Ten kinds of calls and five people for each: they may work no other kind, or else they ask for it alone. */
    static Floor ofTenTeams() {
        var people = new ArrayList<Worker>();
        team(people, "assistant", Optional.of("northwind"), new Kind("place-1", "new-patient"));
        team(people, "assistant", Optional.of("northwind"), new Kind("place-1", "scheduling"));
        team(people, "assistant", Optional.of("northwind"), new Kind("place-2", "new-patient"));
        team(people, "agency-lead", Optional.of("northwind"), new Kind("place-2", "billing"));
        team(people, "assistant", Optional.of("bluebird"), new Kind("place-1", "referral"));
        team(people, "assistant", Optional.of("bluebird"), new Kind("place-3", "new-patient"));
        team(people, "assistant", Optional.of("bluebird"), new Kind("place-3", "scheduling"));
        team(people, "agency-lead", Optional.of("bluebird"), new Kind("place-4", "other"));
        team(people, "clinician", Optional.empty(), new Kind("place-2", "clinical"));
        for (int i = 0; i < TEAM; i++) {
            people.add(new Worker(
                    "coordinator-%d@sunrise.example".formatted(i),
                    "coordinator",
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.of(new Kind("place-5", "other"))));
        }
        return new Floor(people);
    }

    /** Grants that overlap: two agencies share a location, and in-house people may work everything. */
    static Floor ofOverlappingGrants() {
        var people = new ArrayList<Worker>();
        for (int i = 0; i < AGENCYS; i++) {
            people.add(assistant("northwind", i, List.of("place-1", "place-2"), List.of()));
            people.add(assistant("bluebird", i, List.of("place-2", "place-3"), List.of("scheduling", "other")));
        }
        for (int i = 0; i < IN_HOUSE; i++) {
            people.add(new Worker(
                    "coordinator-%d@sunrise.example".formatted(i),
                    "coordinator",
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.empty()));
        }
        return new Floor(people);
    }

    /** The kinds of calls that somebody may work or asks for alone, each once. */
    List<Kind> kinds() {
        return people.stream()
                .flatMap(worker -> worker
                        .filter()
                        .or(() -> Optional.of(new Kind(
                                worker.locations().getFirst(), worker.buckets().getFirst())))
                        .stream())
                .distinct()
                .toList();
    }

    /** The directory as it is stored. */
    String json() {
        ObjectNode tree = Json.object()
                .put("tenant", "sunrise-health")
                .put("catchAll", "place-1")
                .put("keep", "400d");
        ArrayNode locations = tree.putArray("locations");
        IntStream.rangeClosed(1, LOCATIONS).forEach(i -> locations.add(location(i)));
        tree.putArray("agencies")
                .add(Json.object().put("id", "northwind").put("name", "Northwind Virtual Assistants"))
                .add(Json.object().put("id", "bluebird").put("name", "Bluebird Remote Care"));
        ArrayNode staff = tree.putArray("staff");
        staff.add(Json.object().put("id", Tenant.SAM).put("role", "manager").put("locations", "all"));
        people.forEach(worker -> staff.add(entry(worker)));
        return Json.write(tree);
    }

    private static void team(List<Worker> people, String role, Optional<String> agency, Kind kind) {
        for (int i = 0; i < TEAM; i++) {
            String id = "%s-%s-%d@%s.example".formatted(kind.location(), kind.bucket(), i, agency.orElse("sunrise"));
            people.add(
                    new Worker(id, role, agency, List.of(kind.location()), List.of(kind.bucket()), Optional.empty()));
        }
    }

    private static Worker assistant(String agency, int number, List<String> locations, List<String> buckets) {
        String id = "assistant-%d@%s.example".formatted(number, agency);
        return new Worker(id, "assistant", Optional.of(agency), locations, buckets, Optional.empty());
    }

    private static JsonNode location(int number) {
        Kind kind = new Kind("place-" + number, "other");
        ObjectNode location = Json.object()
                .put("id", kind.location())
                .put("name", "Place " + number)
                .put("saysAs", "Sunrise Place " + number)
                .put("timeZone", "America/New_York")
                .put("callBackOn", kind.number())
                .put("queueOwner", Tenant.SAM);
        location.putArray("numbers").add(kind.number());
        location.putObject("hours").put("mon-fri", "08:00-17:00");
        return location;
    }

    private static JsonNode entry(Worker worker) {
        ObjectNode entry = Json.object().put("id", worker.id()).put("role", worker.role());
        worker.agency().ifPresent(agency -> entry.put("agency", agency));
        if (worker.locations().isEmpty()) {
            entry.put("locations", "all");
        } else {
            worker.locations().forEach(entry.putArray("locations")::add);
        }
        if (!worker.buckets().isEmpty()) {
            worker.buckets().forEach(entry.putArray("buckets")::add);
        }
        return entry;
    }
}
