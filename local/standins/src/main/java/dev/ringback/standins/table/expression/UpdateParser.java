package dev.ringback.standins.table.expression;

import dev.ringback.standins.table.expression.Lexer.Kind;
import dev.ringback.standins.table.expression.Lexer.Token;
import dev.ringback.standins.table.expression.UpdateExpression.Action;
import dev.ringback.standins.table.expression.UpdateExpression.Term;
import dev.ringback.standins.table.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads an UpdateExpression. */
public final class UpdateParser {

    private final Tokens tokens;
    private final List<Action> actions = new ArrayList<>();

    private UpdateParser(Tokens tokens) {
        this.tokens = tokens;
    }

    public static UpdateExpression parse(String expression, Placeholders placeholders) {
        UpdateParser parser = new UpdateParser(new Tokens("UpdateExpression", expression, placeholders));
        parser.sections();
        parser.refuseOverlaps();
        return new UpdateExpression(List.copyOf(parser.actions));
    }

    private void sections() {
        Set<String> seen = new HashSet<>();
        do {
            Token section = tokens.peek();
            if (section.kind() != Kind.WORD) {
                throw tokens.syntaxError();
            }
            String name = section.text().toUpperCase(Locale.ROOT);
            if (!List.of("SET", "REMOVE", "ADD", "DELETE").contains(name)) {
                throw tokens.syntaxError();
            }
            if (!seen.add(name)) {
                throw tokens.error("The \"%s\" section can only be used once in an update expression;".formatted(name));
            }
            tokens.next();
            do {
                actions.add(action(name));
            } while (tokens.takes(","));
        } while (tokens.peek().kind() != Kind.END);
    }

    private Action action(String section) {
        Path path = tokens.path();
        return switch (section) {
            case "SET" -> {
                tokens.expect("=");
                yield new UpdateExpression.Set(path, sum());
            }
            case "REMOVE" -> new UpdateExpression.Remove(path);
            case "ADD" -> new UpdateExpression.Add(path, addend());
            default -> new UpdateExpression.Delete(path, elements());
        };
    }

    private Term sum() {
        Term first = term();
        if (tokens.takes("+")) {
            Term second = term();
            requireNumbers("+", first, second);
            return new UpdateExpression.Plus(first, second);
        }
        if (tokens.takes("-")) {
            Term second = term();
            requireNumbers("-", first, second);
            return new UpdateExpression.Minus(first, second);
        }
        return first;
    }

    private Term term() {
        if (tokens.takes("(")) {
            Term term = sum();
            tokens.expect(")");
            return term;
        }
        if (tokens.peek().kind() == Kind.VALUE_PLACEHOLDER) {
            return new UpdateExpression.Given(tokens.given().value());
        }
        if (tokens.peek().kind() == Kind.WORD && tokens.peekAfter().is("(")) {
            return function();
        }
        return new UpdateExpression.At(tokens.path());
    }

    private Term function() {
        String function = tokens.next().text();
        tokens.expect("(");
        Term term = switch (function) {
            case "if_not_exists" -> {
                if (tokens.peek().kind() == Kind.VALUE_PLACEHOLDER
                        || tokens.peekAfter().is("(")) {
                    throw tokens.error(
                            "Operator or function requires a document path; operator or function: if_not_exists");
                }
                Path path = tokens.path();
                second("if_not_exists");
                yield new UpdateExpression.IfNotExists(path, term());
            }
            case "list_append" -> {
                Term first = listed(term());
                second("list_append");
                yield new UpdateExpression.ListAppend(first, listed(term()));
            }
            default -> throw tokens.error("Invalid function name; function: " + function);
        };
        tokens.expect(")");
        return term;
    }

    private void second(String function) {
        if (tokens.peek().is(")")) {
            throw tokens.wrongNumberOfOperands(function, 1);
        }
        tokens.expect(",");
    }

    private Term listed(Term term) {
        if (term instanceof UpdateExpression.Given(var value) && !(value instanceof Value.Sequence)) {
            throw tokens.wrongOperandType("list_append", value);
        }
        return term;
    }

    private void requireNumbers(String operator, Term... terms) {
        for (Term term : terms) {
            if (term instanceof UpdateExpression.Given(var value) && !(value instanceof Value.Numeric)) {
                throw tokens.wrongOperandType(operator, value);
            }
        }
    }

    private Value addend() {
        Value value = tokens.given().value();
        return switch (value) {
            case Value.Numeric _, Value.TextSet _, Value.NumericSet _, Value.BinarySet _ -> value;
            case Value.Text _, Value.Binary _, Value.Truth _, Value.Null _, Value.Document _, Value.Sequence _ ->
                throw notAllowed("ADD", value);
        };
    }

    private Value elements() {
        Value value = tokens.given().value();
        return switch (value) {
            case Value.TextSet _, Value.NumericSet _, Value.BinarySet _ -> value;
            case Value.Text _,
                    Value.Numeric _,
                    Value.Binary _,
                    Value.Truth _,
                    Value.Null _,
                    Value.Document _,
                    Value.Sequence _ -> throw notAllowed("DELETE", value);
        };
    }

    private RuntimeException notAllowed(String section, Value value) {
        String type = switch (value) {
            case Value.Text _ -> "STRING";
            case Value.Numeric _ -> "NUMBER";
            case Value.Binary _ -> "BINARY";
            case Value.Document _ -> "MAP";
            case Value.Sequence _ -> "LIST";
            case Value.Truth _, Value.Null _, Value.TextSet _, Value.NumericSet _, Value.BinarySet _ ->
                value.type().name();
        };
        return tokens.error(
                "Incorrect operand type for operator or function; operator: %s, operand type: %s, typeSet: ALLOWED_FOR_%s_OPERAND"
                        .formatted(section, type, section));
    }

    private void refuseOverlaps() {
        for (int i = 0; i < actions.size(); i++) {
            for (int j = i + 1; j < actions.size(); j++) {
                Path one = actions.get(i).path();
                Path two = actions.get(j).path();
                if (one.startsWith(two) || two.startsWith(one)) {
                    throw twoPaths("overlap", one, two);
                }
                if (one.conflictsWith(two)) {
                    throw twoPaths("conflict", one, two);
                }
            }
        }
    }

    private RuntimeException twoPaths(String what, Path one, Path two) {
        return tokens.error(
                "Two document paths %s with each other; must remove or rewrite one of these paths; path one: %s, path two: %s"
                        .formatted(what, one, two));
    }
}
