package dev.ringback.aws.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** An item in DynamoDB's own JSON, as streams carry it: every value under the name of its type. */
public final class ItemJson {

    private ItemJson() {}

    /** The item; a type that Ringback never writes is a clear error and not a loss. */
    static Map<String, AttributeValue> read(JsonNode image) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        image.properties().forEach(attribute -> item.put(attribute.getKey(), value(attribute.getValue())));
        return item;
    }

    private static AttributeValue value(JsonNode typed) {
        var only = typed.properties().iterator().next();
        JsonNode value = only.getValue();
        return switch (only.getKey()) {
            case "S" -> AttributeValue.fromS(value.asString());
            case "N" -> AttributeValue.fromN(value.asString());
            case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
            case "M" -> AttributeValue.fromM(read(value));
            case "L" -> {
                List<AttributeValue> list =
                        value.valueStream().map(ItemJson::value).toList();
                yield AttributeValue.fromL(list);
            }
            default -> throw new IllegalStateException("an item of the table holds a value of type " + only.getKey());
        };
    }
}
