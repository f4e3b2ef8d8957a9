package dev.ringback.standins;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the roles of the template allow its functions. */
public final class Roles {

    private final Map<String, List<Statement>> statements = new LinkedHashMap<>();

    private Roles(Template template) {
        Map<String, JsonNode> managed = template.ofType("AWS::IAM::ManagedPolicy").stream()
                .collect(Collectors.toMap(
                        Template.Resource::name, policy -> policy.properties().path("PolicyDocument")));
        Map<String, JsonNode> roles = template.ofType("AWS::IAM::Role").stream()
                .collect(Collectors.toMap(Template.Resource::arn, Template.Resource::properties));
        template.ofType("AWS::Serverless::Function").forEach(function -> {
            String arn = function.properties().path("Role").asString("");
            JsonNode role = Optional.ofNullable(roles.get(arn))
                    .orElseThrow(() -> new IllegalStateException(
                            "template.yaml: %s runs on %s, which is no role of it".formatted(function.id(), arn)));
            statements.put(
                    function.id(), documents(role, managed).flatMap(Roles::read).toList());
        });
    }

    public static Roles of(Template template) {
        return new Roles(template);
    }

    private static Stream<JsonNode> documents(JsonNode role, Map<String, JsonNode> managed) {
        Stream<JsonNode> taken = role.path("ManagedPolicyArns")
                .valueStream()
                .map(JsonNode::asString)
                .map(arn -> Optional.ofNullable(managed.get(arn))
                        .orElseThrow(() -> new IllegalStateException("template.yaml: " + arn + " is no policy of it")));
        return Stream.concat(taken, role.path("Policies").valueStream().map(policy -> policy.path("PolicyDocument")));
    }

    private static Stream<Statement> read(JsonNode document) {
        return document.path("Statement").valueStream().map(Statement::read);
    }

    /** The functions, by their ids. */
    public List<String> functions() {
        return List.copyOf(statements.keySet());
    }

    /** All that is said of a function. */
    public List<Statement> statements(String function) {
        return Optional.ofNullable(statements.get(function)).orElseThrow();
    }

    boolean allows(String function, IamRequest request) {
        List<Statement.Effect> said = statements(function).stream()
                .filter(statement -> statement.isAbout(request))
                .map(Statement::effect)
                .toList();
        return said.contains(Statement.Effect.ALLOW) && !said.contains(Statement.Effect.DENY);
    }
}
