package dev.ringback.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.ringback.api.OpenApi;
import dev.ringback.standins.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** openapi.json, read the way that its users read it. */
public final class Document {

    /** A part of the document, and where it stands. */
    public record Part(JsonNode node, String pointer) {}

    /**
     * One operation.
     *
     * @param path with its parameter in braces
     */
    public record Operation(String id, String method, String path, Part part) {

        boolean takes(String otherMethod, String otherPath) {
            return method.equals(otherMethod) && otherPath.matches(path.replaceAll("\\{[^}]+}", "[^/]+"));
        }

        /** The path with this callback in it, or this of whatever else it names. */
        public String of(String callback) {
            return path.replaceAll("\\{[^}]+}", Matcher.quoteReplacement(callback));
        }

        /** Whether it may be repeated with a key: what only reads takes none. */
        public boolean takesKey() {
            return part.node()
                    .path("parameters")
                    .findValuesAsString("$ref")
                    .contains("#/components/parameters/IdempotencyKey");
        }

        public boolean isOfOneCallback() {
            return path.contains("{id}");
        }

        public boolean takesBody() {
            return part.node().has("requestBody");
        }

        boolean mayBeAskedWrongly() {
            return part.node().path("responses").has("400");
        }

        /** The body that the document gives as an example; empty if it needs none. */
        public String example() {
            JsonNode example = part.node().at("/requestBody/content/application~1json/example");
            return example.isMissingNode() ? "" : Json.write(example);
        }
    }

    private static final String URI = "urn:ringback:desk";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode json = OpenApi.document();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(URI, Json.write(json)))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    JsonNode json() {
        return json;
    }

    /** Literal paths come before those with parameters. */
    public List<Operation> operations() {
        return json.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(
                                method.getValue().path("operationId").asString(),
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                new Part(
                                        method.getValue(),
                                        "/paths/" + escaped(path.getKey()) + "/" + method.getKey()))))
                .sorted(Comparator.comparing(Operation::isOfOneCallback))
                .toList();
    }

    Optional<Operation> operation(String method, String path) {
        return operations().stream()
                .filter(operation -> operation.takes(method, path))
                .findFirst();
    }

    /** What stands at this path below a part, wherever the document has put it. */
    Part in(Part part, String... names) {
        Part found = part;
        for (String name : names) {
            found = resolved(new Part(found.node().path(name), found.pointer() + "/" + escaped(name)));
        }
        return found;
    }

    Stream<Part> elements(Part array) {
        return Stream.iterate(0, index -> index < array.node().size(), index -> index + 1)
                .map(index -> resolved(new Part(array.node().path(index), array.pointer() + "/" + index)));
    }

    private Part resolved(Part part) {
        Optional<String> reference = part.node().optional("$ref").map(JsonNode::asString);
        return reference
                .map(there -> new Part(json.at(JsonPointer.compile(there.substring(1))), there.substring(1)))
                .orElse(part);
    }

    /** What is wrong with a value by the schema of a part. */
    List<String> mistakes(Part schema, JsonNode value) {
        Schema read = registry.getSchema(SchemaLocation.of(URI + "#" + schema.pointer()));
        return read.validate(value).stream().map(Object::toString).toList();
    }

    /** Every word that the schema of this name allows. */
    Set<String> words(String schema) {
        return json.at("/components/schemas/" + schema)
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
