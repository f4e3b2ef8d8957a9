package dev.ringback.standins.table.value;

import java.math.BigDecimal;
import java.util.Map;

/** How large values and items are, in bytes, as DynamoDB's limits and charges count them (Developer Guide, "Item sizes and formats"). */
public final class Sizes {

    /** What a list or a map weighs when it is empty. */
    private static final int COLLECTION = 3;

    private Sizes() {}

    public static int of(Map<String, Value> attributes) {
        int size = 0;
        for (Map.Entry<String, Value> attribute : attributes.entrySet()) {
            size += utf8(attribute.getKey()) + of(attribute.getValue());
        }
        return size;
    }

    public static int of(Value value) {
        return switch (value) {
            case Value.Text(var text) -> utf8(text);
            case Value.Numeric(var number) -> of(number);
            case Value.Binary(var bytes) -> bytes.length();
            case Value.Truth _, Value.Null _ -> 1;
            case Value.Document(var fields) -> COLLECTION + fields.size() + of(fields);
            case Value.Sequence(var elements) ->
                COLLECTION
                        + elements.size()
                        + elements.stream().mapToInt(Sizes::of).sum();
            case Value.TextSet(var elements) ->
                elements.stream().mapToInt(Sizes::utf8).sum();
            case Value.NumericSet(var elements) ->
                elements.stream().mapToInt(Sizes::of).sum();
            case Value.BinarySet(var elements) ->
                elements.stream().mapToInt(Bytes::length).sum();
        };
    }

    /** A byte for each two digits on either side of the point, one more, and one more below zero. */
    private static int of(BigDecimal number) {
        if (number.signum() == 0) {
            return 1;
        }
        int digits = number.precision();
        int whole = Math.clamp((long) digits - number.scale(), 0, digits);
        return (whole + 1) / 2 + (digits - whole + 1) / 2 + 1 + (number.signum() < 0 ? 1 : 0);
    }

    /** The length of a text in UTF-8. */
    public static int utf8(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                length++;
            } else if (c < 0x800) {
                length += 2;
            } else if (Character.isHighSurrogate(c)) {
                length += 4;
                i++;
            } else {
                length += 3;
            }
        }
        return length;
    }
}
