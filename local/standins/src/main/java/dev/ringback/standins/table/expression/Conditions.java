package dev.ringback.standins.table.expression;

import dev.ringback.standins.table.value.TableItem;
import dev.ringback.standins.table.value.Value;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Whether a condition holds for an item. What is missing compares with nothing, and is unequal to everything. */
public final class Conditions {

    private Conditions() {}

    public static boolean hold(Condition condition, TableItem item) {
        return hold(condition, item.attributes());
    }

    private static boolean hold(Condition condition, Map<String, Value> item) {
        return switch (condition) {
            case Condition.And(var left, var right) -> hold(left, item) && hold(right, item);
            case Condition.Or(var left, var right) -> hold(left, item) || hold(right, item);
            case Condition.Not(var negated) -> !hold(negated, item);
            case Condition.Compares(var left, var comparator, var right) ->
                compares(value(left, item), comparator, value(right, item));
            case Condition.Between(var operand, var lower, var upper) ->
                compares(value(operand, item), Comparator.AT_LEAST, value(lower, item))
                        && compares(value(operand, item), Comparator.AT_MOST, value(upper, item));
            case Condition.In(var operand, var choices) -> {
                Optional<Value> value = value(operand, item);
                yield value.isPresent()
                        && choices.stream()
                                .anyMatch(choice -> value(choice, item).equals(value));
            }
            case Condition.Exists(var path) -> Places.find(item, path).isPresent();
            case Condition.ExistsNot(var path) -> Places.find(item, path).isEmpty();
            case Condition.HasType(var path, var type) ->
                Places.find(item, path).filter(value -> value.type() == type).isPresent();
            case Condition.BeginsWith(var operand, var prefix) ->
                value(operand, item)
                        .flatMap(whole -> value(prefix, item).map(start -> beginsWith(whole, start)))
                        .orElse(false);
            case Condition.Contains(var operand, var part) ->
                value(operand, item)
                        .flatMap(whole -> value(part, item).map(one -> contains(whole, one)))
                        .orElse(false);
        };
    }

    private static boolean compares(Optional<Value> left, Comparator comparator, Optional<Value> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return comparator == Comparator.UNEQUAL;
        }
        return ValueOrder.holds(left.get(), comparator, right.get());
    }

    private static boolean beginsWith(Value whole, Value start) {
        if (whole instanceof Value.Text(var text) && start instanceof Value.Text(var prefix)) {
            return text.startsWith(prefix);
        }
        return whole instanceof Value.Binary(var bytes)
                && start instanceof Value.Binary(var prefix)
                && bytes.startsWith(prefix);
    }

    private static boolean contains(Value whole, Value part) {
        return switch (whole) {
            case Value.Text(var text) -> part instanceof Value.Text(var other) && text.contains(other);
            case Value.Binary(var bytes) -> part instanceof Value.Binary(var other) && bytes.contains(other);
            case Value.Sequence(var elements) -> elements.contains(part);
            case Value.TextSet(var elements) -> part instanceof Value.Text(var other) && elements.contains(other);
            case Value.NumericSet(var elements) -> part instanceof Value.Numeric(var other) && elements.contains(other);
            case Value.BinarySet(var elements) -> part instanceof Value.Binary(var other) && elements.contains(other);
            case Value.Numeric _, Value.Truth _, Value.Null _, Value.Document _ -> false;
        };
    }

    private static Optional<Value> value(Operand operand, Map<String, Value> item) {
        return switch (operand) {
            case Operand.At(var path) -> Places.find(item, path);
            case Operand.Given given -> Optional.of(given.value());
            case Operand.SizeOf(var path) ->
                Places.find(item, path).flatMap(Conditions::size).map(Conditions::number);
        };
    }

    private static Value number(int number) {
        return new Value.Numeric(BigDecimal.valueOf(number).stripTrailingZeros());
    }

    /** Of a text its characters, of everything else its bytes or elements; numbers and the like have no size. */
    private static Optional<Integer> size(Value value) {
        return switch (value) {
            case Value.Text(var text) -> Optional.of(text.length());
            case Value.Binary(var bytes) -> Optional.of(bytes.length());
            case Value.Document(var fields) -> Optional.of(fields.size());
            case Value.Sequence(var elements) -> Optional.of(elements.size());
            case Value.TextSet(var elements) -> Optional.of(elements.size());
            case Value.NumericSet(var elements) -> Optional.of(elements.size());
            case Value.BinarySet(var elements) -> Optional.of(elements.size());
            case Value.Numeric _, Value.Truth _, Value.Null _ -> Optional.empty();
        };
    }
}
