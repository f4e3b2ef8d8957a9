package dev.ringback.standins.table.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The value of an attribute. Values are equal as DynamoDB compares them: sets and documents without order, numbers by their amount. */
public sealed interface Value {

    record Text(String text) implements Value {}

    /**
     * A number.
     *
     * @param number without trailing zeros
     */
    record Numeric(BigDecimal number) implements Value {}

    record Binary(Bytes bytes) implements Value {}

    record Truth(boolean truth) implements Value {}

    record Null() implements Value {}

    record Document(Map<String, Value> fields) implements Value {}

    record Sequence(List<Value> elements) implements Value {}

    record TextSet(Set<String> elements) implements Value {}

    record NumericSet(Set<BigDecimal> elements) implements Value {}

    record BinarySet(Set<Bytes> elements) implements Value {}

    default ValueType type() {
        return switch (this) {
            case Text _ -> ValueType.S;
            case Numeric _ -> ValueType.N;
            case Binary _ -> ValueType.B;
            case Truth _ -> ValueType.BOOL;
            case Null _ -> ValueType.NULL;
            case Document _ -> ValueType.M;
            case Sequence _ -> ValueType.L;
            case TextSet _ -> ValueType.SS;
            case NumericSet _ -> ValueType.NS;
            case BinarySet _ -> ValueType.BS;
        };
    }
}
