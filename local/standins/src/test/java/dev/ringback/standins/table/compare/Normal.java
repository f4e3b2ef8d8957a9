package dev.ringback.standins.table.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers in a form in which those that mean the same are the same: sets and answers without order sorted, capacities as decimals. */
final class Normal {

    private Normal() {}

    static JsonNode of(Asked asked, JsonNode answer) {
        boolean isUnordered = asked.operation().equals("Scan")
                || asked.operation().equals("BatchGetItem")
                || List.of("byId", "watch")
                        .contains(asked.body().path("IndexName").asString(""));
        ObjectNode normal = of(answer).asObject();
        if (isUnordered && normal.has("Items")) {
            normal.set("Items", sorted(normal.path("Items")));
        }
        if (normal.path("ConsumedCapacity").isArray()) {
            normal.set("ConsumedCapacity", sorted(normal.path("ConsumedCapacity")));
        }
        for (Map.Entry<String, JsonNode> table : normal.path("Responses").properties()) {
            if (asked.operation().equals("BatchGetItem")) {
                normal.path("Responses").asObject().set(table.getKey(), sorted(table.getValue()));
            }
        }
        return normal;
    }

    private static JsonNode of(JsonNode json) {
        if (json.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            json.forEachEntry((name, value) -> sorted.put(
                    name, List.of("SS", "NS", "BS").contains(name) && value.isArray() ? sorted(value) : of(value)));
            ObjectNode normal = Endpoint.object();
            sorted.forEach(normal::set);
            return normal;
        }
        if (json.isArray()) {
            ArrayNode normal = Endpoint.JSON.createArrayNode();
            json.forEach(element -> normal.add(of(element)));
            return normal;
        }
        return json.isNumber()
                ? Endpoint.JSON
                        .getNodeFactory()
                        .numberNode(new BigDecimal(json.asString())
                                .stripTrailingZeros()
                                .doubleValue())
                : json;
    }

    /** With the numbers of items as short as they can be. */
    static JsonNode numbers(JsonNode json) {
        if (json.isObject()) {
            ObjectNode normal = Endpoint.object();
            json.forEachEntry((name, value) -> normal.set(
                    name,
                    switch (name) {
                        case "N" -> value.isString() ? number(value) : numbers(value);
                        case "NS" -> value.isArray() ? all(value, Normal::number) : numbers(value);
                        default -> numbers(value);
                    }));
            return normal;
        }
        return json.isArray() ? all(json, Normal::numbers) : json;
    }

    private static JsonNode all(JsonNode array, UnaryOperator<JsonNode> change) {
        ArrayNode normal = Endpoint.JSON.createArrayNode();
        array.forEach(element -> normal.add(change.apply(element)));
        return normal;
    }

    private static JsonNode number(JsonNode text) {
        return Endpoint.JSON
                .getNodeFactory()
                .stringNode(new BigDecimal(text.asString()).stripTrailingZeros().toPlainString());
    }

    private static ArrayNode sorted(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(element -> elements.add(of(element)));
        elements.sort(Comparator.comparing(
                        (JsonNode element) -> element.path("TableName").asString(""))
                .thenComparing(JsonNode::toString));
        return Endpoint.JSON.createArrayNode().addAll(elements);
    }
}
