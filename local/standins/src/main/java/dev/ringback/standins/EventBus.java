package dev.ringback.standins;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import software.amazon.event.ruler.Machine;
import tools.jackson.databind.JsonNode;

/** EventBridge: matches events against the rules of template.yaml with AWS's own rule engine, and hands them to the targets. */
final class EventBus {

    private final Machine machine = Machine.builder().build();
    private final Map<String, List<String>> targets = new LinkedHashMap<>();
    private final BiConsumer<String, String> deliver;

    /** @param deliver takes a target's ARN and the event */
    EventBus(BiConsumer<String, String> deliver) {
        this.deliver = deliver;
    }

    void rule(String name, JsonNode pattern, List<String> targetArns) {
        try {
            machine.addRule(name, Json.write(pattern));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "template.yaml: the rule " + name + " has a pattern that EventBridge refuses", e);
        }
        targets.put(name, List.copyOf(targetArns));
    }

    /** Whether any rule took the event. */
    boolean put(JsonNode event) {
        String json = Json.write(event);
        List<String> matching;
        try {
            matching = machine.rulesForJSONEvent(json);
        } catch (Exception e) {
            throw new IllegalArgumentException("not an event that EventBridge takes: " + e.getMessage(), e);
        }
        matching.stream()
                .sorted()
                .flatMap(rule -> targets.getOrDefault(rule, List.of()).stream())
                .forEach(target -> deliver.accept(target, json));
        return !matching.isEmpty();
    }
}
