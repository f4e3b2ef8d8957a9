package dev.ringback.standins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** template.yaml as CloudFormation would see it for one stack: resources with every function in them evaluated. */
public final class Template {

    /** One resource of the template, its properties evaluated. */
    public record Resource(String id, String type, JsonNode properties) {}

    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Intrinsics intrinsics;
    private final JsonNode functionDefaults;

    private Template(ObjectNode template, String stack, Map<String, String> parameters) {
        intrinsics = new Intrinsics(template, stack, parameters);
        template.path("Resources").properties().forEach(entry -> {
            JsonNode resource = entry.getValue();
            if (!resource.has("Condition")
                    || intrinsics.holds(resource.get("Condition").asString())) {
                String type = resource.path("Type").asString("");
                resources.put(
                        entry.getKey(),
                        new Resource(entry.getKey(), type, intrinsics.evaluate(resource.path("Properties"))));
            }
        });
        functionDefaults = intrinsics.evaluate(template.path("Globals").path("Function"));
    }

    public static Template read(Path file, String stack, Map<String, String> parameters) throws IOException {
        return parse(Files.readString(file), stack, parameters);
    }

    public static Template parse(String yaml, String stack, Map<String, String> parameters) {
        return new Template(TemplateYaml.read(yaml), stack, parameters);
    }

    /** The resources of one type, in the order of the template. */
    public List<Resource> ofType(String type) {
        return resources.values().stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    /** The one resource of a type. */
    public Resource only(String type) {
        List<Resource> found = ofType(type);
        if (found.size() != 1) {
            throw new IllegalStateException(
                    "template.yaml has " + found.size() + " resources of type " + type + ", expected 1");
        }
        return found.getFirst();
    }

    /** The ARN that a resource of the template would have. */
    public String arn(String id) {
        return intrinsics.attribute(id, "Arn");
    }

    /** The name that a resource of the template would have. */
    String physicalName(String id) {
        return intrinsics.physicalName(id);
    }

    /** What {@code Globals} says of every function. */
    public JsonNode functionDefaults() {
        return functionDefaults;
    }
}
