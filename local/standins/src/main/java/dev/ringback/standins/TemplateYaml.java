package dev.ringback.standins;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * CloudFormation's YAML as a tree. The short forms of its functions ({@code !Ref X}) are YAML tags, which an ordinary reader
 * drops; here they become their long forms ({@code {"Ref": "X"}}).
 */
final class TemplateYaml {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TemplateYaml() {}

    static ObjectNode read(String text) {
        try (JsonParser parser = YAML.createParser(text)) {
            parser.nextToken();
            if (value(parser) instanceof ObjectNode template) {
                return template;
            }
            throw new IllegalArgumentException("a template is a YAML mapping");
        }
    }

    private static JsonNode value(JsonParser parser) {
        Object tag = parser.getTypeId();
        JsonNode value = switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalArgumentException("unexpected YAML at " + parser.currentLocation());
        };
        return tag == null ? value : longForm(tag.toString(), value);
    }

    private static ObjectNode object(JsonParser parser) {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            object.set(key, value(parser));
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser) {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }

    private static JsonNode longForm(String tag, JsonNode argument) {
        String function = tag.startsWith("!") ? tag.substring(1) : tag;
        return switch (function) {
            case "Ref", "Condition" -> NODES.objectNode().set(function, argument);
            case "GetAtt" -> NODES.objectNode().set("Fn::GetAtt", attribute(argument));
            case "Base64",
                    "Cidr",
                    "FindInMap",
                    "GetAZs",
                    "ImportValue",
                    "Join",
                    "Select",
                    "Split",
                    "Sub",
                    "If",
                    "Equals",
                    "Not",
                    "And",
                    "Or" -> NODES.objectNode().set("Fn::" + function, argument);
            default -> argument;
        };
    }

    private static JsonNode attribute(JsonNode argument) {
        if (!argument.isString()) {
            return argument;
        }
        String[] parts = argument.asString().split("\\.", 2);
        return NODES.arrayNode().add(parts[0]).add(parts.length > 1 ? parts[1] : "");
    }
}
