package dev.ringback.checkers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Which numbers are not to be called any more: they reach somebody else, or their owner wants no calls. It is remembered for the whole
 * tenant, whatever becomes of the callback that said so (docs/rules.md §4).
 */
final class Refusals {

    private final Set<String> wrong = new HashSet<>();
    private final Set<String> unwanted = new HashSet<>();

    void heed(String caller, List<JsonNode> entries) {
        for (JsonNode entry : entries) {
            if (Entries.is(entry, "closed") && says(entry, "outcome", "wrong-number")) {
                wrong.add(caller);
            } else if (Entries.is(entry, "call-wish") && says(entry, "said", "do-not-call")) {
                unwanted.add(caller);
            } else if (Entries.is(entry, "call-wish") && !entry.has("agency")) {
                unwanted.remove(caller);
            }
        }
    }

    boolean isInForce(String caller) {
        return wrong.contains(caller) || unwanted.contains(caller);
    }

    private static boolean says(JsonNode entry, String field, String word) {
        return entry.path(field).asString("").equals(word);
    }
}
