package dev.ringback.standins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** template.yaml as CloudFormation would see it for one stack: its resources and those of what is nested in it, every function in them evaluated. */
public final class Template {

    private static final String NESTED = "AWS::CloudFormation::Stack";

    /**
     * One resource.
     *
     * @param properties of a function: with what {@code Globals} says of all functions of its template
     * @param name that it would have once deployed
     * @param arn that it would have once deployed
     */
    public record Resource(String id, String type, JsonNode properties, String name, String arn) {}

    /** The files of a template, read once however many stacks are made of it. */
    public static final class Source {

        private final Path root;
        private final Map<Path, ObjectNode> read = new ConcurrentHashMap<>();

        public Source(Path root) {
            this.root = root;
        }

        /**
         * What a stack of it would be.
         *
         * @throws UncheckedIOException where a file cannot be read
         */
        public Template template(String stack, Map<String, String> parameters) {
            return new Template(new Intrinsics(at(root), stack, parameters, url -> at(root.resolveSibling(url))));
        }

        private ObjectNode at(Path file) {
            return read.computeIfAbsent(file, path -> {
                try {
                    return TemplateYaml.read(Files.readString(path));
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot read " + path, e);
                }
            });
        }
    }

    private final List<Resource> resources = new ArrayList<>();

    private Template(Intrinsics stack) {
        add(stack);
    }

    private void add(Intrinsics stack) {
        JsonNode ofAllFunctions =
                stack.evaluate(stack.template().path("Globals").path("Function"));
        stack.template().path("Resources").properties().forEach(entry -> {
            JsonNode resource = entry.getValue();
            if (resource.has("Condition")
                    && !stack.holds(resource.get("Condition").asString())) {
                return;
            }
            String id = entry.getKey();
            String type = resource.path("Type").asString("");
            if (type.equals(NESTED)) {
                add(stack.nested(id));
            }
            JsonNode own = stack.evaluate(resource.path("Properties"));
            resources.add(new Resource(
                    id,
                    type,
                    type.equals("AWS::Serverless::Function") ? merged(ofAllFunctions, own) : own,
                    stack.physicalName(id),
                    stack.attribute(id, "Arn")));
        });
    }

    /** Both, as SAM merges them: where both say something of the same, what is a function's own counts. */
    private static JsonNode merged(JsonNode ofAll, JsonNode own) {
        if (!(ofAll instanceof ObjectNode all) || !own.isObject()) {
            return own;
        }
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        merged.setAll(all);
        own.properties().forEach(one -> merged.set(one.getKey(), merged(all.path(one.getKey()), one.getValue())));
        return merged;
    }

    /** Reads a template with what is nested in it. */
    public static Template read(Path file, String stack, Map<String, String> parameters) {
        return new Source(file).template(stack, parameters);
    }

    /** A template that stands alone. */
    public static Template parse(String yaml, String stack, Map<String, String> parameters) {
        Function<String, ObjectNode> none = url -> {
            throw new IllegalArgumentException("nothing is nested in a template that has no file: " + url);
        };
        return new Template(new Intrinsics(TemplateYaml.read(yaml), stack, parameters, none));
    }

    /** The resources of one type, in the order of the templates. */
    public List<Resource> ofType(String type) {
        return resources.stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    /** The one resource of a type. */
    public Resource only(String type) {
        return one(ofType(type), "resources of type " + type);
    }

    /** The one resource of a type that has this id. */
    public Resource only(String type, String id) {
        return one(
                ofType(type).stream()
                        .filter(resource -> resource.id().equals(id))
                        .toList(),
                type + " " + id);
    }

    private static Resource one(List<Resource> found, String wanted) {
        if (found.size() != 1) {
            throw new IllegalStateException("template.yaml has " + found.size() + " " + wanted + ", expected 1");
        }
        return found.getFirst();
    }
}
