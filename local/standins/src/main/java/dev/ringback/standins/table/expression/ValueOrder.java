package dev.ringback.standins.table.expression;

import dev.ringback.standins.table.value.Numbers;
import dev.ringback.standins.table.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The order among values: text by its UTF-8, numbers by their amount, binary by unsigned bytes; other values have none. */
final class ValueOrder {

    private ValueOrder() {}

    /** Nothing where the two have no order. */
    static Optional<Integer> compare(Value left, Value right) {
        if (left instanceof Value.Text(var a) && right instanceof Value.Text(var b)) {
            return Optional.of(
                    Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
        }
        if (left instanceof Value.Numeric(var a) && right instanceof Value.Numeric(var b)) {
            return Optional.of(a.compareTo(b));
        }
        if (left instanceof Value.Binary(var a) && right instanceof Value.Binary(var b)) {
            return Optional.of(a.compareTo(b));
        }
        return Optional.empty();
    }

    static boolean holds(Value left, Comparator comparator, Value right) {
        if (comparator.orders()) {
            return compare(left, right).filter(comparator::holds).isPresent();
        }
        return left.equals(right) == (comparator == Comparator.EQUAL);
    }

    /** As DynamoDB's messages write a value. */
    static String written(Value value) {
        return switch (value) {
            case Value.Text(var text) -> "S:" + text;
            case Value.Numeric(var number) -> "N:" + Numbers.text(number);
            case Value.Binary(var bytes) -> "B:" + bytes.base64();
            case Value.Truth(var truth) -> "BOOL:" + truth;
            case Value.Null _ -> "NULL:true";
            case Value.Document _, Value.Sequence _, Value.TextSet _, Value.NumericSet _, Value.BinarySet _ ->
                value.type().name();
        };
    }
}
