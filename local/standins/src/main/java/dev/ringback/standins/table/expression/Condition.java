package dev.ringback.standins.table.expression;

import dev.ringback.standins.table.value.ValueType;
import java.util.List;

/** A condition on an item: what a ConditionExpression, a FilterExpression or a KeyConditionExpression says. */
public sealed interface Condition {

    record And(Condition left, Condition right) implements Condition {}

    record Or(Condition left, Condition right) implements Condition {}

    record Not(Condition condition) implements Condition {}

    record Compares(Operand left, Comparator comparator, Operand right) implements Condition {}

    record Between(Operand operand, Operand lower, Operand upper) implements Condition {}

    record In(Operand operand, List<Operand> choices) implements Condition {}

    record Exists(Path path) implements Condition {}

    record ExistsNot(Path path) implements Condition {}

    record HasType(Path path, ValueType type) implements Condition {}

    record BeginsWith(Operand operand, Operand prefix) implements Condition {}

    record Contains(Operand operand, Operand part) implements Condition {}
}
