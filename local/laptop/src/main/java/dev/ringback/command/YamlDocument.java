package dev.ringback.command;

import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/** One YAML document as the tree that JSON would be: the one place where the text of a directory file is read. */
sealed interface YamlDocument {

    /**
     * A written {@code null} says that there is none of something; a key that nothing follows says nothing, and must not pass for
     * it. It is read as an empty text, which no key of the file takes.
     */
    YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
            .build();

    record Tree(JsonNode root) implements YamlDocument {}

    /** It is none, or one with an alias in it. */
    record Unreadable(OptionalInt line, String why) implements YamlDocument {}

    static YamlDocument of(String text) {
        try {
            OptionalInt alias = lineOfAlias(text);
            return alias.isPresent()
                    ? new Unreadable(alias, "found a YAML alias (*name); expected the value itself, written out")
                    : new Tree(withNulls(YAML.readTree(text)));
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation();
            return new Unreadable(
                    location == null ? OptionalInt.empty() : OptionalInt.of(location.getLineNr()),
                    inWords(e.getOriginalMessage()));
        }
    }

    /** The parser takes the name of an alias for a text, which would pass for a value. */
    private static OptionalInt lineOfAlias(String yaml) {
        try (JsonParser parser = YAML.createParser(yaml)) {
            while (parser.nextToken() != null) {
                if (parser instanceof YAMLParser tokens && tokens.isCurrentAlias()) {
                    return OptionalInt.of(parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return OptionalInt.empty();
    }

    /** A tilde is YAML's other null, which the parser, told to keep empty texts, keeps as a text as well. */
    private static JsonNode withNulls(JsonNode node) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (node) {
            case ObjectNode map -> {
                ObjectNode copy = nodes.objectNode();
                map.properties().forEach(member -> copy.set(member.getKey(), withNulls(member.getValue())));
                yield copy;
            }
            case ArrayNode list ->
                nodes.arrayNode()
                        .addAll(list.values().stream()
                                .map(YamlDocument::withNulls)
                                .toList());
            case StringNode text when text.stringValue().equals("~") -> nodes.nullNode();
            default -> node;
        };
    }

    private static String inWords(String problem) {
        if (problem.startsWith("Duplicate")) {
            return "found a key a second time (%s); expected each key once"
                    .formatted(problem.replaceFirst(".*?(\"[^\"]*\").*", "$1"));
        }
        if (problem.startsWith("Trailing token")) {
            return "found a second YAML document; expected one";
        }
        return "not YAML: " + problem;
    }
}
