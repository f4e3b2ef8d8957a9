package dev.ringback.rights;

import dev.ringback.standins.Roles;
import dev.ringback.standins.Statement;
import dev.ringback.standins.Template;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A function as the template deploys it.
 *
 * @param id what the template calls it
 * @param handler its class, such as {@code dev/ringback/lambda/Desk}
 * @param variables those of all functions, and the parameters: by them the stack says what is where
 * @param properties the rest of what the template says of it
 * @param statements what its role says
 */
record Deployed(
        String id, String handler, Map<String, String> variables, JsonNode properties, List<Statement> statements) {

    private static final String VIA = "kms:ViaService";
    private static final String PARTITIONS = "dynamodb:LeadingKeys";

    /** @param parameters what the stack is told: it names what is not the stack's own */
    static List<Deployed> in(Template template, Map<String, String> parameters) {
        Roles roles = Roles.of(template);
        var variables = new HashMap<>(parameters);
        template.ofType("AWS::Serverless::Function")
                .forEach(function -> variables.putAll(variables(function.properties())));
        return template.ofType("AWS::Serverless::Function").stream()
                .map(function -> new Deployed(
                        function.id(),
                        function.properties()
                                .path("Handler")
                                .asString()
                                .split("::", 2)[0]
                                .replace('.', '/'),
                        Map.copyOf(variables),
                        function.properties(),
                        roles.statements(function.id())))
                .toList();
    }

    private static Map<String, String> variables(JsonNode function) {
        return function.at("/Environment/Variables").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, variable -> variable.getValue().asString()));
    }

    String variable(String name) {
        return Optional.ofNullable(variables.get(name))
                .orElseThrow(() -> new IllegalStateException("no function has a variable " + name));
    }

    /** An ARN of the account and region that the function is in. */
    String arn(String service, String rest) {
        String[] parts = variable("RINGBACK_TIMER_ARN").split(":", -1);
        return "arn:%s:%s:%s:%s:%s".formatted(parts[1], service, parts[3], parts[4], rest);
    }

    /** The same function on another role. */
    Deployed with(List<Statement> others) {
        return new Deployed(id, handler, variables, properties, others);
    }

    /** What its role lets it do; a statement that denies counts for nothing, so that none has to be thought of. */
    Set<Right> granted() {
        return statements.stream()
                .filter(statement -> statement.effect() == Statement.Effect.ALLOW)
                .flatMap(Deployed::rights)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Stream<Right> rights(Statement statement) {
        List<String> narrowed = narrowed(statement);
        return statement.actions().stream()
                .flatMap(action -> resources(statement).flatMap(resource -> {
                    if (!narrowed.isEmpty()) {
                        return narrowed.stream().map(only -> new Right(action, resource, only));
                    }
                    return Stream.of(
                            isByPartition(action, resource)
                                    ? Right.of(action, resource).in("*")
                                    : Right.of(action, resource));
                }));
    }

    private static Stream<String> resources(Statement statement) {
        return switch (statement.reach()) {
            case THESE -> statement.resources().stream();
            case ALL_BUT_THESE -> Stream.of("not " + String.join(", ", statement.resources()));
        };
    }

    private static List<String> narrowed(Statement statement) {
        return statement.keys().entrySet().stream()
                .flatMap(key -> key.getValue().stream().flatMap(value -> switch (key.getKey()) {
                    case PARTITIONS -> Stream.of("in " + value);
                    case VIA -> Stream.of("through " + value.substring(0, value.indexOf('.')));
                    case "aws:CalledViaFirst", "aws:CalledViaLast" ->
                        Stream.of("through " + value.substring(0, value.indexOf('.')));
                    default -> Stream.empty();
                }))
                .toList();
    }

    /** Whether a request of this kind is about keys of the table; a scan is about all of them, and an index has its own. */
    static boolean isByPartition(String action, String resource) {
        return action.startsWith("dynamodb:")
                && !action.equals("dynamodb:Scan")
                && resource.contains(":table/")
                && !resource.contains("/index/")
                && !resource.contains("/stream/");
    }
}
