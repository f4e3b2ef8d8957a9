package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.refusal.ErrorType;
import dev.ringback.standins.table.refusal.TableRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The transactions of the last ten minutes by their ClientRequestToken: one that comes again is not done again. */
final class RequestTokens {

    private static final Duration KEPT = Duration.ofMinutes(10);

    /** A transaction that was done, and how many bytes it wrote of which table. */
    record Done(Instant at, JsonNode items, Map<String, Integer> readUnits) {}

    private final Map<String, Done> byToken = new HashMap<>();

    /** The transaction that was done with this token, if there is one. */
    Optional<Done> find(String token, JsonNode items, Instant now) {
        byToken.values().removeIf(done -> done.at().plus(KEPT).isBefore(now));
        Optional<Done> done = Optional.ofNullable(byToken.get(token));
        done.filter(before -> !before.items().equals(items)).ifPresent(_ -> {
            throw TableRefusal.of(ErrorType.TOKEN_OF_ANOTHER_REQUEST, "");
        });
        return done;
    }

    void put(String token, Done done) {
        byToken.put(token, done);
    }
}
