package dev.ringback.standins;

import java.io.IOException;
import java.util.List;
import software.amazon.event.ruler.Machine;
import tools.jackson.databind.JsonNode;

/** What an event source lets through to its function, by AWS's own rule engine: without filters, everything. */
final class EventFilter {

    private final String source;
    private final boolean open;
    private final Machine machine = Machine.builder().build();

    /** @param source what is filtered, for errors */
    EventFilter(String source, List<String> patterns) {
        this.source = source;
        this.open = patterns.isEmpty();
        for (int i = 0; i < patterns.size(); i++) {
            try {
                machine.addRule("filter-" + i, patterns.get(i));
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
            return !machine.rulesForJSONEvent(Json.write(record)).isEmpty();
        } catch (Exception e) {
            throw new IllegalStateException("cannot filter a record of " + source, e);
        }
    }
}
