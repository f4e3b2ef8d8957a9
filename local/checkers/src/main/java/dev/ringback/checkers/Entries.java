package dev.ringback.checkers;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What stands in an entry of a history. */
final class Entries {

    private Entries() {}

    static String kind(JsonNode entry) {
        return entry.path("entry").asString("");
    }

    static boolean is(JsonNode entry, String kind) {
        return kind(entry).equals(kind);
    }

    static Instant at(JsonNode entry) {
        return instant(entry, "at").orElse(Instant.EPOCH);
    }

    static Optional<Instant> instant(JsonNode entry, String field) {
        return entry.path(field).asLongOpt().stream()
                .mapToObj(Instant::ofEpochSecond)
                .findFirst();
    }

    static Optional<String> text(JsonNode entry, String field) {
        return entry.path(field).asStringOpt().filter(text -> !text.isEmpty());
    }

    static int number(JsonNode entry, String field) {
        return entry.path(field).asInt(0);
    }

    /** Who did it; absent where the system did, as it does when a claim lapses, or a call is seen that somebody made. */
    static Optional<String> actor(JsonNode entry) {
        return is(entry, "lapsed") || is(entry, "attempt-seen") ? Optional.empty() : text(entry, "by");
    }
}
