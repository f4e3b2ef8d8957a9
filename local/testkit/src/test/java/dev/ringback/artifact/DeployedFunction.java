package dev.ringback.artifact;

import dev.ringback.standins.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A function as template.yaml declares it.
 *
 * @param handler as Lambda is told it, {@code class::method}
 * @param memory in MB
 */
record DeployedFunction(String id, String name, String handler, int memory, Map<String, String> environment) {

    static List<DeployedFunction> allOf(Template template) {
        return template.ofType("AWS::Serverless::Function").stream()
                .map(function -> {
                    Map<String, String> environment = new LinkedHashMap<>();
                    function.properties()
                            .path("Environment")
                            .path("Variables")
                            .properties()
                            .forEach(variable -> environment.put(
                                    variable.getKey(), variable.getValue().asString()));
                    return new DeployedFunction(
                            function.id(),
                            stated(function, "FunctionName").asString(),
                            stated(function, "Handler").asString(),
                            stated(function, "MemorySize").asInt(),
                            Map.copyOf(environment));
                })
                .toList();
    }

    private static JsonNode stated(Template.Resource function, String property) {
        return function.properties()
                .optional(property)
                .orElseThrow(() -> new IllegalStateException("template.yaml: a function has no " + property));
    }

    /** The name of its file in events/: ContactEvents has contact-events.json. */
    String sampleEvent() {
        return id.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".json";
    }

    DeployedFunction without(String variable) {
        Map<String, String> fewer = new LinkedHashMap<>(environment);
        fewer.remove(variable);
        return new DeployedFunction(id, name, handler, memory, Map.copyOf(fewer));
    }

    @Override
    public String toString() {
        return id;
    }
}
