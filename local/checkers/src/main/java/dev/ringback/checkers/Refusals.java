package dev.ringback.checkers;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Which numbers are not to be called any more: they reach somebody else, or their owner wants no calls. It is remembered for the whole
 * tenant, whatever becomes of the callback that said so (docs/rules.md §4).
 */
final class Refusals {

    private final Set<String> wrong = new HashSet<>();
    private final Map<String, Instant> unwanted = new HashMap<>();
    private final Map<String, Instant> wantedAgain = new HashMap<>();

    /** Of what was there before anybody looked, all is heeded; of what is news, only what it adds. */
    void heed(Moment.Change change) {
        StoredCallback item = change.after();
        boolean wasThere = change.equals(Moment.Change.found(item));
        heed(item.caller(), wasThere ? item.history() : change.added());
    }

    private void heed(String caller, List<JsonNode> entries) {
        for (JsonNode entry : entries) {
            if (Entries.is(entry, "closed") && says(entry, "outcome", "wrong-number")) {
                wrong.add(caller);
            } else if (Entries.is(entry, "call-wish") && says(entry, "said", "do-not-call")) {
                unwanted.merge(caller, Entries.at(entry), Refusals::later);
            } else if (Entries.is(entry, "call-wish") && !entry.has("agency")) {
                wantedAgain.merge(caller, Entries.at(entry), Refusals::later);
            }
        }
    }

    /** Of a wish and its end in one second the wish counts. */
    boolean isInForce(String caller) {
        Instant no = unwanted.getOrDefault(caller, Instant.MIN);
        return wrong.contains(caller)
                || (unwanted.containsKey(caller)
                        && !wantedAgain.getOrDefault(caller, Instant.MIN).isAfter(no));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean says(JsonNode entry, String field, String word) {
        return entry.path(field).asString("").equals(word);
    }
}
