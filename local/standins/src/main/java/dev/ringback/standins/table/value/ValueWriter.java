package dev.ringback.standins.table.value;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes values as DynamoDB's JSON. */
public final class ValueWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ValueWriter() {}

    public static ObjectNode json(TableItem item) {
        return json(item.attributes());
    }

    public static ObjectNode json(Map<String, Value> attributes) {
        ObjectNode json = JSON.objectNode();
        attributes.forEach((name, value) -> json.set(name, json(value)));
        return json;
    }

    public static ObjectNode json(Value value) {
        ObjectNode json = JSON.objectNode();
        json.set(value.type().name(), content(value));
        return json;
    }

    private static JsonNode content(Value value) {
        return switch (value) {
            case Value.Text(var text) -> JSON.stringNode(text);
            case Value.Numeric(var number) -> JSON.stringNode(Numbers.text(number));
            case Value.Binary(var bytes) -> JSON.stringNode(bytes.base64());
            case Value.Truth(var truth) -> JSON.booleanNode(truth);
            case Value.Null _ -> JSON.booleanNode(true);
            case Value.Document(var fields) -> json(fields);
            case Value.Sequence(var elements) -> {
                ArrayNode list = JSON.arrayNode(elements.size());
                elements.forEach(element -> list.add(json(element)));
                yield list;
            }
            case Value.TextSet(var elements) -> {
                ArrayNode set = JSON.arrayNode(elements.size());
                elements.forEach(set::add);
                yield set;
            }
            case Value.NumericSet(var elements) -> {
                ArrayNode set = JSON.arrayNode(elements.size());
                elements.forEach(element -> set.add(Numbers.text(element)));
                yield set;
            }
            case Value.BinarySet(var elements) -> {
                ArrayNode set = JSON.arrayNode(elements.size());
                elements.forEach(element -> set.add(element.base64()));
                yield set;
            }
        };
    }
}
