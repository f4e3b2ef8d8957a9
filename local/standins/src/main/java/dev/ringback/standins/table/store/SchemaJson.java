package dev.ringback.standins.table.store;

import dev.ringback.standins.table.value.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A table's schema as DynamoDB's JSON has it, in CreateTable's requests and DescribeTable's answers. */
public final class SchemaJson {

    private SchemaJson() {}

    /** Reads one that is known to be sound. */
    public static TableSchema read(JsonNode json) {
        Map<String, ValueType> types = new HashMap<>();
        json.path("AttributeDefinitions")
                .forEach(definition -> types.put(
                        definition.path("AttributeName").asString(),
                        ValueType.valueOf(definition.path("AttributeType").asString())));
        return new TableSchema(
                json.path("TableName").asString(),
                key(json.path("KeySchema"), types),
                json.path("GlobalSecondaryIndexes")
                        .valueStream()
                        .map(index -> index(index, types))
                        .toList());
    }

    private static IndexSchema index(JsonNode json, Map<String, ValueType> types) {
        JsonNode projection = json.path("Projection");
        return new IndexSchema(
                json.path("IndexName").asString(),
                key(json.path("KeySchema"), types),
                IndexSchema.Projection.valueOf(projection.path("ProjectionType").asString()),
                projection
                        .path("NonKeyAttributes")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }

    private static KeySchema key(JsonNode json, Map<String, ValueType> types) {
        List<KeyAttribute> attributes = json.valueStream()
                .map(element -> element.path("AttributeName").asString())
                .map(name -> new KeyAttribute(
                        name, Optional.ofNullable(types.get(name)).orElseThrow()))
                .toList();
        return new KeySchema(attributes.getFirst(), attributes.stream().skip(1).findFirst());
    }

    public static ObjectNode write(TableSchema schema) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("TableName", schema.name());
        ArrayNode definitions = json.putArray("AttributeDefinitions");
        schema.keyAttributes()
                .forEach(attribute -> definitions
                        .addObject()
                        .put("AttributeName", attribute.name())
                        .put("AttributeType", attribute.type().name()));
        write(schema.key(), json);
        if (!schema.indexes().isEmpty()) {
            ArrayNode indexes = json.putArray("GlobalSecondaryIndexes");
            schema.indexes().forEach(index -> write(index, indexes.addObject()));
        }
        return json;
    }

    private static void write(IndexSchema index, ObjectNode json) {
        json.put("IndexName", index.name());
        write(index.key(), json);
        ObjectNode projection = json.putObject("Projection");
        projection.put("ProjectionType", index.projection().name());
        if (!index.included().isEmpty()) {
            ArrayNode included = projection.putArray("NonKeyAttributes");
            index.included().forEach(included::add);
        }
    }

    private static void write(KeySchema key, ObjectNode json) {
        ArrayNode elements = json.putArray("KeySchema");
        elements.addObject().put("AttributeName", key.hash().name()).put("KeyType", "HASH");
        key.range()
                .ifPresent(range ->
                        elements.addObject().put("AttributeName", range.name()).put("KeyType", "RANGE"));
    }
}
