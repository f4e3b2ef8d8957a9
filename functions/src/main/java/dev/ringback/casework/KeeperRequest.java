package dev.ringback.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What somebody asks of the keeper of the directory. */
public sealed interface KeeperRequest {

    record Check(JsonNode file) implements KeeperRequest {}

    record Diff(JsonNode file) implements KeeperRequest {}

    /**
     * Puts a directory in force.
     *
     * @param against the version that it was decided against, if they say
     */
    record Apply(JsonNode file, String by, Optional<Integer> against) implements KeeperRequest {}

    /**
     * Puts an earlier version in force again.
     *
     * @param to absent: the one before the version in force
     */
    record Rollback(String by, Optional<Integer> to) implements KeeperRequest {}

    record History() implements KeeperRequest {}

    /** Nothing can be done with it. */
    record Unusable(String why) implements KeeperRequest {}

    /** Room for a name or an address, not for more. */
    int LONGEST_BY = 200;

    List<String> ACTIONS = List.of("check", "diff", "apply", "rollback", "history");
    Set<String> FIELDS = Set.of("action", "directory", "by", "version");

    /** Reads a request; one that cannot be read says why. */
    static KeeperRequest of(JsonNode event) {
        Optional<String> mistake = mistake(event);
        if (mistake.isPresent()) {
            return new Unusable(mistake.get());
        }
        JsonNode file = event.path("directory");
        String by = event.path("by").asString("");
        Optional<Integer> version =
                event.has("version") ? Optional.of(event.path("version").intValue()) : Optional.empty();
        return switch (event.path("action").asString()) {
            case "check" -> new Check(file);
            case "diff" -> new Diff(file);
            case "apply" -> new Apply(file, by, version);
            case "rollback" -> new Rollback(by, version);
            default -> new History();
        };
    }

    private static Optional<String> mistake(JsonNode event) {
        if (!event.isObject()) {
            return Optional.of("a request is an object: {\"action\": …}");
        }
        String unknown = event.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            return Optional.of("unknown: " + unknown + "; a request has action, directory, by and version");
        }
        String action = event.path("action").asString("");
        if (!ACTIONS.contains(action)) {
            return Optional.of("action must be one of " + String.join(", ", ACTIONS));
        }
        boolean needsFile = List.of("check", "diff", "apply").contains(action);
        if (needsFile != event.has("directory")) {
            return Optional.of("directory: " + action + (needsFile ? " needs it" : " takes none"));
        }
        boolean needsBy = List.of("apply", "rollback").contains(action);
        String by = event.path("by").asString("").strip();
        if (needsBy && (by.isEmpty() || by.length() > LONGEST_BY)) {
            return Optional.of("by: " + action + " needs it: who does this, in at most " + LONGEST_BY + " characters");
        }
        JsonNode version = event.path("version");
        if (event.has("version") && !(version.isInt() && version.intValue() >= 0)) {
            return Optional.of("version must be a whole number, as history lists them");
        }
        return Optional.empty();
    }
}
