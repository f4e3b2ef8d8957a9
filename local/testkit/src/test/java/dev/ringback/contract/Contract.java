package dev.ringback.contract;

import dev.ringback.contract.Document.Operation;
import dev.ringback.contract.Document.Part;
import dev.ringback.standins.HttpApi;
import dev.ringback.standins.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Hears every exchange with the desk, holds it to the document, and remembers which of the document's promises were kept. */
public final class Contract {

    /**
     * One way in which an operation may answer.
     *
     * @param problem the type of a problem document; empty for everything else
     */
    record Promise(String operation, int status, String problem) {

        @Override
        public String toString() {
            return "%s %d %s".formatted(operation, status, problem).strip();
        }
    }

    /** A body, and what the document says of it. */
    record Heard(JsonNode body, Part schema) {}

    private static final String PROBLEM = "application/problem+json";
    private static final String TYPE = "urn:ringback:problem:";
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);
    private static final int SUCCEEDED = 300;

    private final Document document = new Document();
    private final List<String> breaches = new ArrayList<>();
    private final Set<Promise> kept = new LinkedHashSet<>();
    private final Set<Heard> bodies = new LinkedHashSet<>();

    public Document document() {
        return document;
    }

    /** Every exchange that was not as the document says. */
    public List<String> breaches() {
        return List.copyOf(breaches);
    }

    /** What the document declares and was not heard yet. */
    Set<Promise> unheard() {
        Set<Promise> left = declared();
        left.removeAll(kept);
        return left;
    }

    /** Every body that was answered, but for those open to what another format allows: the document itself, and a directory's file. */
    Set<Heard> bodies() {
        return bodies.stream()
                .filter(heard -> !heard.body().has("openapi") && !heard.body().has("file"))
                .collect(Collectors.toSet());
    }

    public void hear(HttpApi.Request request, HttpApi.Response response) {
        Optional<Operation> operation = document.operation(request.method(), request.path());
        List<String> mistakes =
                operation.map(found -> mistakes(found, request, response)).orElseGet(() -> outside(response));
        if (!mistakes.isEmpty()) {
            breaches.add("%s %s answered %d %s: %s"
                    .formatted(request.method(), request.path(), response.status(), response.body(), mistakes));
        }
    }

    /** API Gateway knows no more paths than the document does. */
    private static List<String> outside(HttpApi.Response response) {
        return response.equals(HttpApi.Response.json(404, "{\"message\":\"Not Found\"}"))
                ? List.of()
                : List.of("the document has no such operation");
    }

    private List<String> mistakes(Operation operation, HttpApi.Request request, HttpApi.Response response) {
        Part declared = document.in(operation.part(), "responses", Integer.toString(response.status()));
        if (declared.node().isMissingNode()) {
            return List.of("the document does not declare this status");
        }
        List<String> mistakes = new ArrayList<>(headers(declared, response));
        mistakes.addAll(body(operation, declared, response));
        if (response.status() < SUCCEEDED) {
            mistakes.addAll(asked(operation, request));
        }
        return mistakes;
    }

    private List<String> headers(Part declared, HttpApi.Response response) {
        List<String> mistakes = new ArrayList<>();
        Part headers = document.in(declared, "headers");
        Set<String> names = headers.node().propertyNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        response.headers().keySet().stream()
                .filter(name -> !name.equals("content-type") && !names.contains(name))
                .forEach(name -> mistakes.add("the document does not declare the header " + name));
        for (String name : headers.node().propertyNames()) {
            Optional<String> value = Optional.ofNullable(response.headers().get(name.toLowerCase(Locale.ROOT)));
            Part header = document.in(headers, name);
            if (value.isEmpty() && header.node().path("required").asBoolean(false)) {
                mistakes.add("the header " + name + " is missing");
            }
            value.ifPresent(present -> mistakes.addAll(
                    document.mistakes(document.in(header, "schema"), Json.MAPPER.valueToTree(present))));
        }
        return mistakes;
    }

    private List<String> body(Operation operation, Part declared, HttpApi.Response response) {
        if (WITHOUT_BODY.contains(response.status())) {
            kept.add(new Promise(operation.id(), response.status(), ""));
            return response.body().isEmpty() && !response.headers().containsKey("content-type")
                    ? List.of()
                    : List.of("it has a body");
        }
        String type = response.headers().getOrDefault("content-type", "");
        Part media = document.in(declared, "content", type);
        if (media.node().isMissingNode()) {
            return List.of("the document does not declare the media type " + type);
        }
        JsonNode body = Json.read(response.body());
        Part schema = document.in(media, "schema");
        bodies.add(new Heard(body, schema));
        kept.add(new Promise(
                operation.id(),
                response.status(),
                type.equals(PROBLEM) ? body.path("type").asString().replace(TYPE, "") : ""));
        List<String> mistakes = new ArrayList<>(document.mistakes(schema, body));
        if (type.equals(PROBLEM) && body.path("status").asInt() != response.status()) {
            mistakes.add("the problem has another status than its answer");
        }
        return mistakes;
    }

    /** What was done was asked for as the document says. */
    private List<String> asked(Operation operation, HttpApi.Request request) {
        List<String> mistakes = new ArrayList<>();
        if (operation.takesBody() && !request.body().isBlank()) {
            Part body = document.in(operation.part(), "requestBody", "content", "application/json", "schema");
            mistakes.addAll(document.mistakes(body, said(request.body())));
        }
        Map<String, Part> parameters = document.elements(document.in(operation.part(), "parameters"))
                .collect(Collectors.toMap(
                        parameter -> parameter.node().path("name").asString().toLowerCase(Locale.ROOT), one -> one));
        request.query().forEach((name, value) -> {
            if (parameters.containsKey(name)) {
                Part schema = document.in(parameters.getOrDefault(name, operation.part()), "schema");
                mistakes.addAll(document.mistakes(schema, Json.MAPPER.valueToTree(value)));
            } else if (takesQuery(operation)) {
                mistakes.add("the document has no parameter " + name);
            }
        });
        return mistakes;
    }

    /** A field that is null counts as one that is not there. */
    private static JsonNode said(String body) {
        JsonNode said = Json.read(body);
        if (said instanceof ObjectNode fields) {
            fields.properties().removeIf(field -> field.getValue().isNull());
        }
        return said;
    }

    /** A route that takes none ignores what it is sent, as servers do. */
    private boolean takesQuery(Operation operation) {
        return document.elements(document.in(operation.part(), "parameters"))
                .anyMatch(parameter -> parameter.node().path("in").asString().equals("query"));
    }

    private Set<Promise> declared() {
        Set<Promise> promises = new LinkedHashSet<>();
        document.operations()
                .forEach(operation -> document.in(operation.part(), "responses")
                        .node()
                        .propertyNames()
                        .forEach(status -> promises.addAll(declared(operation, status))));
        return promises;
    }

    /** That the function is cut short is API Gateway's to say; a read cannot be made to die. */
    private Set<Promise> declared(Operation operation, String status) {
        Part response = document.in(operation.part(), "responses", status);
        Part problem = document.in(response, "content", PROBLEM, "schema", "properties", "type", "enum");
        return problem.node().isMissingNode()
                ? Set.of(new Promise(operation.id(), Integer.parseInt(status), ""))
                : problem.node()
                        .valueStream()
                        .map(type -> new Promise(
                                operation.id(),
                                Integer.parseInt(status),
                                type.asString().replace(TYPE, "")))
                        .collect(Collectors.toSet());
    }
}
