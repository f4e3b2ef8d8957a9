package dev.ringback.checkers;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The directory file, read plainly: the checkers' own reading of it, which shares nothing with the code's (docs/directory.md). */
public final class PlainDirectory {

    private static final List<String> TEAMS = List.of("front-desk", "referrals", "billing", "clinical", "insurance");
    private static final Set<String> AGENCY_ROLES = Set.of("assistant", "agency-lead");

    private static final Pattern DAYS = Pattern.compile("^(\\d+)d$");

    private final JsonNode file;
    private final List<PlainLocation> locations;

    /**
     * Reads a directory.
     *
     * @param file as it was applied
     */
    public PlainDirectory(JsonNode file) {
        this.file = file;
        this.locations =
                elements(file.path("locations")).map(PlainLocation::new).toList();
    }

    /** For how long what is closed is kept (docs/directory.md). */
    Duration keep() {
        return DAYS.matcher(file.path("keep").asString(""))
                .results()
                .map(days -> Duration.ofDays(Long.parseLong(days.group(1))))
                .findFirst()
                .orElse(Duration.ofDays(400));
    }

    /** Somebody who works on callbacks. */
    record Person(JsonNode entry) {

        String id() {
            return entry.path("id").asString("");
        }

        String role() {
            return entry.path("role").asString("");
        }

        Optional<String> agency() {
            return entry.path("agency").asStringOpt();
        }

        boolean isOfAgency() {
            return AGENCY_ROLES.contains(role());
        }

        /** Whether this location and this bucket were granted; no agency is ever granted what is clinical (docs/rules.md §10). */
        boolean isGranted(String location, String bucket) {
            JsonNode locations = entry.path("locations");
            boolean everywhere =
                    locations.asString("").equals("all") || (locations.isMissingNode() && role().equals("admin"));
            boolean bucketGranted = entry.has("buckets") ? lists(entry.path("buckets"), bucket) : true;
            return (everywhere || lists(locations, location))
                    && bucketGranted
                    && !(isOfAgency() && bucket.equals("clinical"));
        }
    }

    /** A location by its id; what is of none that is left is the catch-all's. */
    PlainLocation location(String id) {
        return locations.stream()
                .filter(location -> location.id().equals(id))
                .findFirst()
                .orElseGet(this::catchAll);
    }

    /** The location that a dialled number is, or whose patients are told to call it, or get texts from it. */
    PlainLocation locationDialled(String number) {
        return locations.stream()
                .filter(location -> location.isReachedBy(number))
                .findFirst()
                .orElseGet(this::catchAll);
    }

    /** Whether Ringback answers STOP and HELP on this number, and not AWS (docs/directory.md). */
    boolean answersOn(String number) {
        return locations.stream().filter(location -> location.textsFrom(number)).anyMatch(PlainLocation::answersTexts);
    }

    /** Whether it is a number of the practice itself, and so no patient's. */
    boolean hasNumber(String number) {
        return locations.stream().anyMatch(location -> location.isReachedBy(number));
    }

    Optional<Person> person(String id) {
        return elements(file.path("staff"))
                .map(Person::new)
                .filter(person -> isTheSame(person.id(), id))
                .findFirst();
    }

    /** Only the case of A to Z does not count. */
    static boolean isTheSame(String id, String other) {
        if (id.length() != other.length()) {
            return false;
        }
        for (int at = 0; at < id.length(); at++) {
            char one = id.charAt(at);
            char two = other.charAt(at);
            boolean sameLetter = (one ^ two) == ' ' && (one | ' ') >= 'a' && (one | ' ') <= 'z';
            if (one != two && !sameLetter) {
                return false;
            }
        }
        return true;
    }

    boolean hasTeam(String team) {
        return file.has("teams") ? lists(file.path("teams"), team) : TEAMS.contains(team);
    }

    private PlainLocation catchAll() {
        return locations.stream()
                .filter(location -> location.id().equals(file.path("catchAll").asString("")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the directory file has no catch-all location"));
    }

    static Stream<JsonNode> elements(JsonNode list) {
        return list.isArray() ? list.valueStream() : Stream.empty();
    }

    static boolean lists(JsonNode list, String word) {
        return elements(list).anyMatch(element -> element.asString("").equals(word));
    }
}
