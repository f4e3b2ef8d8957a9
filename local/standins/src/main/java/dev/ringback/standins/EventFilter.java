package dev.ringback.standins;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import software.amazon.event.ruler.Machine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an event source lets through to its function, by AWS's own rule engine: without filters, everything. */
final class EventFilter {

    private static final String ALTERNATIVES = "$or";

    private final String source;
    private final boolean open;
    private final Machine machine = Machine.builder().build();
    private final ObjectNode named = Json.object();

    /** @param source what is filtered, for errors */
    EventFilter(String source, List<String> patterns) {
        this.source = source;
        this.open = patterns.isEmpty();
        for (int i = 0; i < patterns.size(); i++) {
            try {
                machine.addRule("filter-" + i, patterns.get(i));
                name(Json.read(patterns.get(i)), named);
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
            return !machine.rulesForJSONEvent(Json.write(part(record, named))).isEmpty();
        } catch (Exception e) {
            throw new IllegalStateException("cannot filter a record of " + source, e);
        }
    }

    /** Notes which fields a pattern names: an empty object is all of what stands there. */
    private static void name(JsonNode pattern, ObjectNode named) {
        for (Map.Entry<String, JsonNode> field : pattern.properties()) {
            boolean isKnownWhole = named.path(field.getKey()).isObject()
                    && named.path(field.getKey()).isEmpty();
            if (field.getKey().equals(ALTERNATIVES)) {
                field.getValue().forEach(alternative -> name(alternative, named));
            } else if (field.getValue().isObject() && !isKnownWhole) {
                name(field.getValue(), named.withObjectProperty(field.getKey()));
            } else {
                named.putObject(field.getKey());
            }
        }
    }

    /** What the patterns name of a record: a rule goes by no more of it, and a record has two whole histories. */
    private static JsonNode part(JsonNode record, JsonNode named) {
        if (named.isEmpty() || !record.isObject()) {
            return record;
        }
        ObjectNode part = Json.object();
        for (Map.Entry<String, JsonNode> field : named.properties()) {
            JsonNode value = record.get(field.getKey());
            if (value != null) {
                part.set(field.getKey(), part(value, field.getValue()));
            }
        }
        return part;
    }
}
