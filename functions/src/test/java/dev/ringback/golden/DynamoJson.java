package dev.ringback.golden;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** DynamoDB's own JSON, in which the stored items are kept here: every value under the name of its type, attributes in order of their names. */
final class DynamoJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DynamoJson() {}

    static ObjectNode write(Map<String, AttributeValue> item) {
        ObjectNode json = JSON.objectNode();
        new TreeMap<>(item).forEach((name, value) -> json.set(name, write(value)));
        return json;
    }

    private static ObjectNode write(AttributeValue value) {
        ObjectNode json = JSON.objectNode();
        switch (value.type()) {
            case S -> json.put("S", value.s());
            case N -> json.put("N", value.n());
            case BOOL -> json.put("BOOL", value.bool());
            case B -> json.put("B", Base64.getEncoder().encodeToString(value.b().asByteArray()));
            case M -> json.set("M", write(value.m()));
            case L -> {
                var list = json.putArray("L");
                value.l().forEach(element -> list.add(write(element)));
            }
            case SS, NS, BS, NUL, UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalStateException("nothing of this type is stored: " + value.type());
        }
        return json;
    }

    static Map<String, AttributeValue> read(JsonNode item) {
        var read = new LinkedHashMap<String, AttributeValue>();
        item.properties().forEach(attribute -> read.put(attribute.getKey(), value(attribute.getValue())));
        return read;
    }

    private static AttributeValue value(JsonNode typed) {
        var only = typed.properties().iterator().next();
        JsonNode value = only.getValue();
        return switch (only.getKey()) {
            case "S" -> AttributeValue.fromS(value.asString());
            case "N" -> AttributeValue.fromN(value.asString());
            case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
            case "B" ->
                AttributeValue.fromB(SdkBytes.fromByteArray(Base64.getDecoder().decode(value.asString())));
            case "M" -> AttributeValue.fromM(read(value));
            case "L" ->
                AttributeValue.fromL(value.valueStream().map(DynamoJson::value).toList());
            default -> throw new IllegalStateException("nothing of this type is stored: " + only.getKey());
        };
    }
}
