package dev.ringback.standins;

import java.io.IOException;
import java.util.List;
import software.amazon.event.ruler.Machine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an event source lets through to its function, by AWS's own rule engine: without filters, everything. The engine reads text; it is
 * given of a record what the patterns look at, for a record holds a whole history twice.
 */
final class EventFilter {

    /** What a pattern calls a choice of patterns. */
    private static final String EITHER = "$or";

    private final String source;
    private final boolean open;
    private final ObjectNode lookedAt = Json.object();
    private final Machine machine = Machine.builder().build();

    /** @param source what is filtered, for errors */
    EventFilter(String source, List<String> patterns) {
        this.source = source;
        this.open = patterns.isEmpty();
        for (int i = 0; i < patterns.size(); i++) {
            try {
                machine.addRule("filter-" + i, patterns.get(i));
                note(Json.read(patterns.get(i)), lookedAt);
            } catch (IOException e) {
                throw new IllegalStateException("template.yaml: Lambda refuses the filter of " + source, e);
            }
        }
    }

    boolean passes(JsonNode record) {
        if (open) {
            return true;
        }
        try {
            return !machine.rulesForJSONEvent(Json.write(part(record, lookedAt)))
                    .isEmpty();
        } catch (Exception e) {
            throw new IllegalStateException("cannot filter a record of " + source, e);
        }
    }

    /** Notes what a pattern looks at: an object where it looks at parts, and anything else where at all of a value. */
    private static void note(JsonNode pattern, ObjectNode lookedAt) {
        pattern.forEachEntry((name, below) -> {
            if (name.equals(EITHER)) {
                below.forEach(one -> note(one, lookedAt));
            } else if (!below.isObject()) {
                lookedAt.put(name, true);
            } else if (!lookedAt.has(name) || lookedAt.path(name).isObject()) {
                note(below, lookedAt.path(name) instanceof ObjectNode parts ? parts : lookedAt.putObject(name));
            }
        });
    }

    private static JsonNode part(JsonNode of, ObjectNode lookedAt) {
        if (!of.isObject()) {
            return of;
        }
        ObjectNode part = Json.object();
        lookedAt.forEachEntry((name, below) -> of.optional(name)
                .ifPresent(value -> part.set(name, below instanceof ObjectNode parts ? part(value, parts) : value)));
        return part;
    }
}
