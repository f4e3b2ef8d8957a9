package dev.ringback.aws.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Shorthand for DynamoDB's attribute values. */
public final class Item {

    private Item() {}

    static AttributeValue s(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue n(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    static String text(Map<String, AttributeValue> item, String name) {
        return find(item, name)
                .map(AttributeValue::s)
                .orElseThrow(
                        () -> new IllegalStateException("an item of the table lacks its attribute '" + name + "'"));
    }

    static long number(Map<String, AttributeValue> item, String name) {
        return find(item, name)
                .map(value -> Long.parseLong(value.n()))
                .orElseThrow(
                        () -> new IllegalStateException("an item of the table lacks its attribute '" + name + "'"));
    }

    static List<AttributeValue> list(Map<String, AttributeValue> item, String name) {
        return find(item, name).map(AttributeValue::l).orElse(List.of());
    }

    static Optional<AttributeValue> find(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name));
    }

    static Map<String, AttributeValue> of(String name, AttributeValue value) {
        var item = new LinkedHashMap<String, AttributeValue>();
        item.put(name, value);
        return item;
    }
}
