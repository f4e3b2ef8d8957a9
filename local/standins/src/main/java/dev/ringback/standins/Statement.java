package dev.ringback.standins;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One statement of a policy.
 *
 * @param sid what it is called
 * @param conditions what must hold besides, by operator and key, as it stands there
 */
public record Statement(
        String sid, Effect effect, List<String> actions, Reach reach, List<String> resources, JsonNode conditions) {

    /** What it does to a request that it is about. */
    public enum Effect {
        ALLOW,
        DENY
    }

    /** Which resources it is about. */
    public enum Reach {
        THESE,
        ALL_BUT_THESE
    }

    static Statement read(JsonNode statement) {
        boolean isAllBut = statement.has("NotResource");
        return new Statement(
                statement.path("Sid").asString(""),
                statement.path("Effect").asString().equals("Deny") ? Effect.DENY : Effect.ALLOW,
                words(statement.path("Action")),
                isAllBut ? Reach.ALL_BUT_THESE : Reach.THESE,
                words(statement.path(isAllBut ? "NotResource" : "Resource")),
                statement.path("Condition"));
    }

    /** A text, or each of a list. */
    static List<String> words(JsonNode node) {
        Stream<JsonNode> all =
                node.isArray() ? node.valueStream() : Stream.of(node).filter(JsonNode::isString);
        return all.map(JsonNode::asString).toList();
    }

    boolean isAbout(IamRequest request) {
        return anyMatches(actions, request.action())
                && anyMatches(resources, request.resource()) == (reach == Reach.THESE)
                && conditions.properties().stream()
                        .allMatch(operator -> operator.getValue().properties().stream()
                                .allMatch(key -> holds(
                                        operator.getKey(),
                                        request.keys().getOrDefault(key.getKey(), List.of()),
                                        words(key.getValue()))));
    }

    private static boolean holds(String operator, List<String> values, List<String> wanted) {
        return switch (operator) {
            case "StringEquals" -> values.stream().anyMatch(wanted::contains);
            case "ForAllValues:StringEquals" -> wanted.containsAll(values);
            case "ForAllValues:StringLike" -> values.stream().allMatch(value -> anyMatches(wanted, value));
            case "Null" -> wanted.contains(Boolean.toString(values.isEmpty()));
            default -> throw new IllegalStateException("the laptop's IAM does not know the operator " + operator);
        };
    }

    private static boolean anyMatches(List<String> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, text));
    }

    /** Whether a pattern of IAM's, in which {@code *} stands for any text, matches. */
    public static boolean matches(String pattern, String text) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equals(text);
        }
        String rest = pattern.substring(star + 1);
        return text.startsWith(pattern.substring(0, star))
                && (rest.isEmpty()
                        || IntStream.rangeClosed(star, text.length())
                                .anyMatch(from -> matches(rest, text.substring(from))));
    }

    /** The keys of its conditions with their values, whatever the operator. */
    public Map<String, List<String>> keys() {
        return conditions.properties().stream()
                .filter(operator -> !operator.getKey().equals("Null"))
                .flatMap(operator -> operator.getValue().properties().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, key -> words(key.getValue())));
    }
}
