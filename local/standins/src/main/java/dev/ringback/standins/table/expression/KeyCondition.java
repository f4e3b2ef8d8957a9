package dev.ringback.standins.table.expression;

import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a KeyConditionExpression asks of each attribute of a key. */
public final class KeyCondition {

    /** What is asked of one attribute. */
    public sealed interface Part {
        String attribute();

        /** The values that the attribute is compared with. */
        List<Value> values();
    }

    public record Compares(String attribute, Comparator comparator, Value value) implements Part {
        @Override
        public List<Value> values() {
            return List.of(value);
        }
    }

    public record Between(String attribute, Value lower, Value upper) implements Part {
        @Override
        public List<Value> values() {
            return List.of(lower, upper);
        }
    }

    public record BeginsWith(String attribute, Value prefix) implements Part {
        @Override
        public List<Value> values() {
            return List.of(prefix);
        }
    }

    private final List<Part> parts;

    private KeyCondition(List<Part> parts) {
        this.parts = parts;
    }

    public static KeyCondition parse(String expression, Placeholders placeholders) {
        Condition condition = ConditionParser.parse("KeyConditionExpression", expression, placeholders);
        List<Part> parts = new ArrayList<>();
        collect(condition, parts);
        if (parts.stream().map(Part::attribute).distinct().count() < parts.size()) {
            throw error("KeyConditionExpressions must only contain one condition per key");
        }
        return new KeyCondition(List.copyOf(parts));
    }

    private static void collect(Condition condition, List<Part> parts) {
        switch (condition) {
            case Condition.And(var left, var right) -> {
                collect(left, parts);
                collect(right, parts);
            }
            case Condition.Compares(var left, var comparator, var right) ->
                parts.add(
                        left instanceof Operand.Given && right instanceof Operand.At
                                ? compares(right, turned(comparator), left)
                                : compares(left, comparator, right));
            case Condition.Between(var operand, var lower, var upper) ->
                parts.add(new Between(attribute(operand), value(lower), value(upper)));
            case Condition.BeginsWith(var operand, var prefix) ->
                parts.add(new BeginsWith(attribute(operand), value(prefix)));
            case Condition.Or _ -> throw badOperator("OR");
            case Condition.Not _ -> throw badOperator("NOT");
            case Condition.In _ -> throw badOperator("IN");
            case Condition.Exists _ -> throw badOperator("attribute_exists");
            case Condition.ExistsNot _ -> throw badOperator("attribute_not_exists");
            case Condition.HasType _ -> throw badOperator("attribute_type");
            case Condition.Contains _ -> throw badOperator("contains");
        }
    }

    private static Part compares(Operand attribute, Comparator comparator, Operand value) {
        if (comparator == Comparator.UNEQUAL) {
            throw badOperator("<>");
        }
        return new Compares(attribute(attribute), comparator, value(value));
    }

    /** What compares the other way round. */
    private static Comparator turned(Comparator comparator) {
        return switch (comparator) {
            case EQUAL, UNEQUAL -> comparator;
            case LESS -> Comparator.GREATER;
            case AT_MOST -> Comparator.AT_LEAST;
            case GREATER -> Comparator.LESS;
            case AT_LEAST -> Comparator.AT_MOST;
        };
    }

    private static String attribute(Operand operand) {
        return switch (operand) {
            case Operand.At(var path) -> {
                if (!path.isAttribute()) {
                    throw error("KeyConditionExpressions cannot have conditions on nested attributes");
                }
                yield path.attribute();
            }
            case Operand.SizeOf _ -> throw badOperator("size");
            case Operand.Given _ ->
                throw error("KeyConditionExpressions must have exactly one attribute name in each condition");
        };
    }

    private static Value value(Operand operand) {
        return switch (operand) {
            case Operand.Given given -> given.value();
            case Operand.At _ ->
                throw error("KeyConditionExpressions cannot contain conditions that compare two attributes");
            case Operand.SizeOf _ -> throw badOperator("size");
        };
    }

    private static TableRefusal badOperator(String operator) {
        return error("Invalid operator used in KeyConditionExpression: " + operator);
    }

    private static TableRefusal error(String what) {
        return TableRefusal.invalid("Invalid KeyConditionExpression: " + what);
    }

    public Optional<Part> of(String attribute) {
        return parts.stream().filter(part -> part.attribute().equals(attribute)).findFirst();
    }

    public int size() {
        return parts.size();
    }

    public Stream<Part> parts() {
        return parts.stream();
    }
}
