package dev.ringback.standins.table.expression;

import dev.ringback.standins.table.expression.Lexer.Kind;
import dev.ringback.standins.table.value.Value;
import dev.ringback.standins.table.value.ValueType;
import java.util.ArrayList;
import java.util.List;

/** Reads conditions: OR binds less than AND, AND less than NOT, NOT less than comparisons. */
public final class ConditionParser {

    private final Tokens tokens;

    private ConditionParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Reads a whole expression.
     *
     * @param parameter the request's parameter that the expression came in, for the errors
     */
    public static Condition parse(String parameter, String expression, Placeholders placeholders) {
        Tokens tokens = new Tokens(parameter, expression, placeholders);
        Condition condition = new ConditionParser(tokens).either();
        tokens.expectEnd();
        if (tokens.hasRedundantParentheses()) {
            throw tokens.error("The expression has redundant parentheses;");
        }
        return condition;
    }

    private Condition either() {
        Condition condition = both();
        while (tokens.takesWord("OR")) {
            condition = new Condition.Or(condition, both());
        }
        return condition;
    }

    private Condition both() {
        Condition condition = negated();
        while (tokens.takesWord("AND")) {
            condition = new Condition.And(condition, negated());
        }
        return condition;
    }

    private Condition negated() {
        return tokens.takesWord("NOT") ? new Condition.Not(negated()) : single();
    }

    private Condition single() {
        if (tokens.takes("(")) {
            Condition condition = either();
            tokens.expect(")");
            return condition;
        }
        if (isFunction() && !tokens.peek().isWord("size")) {
            return function();
        }
        Operand operand = operand();
        if (tokens.takesWord("BETWEEN")) {
            Operand lower = operand();
            tokens.expectWord("AND");
            return between(operand, lower, operand());
        }
        if (tokens.takesWord("IN")) {
            return new Condition.In(operand, choices());
        }
        Comparator comparator = Comparator.of(
                        tokens.peek().kind() == Kind.SIGN ? tokens.peek().text() : "")
                .orElseThrow(tokens::syntaxError);
        tokens.next();
        return new Condition.Compares(operand, comparator, operand());
    }

    private boolean isFunction() {
        return tokens.peek().kind() == Kind.WORD && tokens.peekAfter().is("(");
    }

    private List<Operand> choices() {
        tokens.expect("(");
        List<Operand> choices = new ArrayList<>();
        do {
            choices.add(operand());
        } while (tokens.takes(","));
        tokens.expect(")");
        return List.copyOf(choices);
    }

    private Condition function() {
        String function = tokens.next().text();
        tokens.expect("(");
        Condition condition = switch (function) {
            case "attribute_exists" -> new Condition.Exists(tokens.path());
            case "attribute_not_exists" -> new Condition.ExistsNot(tokens.path());
            case "attribute_type" -> {
                Path path = tokens.path();
                tokens.expect(",");
                yield new Condition.HasType(path, type(tokens.given().value()));
            }
            case "begins_with" -> {
                Operand operand = operand();
                tokens.expect(",");
                yield beginsWith(operand, operand());
            }
            case "contains" -> {
                Operand operand = operand();
                tokens.expect(",");
                yield contains(operand, operand());
            }
            default -> throw tokens.error("Invalid function name; function: " + function);
        };
        tokens.expect(")");
        return condition;
    }

    private Operand operand() {
        if (tokens.peek().isWord("size") && isFunction()) {
            tokens.next();
            tokens.expect("(");
            Path path = tokens.path();
            tokens.expect(")");
            return new Operand.SizeOf(path);
        }
        return tokens.peek().kind() == Kind.VALUE_PLACEHOLDER ? tokens.given() : new Operand.At(tokens.path());
    }

    private ValueType type(Value value) {
        if (!(value instanceof Value.Text(var name))) {
            throw tokens.wrongOperandType("attribute_type", value);
        }
        for (ValueType type : ValueType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        throw tokens.error("Invalid attribute type name found; type: %s, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}"
                .formatted(name));
    }

    private Condition beginsWith(Operand operand, Operand prefix) {
        if (prefix instanceof Operand.Given given
                && !(given.value() instanceof Value.Text)
                && !(given.value() instanceof Value.Binary)) {
            throw tokens.wrongOperandType("begins_with", given.value());
        }
        return new Condition.BeginsWith(operand, prefix);
    }

    private Condition contains(Operand operand, Operand part) {
        if (operand.equals(part)) {
            throw tokens.error(
                    "The first operand must be distinct from the remaining operands for this operator or function;"
                            + " operator: contains, first operand: "
                            + written(operand));
        }
        return new Condition.Contains(operand, part);
    }

    private static String written(Operand operand) {
        return switch (operand) {
            case Operand.At(var path) -> path.toString();
            case Operand.SizeOf(var path) -> path.toString();
            case Operand.Given given -> "[" + given.placeholder() + "]";
        };
    }

    private Condition between(Operand operand, Operand lower, Operand upper) {
        if (lower instanceof Operand.Given low && upper instanceof Operand.Given high) {
            if (low.value().type() != high.value().type()) {
                throw bounds("requires same data type for lower and upper bounds", low.value(), high.value());
            }
            if (ValueOrder.holds(low.value(), Comparator.GREATER, high.value())) {
                throw bounds(
                        "requires upper bound to be greater than or equal to lower bound", low.value(), high.value());
            }
        }
        return new Condition.Between(operand, lower, upper);
    }

    private RuntimeException bounds(String what, Value lower, Value upper) {
        return tokens.error(
                "The BETWEEN operator %s; lower bound operand: AttributeValue: {%s}, upper bound operand: AttributeValue: {%s}"
                        .formatted(what, ValueOrder.written(lower), ValueOrder.written(upper)));
    }
}
