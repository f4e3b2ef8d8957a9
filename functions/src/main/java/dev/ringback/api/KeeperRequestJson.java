package dev.ringback.api;

import dev.ringback.callback.Word;
import dev.ringback.casework.KeeperRequest;
import dev.ringback.reading.Unseen;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What is asked of the keeper as JSON; {@code action} says which it is (docs/deploy.md). */
public final class KeeperRequestJson {

    private static final String FILE = "directory";
    private static final String BY = "by";
    private static final String VERSION = "version";
    private static final Set<String> FIELDS = Set.of("action", FILE, BY, VERSION);

    /** Room for a name or an address, not for more. */
    private static final int LONGEST_BY = 200;

    /** What a request asks for, and the fields that it needs. */
    private enum Action implements Word {
        CHECK,
        DIFF,
        APPLY,
        ROLLBACK,
        HISTORY;

        boolean needs(String field) {
            return switch (this) {
                case CHECK, DIFF -> field.equals(FILE);
                case APPLY -> field.equals(FILE) || field.equals(BY);
                case ROLLBACK -> field.equals(BY);
                case HISTORY -> false;
            };
        }
    }

    private KeeperRequestJson() {}

    /** Reads a request; one that cannot be read says why. */
    public static KeeperRequest read(JsonNode event) {
        if (!event.isObject()) {
            return new KeeperRequest.Unusable("a request is an object: {\"action\": …}");
        }
        String unknown = event.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .sorted()
                .limit(FIELDS.size())
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            return new KeeperRequest.Unusable(
                    "unknown: " + unknown + "; a request has action, directory, by and version");
        }
        return Word.find(Action.class, event.path("action").asString(""))
                .map(action -> read(action, event))
                .orElseGet(() -> new KeeperRequest.Unusable("action must be one of "
                        + Arrays.stream(Action.values()).map(Word::word).collect(Collectors.joining(", "))));
    }

    private static KeeperRequest read(Action action, JsonNode event) {
        return mistake(action, event)
                .<KeeperRequest>map(KeeperRequest.Unusable::new)
                .orElseGet(() -> {
                    JsonNode file = event.path(FILE);
                    String by = event.path(BY).asString("");
                    Optional<Integer> version = event.optional(VERSION).map(JsonNode::intValue);
                    return switch (action) {
                        case CHECK -> new KeeperRequest.Check(file);
                        case DIFF -> new KeeperRequest.Diff(file);
                        case APPLY -> new KeeperRequest.Apply(file, by, version);
                        case ROLLBACK -> new KeeperRequest.Rollback(by, version);
                        case HISTORY -> new KeeperRequest.History();
                    };
                });
    }

    private static Optional<String> mistake(Action action, JsonNode event) {
        if (action.needs(FILE) != event.has(FILE)) {
            return Optional.of("directory: " + action.word() + (action.needs(FILE) ? " needs it" : " takes none"));
        }
        String by = event.path(BY).asString("").strip();
        if (action.needs(BY) && (by.isEmpty() || by.length() > LONGEST_BY)) {
            return Optional.of(
                    "by: " + action.word() + " needs it: who does this, in at most " + LONGEST_BY + " characters");
        }
        Optional<String> unseen = Unseen.inProse(by);
        if (unseen.isPresent()) {
            return Optional.of("by: has the character " + unseen.get() + ", which nobody can see");
        }
        JsonNode version = event.path(VERSION);
        if (event.has(VERSION) && !(version.isInt() && version.intValue() >= 0)) {
            return Optional.of("version must be a whole number, as history lists them");
        }
        return Optional.empty();
    }
}
