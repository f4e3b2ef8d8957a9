package dev.ringback.aws.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How many bytes a value takes in an item, at most (Amazon DynamoDB Developer Guide, "Item sizes and formats"). */
final class StoredSize {

    /** Of a list or a map; one more comes with each of its elements. */
    private static final int CONTAINER = 3;

    /** The longest number, 38 digits, takes so many. */
    private static final int NUMBER = 21;

    private StoredSize() {}

    static int of(List<AttributeValue> values) {
        return CONTAINER + values.stream().mapToInt(value -> 1 + of(value)).sum();
    }

    static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> bytes(value.s());
            case N -> NUMBER;
            case L -> of(value.l());
            case M -> of(value.m());
            case B -> value.b().asByteArrayUnsafe().length;
            default -> 1;
        };
    }

    private static int of(Map<String, AttributeValue> map) {
        return CONTAINER
                + map.entrySet().stream()
                        .mapToInt(field -> 1 + bytes(field.getKey()) + of(field.getValue()))
                        .sum();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
