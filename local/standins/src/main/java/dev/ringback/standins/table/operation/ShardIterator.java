package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.refusal.TableRefusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Where somebody reads on in a stream, as the word that GetShardIterator hands out.
 *
 * @param after the number of the record before
 */
record ShardIterator(String stream, long after, Instant issued) {

    private static final Duration LASTS = Duration.ofMinutes(15);

    static ShardIterator read(String word) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8).split("\\|", -1);
            return new ShardIterator(parts[0], Long.parseLong(parts[1]), Instant.parse(parts[2]));
        } catch (RuntimeException _) {
            throw TableRefusal.invalid("Invalid ShardIterator");
        }
    }

    String word() {
        String parts = stream + "|" + after + "|" + issued;
        return Base64.getUrlEncoder().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }

    boolean isExpired(Instant now) {
        return issued.plus(LASTS).isBefore(now);
    }
}
