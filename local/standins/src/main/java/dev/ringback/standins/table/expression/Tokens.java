package dev.ringback.standins.table.expression;

import dev.ringback.standins.table.expression.Lexer.Kind;
import dev.ringback.standins.table.expression.Lexer.Token;
import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.value.Sizes;
import dev.ringback.standins.table.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The tokens of one expression while it is read, and what its errors say. */
final class Tokens {

    private static final int LONGEST = 4096;

    private final String parameter;
    private final String expression;
    private final Placeholders placeholders;
    private final List<Token> tokens;
    private int at;

    /**
     * Reads an expression.
     *
     * @param parameter the request's parameter that the expression came in, for the errors
     */
    Tokens(String parameter, String expression, Placeholders placeholders) {
        this.parameter = parameter;
        this.expression = expression;
        this.placeholders = placeholders;
        if (expression.isEmpty()) {
            throw error("The expression can not be empty;");
        }
        if (Sizes.utf8(expression) > LONGEST) {
            throw error("Expression size has exceeded the maximum allowed size;");
        }
        tokens = Lexer.tokens(expression);
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peekAfter() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    boolean takes(String sign) {
        if (peek().is(sign)) {
            at++;
            return true;
        }
        return false;
    }

    boolean takesWord(String word) {
        if (peek().isWord(word)) {
            at++;
            return true;
        }
        return false;
    }

    void expect(String sign) {
        if (!takes(sign)) {
            throw syntaxError();
        }
    }

    void expectWord(String word) {
        if (!takesWord(word)) {
            throw syntaxError();
        }
    }

    void expectEnd() {
        if (peek().kind() != Kind.END) {
            throw syntaxError();
        }
    }

    Path path() {
        List<Path.Step> steps = new ArrayList<>();
        steps.add(new Path.Field(name()));
        while (true) {
            if (takes(".")) {
                steps.add(new Path.Field(name()));
            } else if (takes("[")) {
                steps.add(new Path.Element(index()));
                expect("]");
            } else {
                return new Path(List.copyOf(steps));
            }
        }
    }

    private String name() {
        Token token = peek();
        return switch (token.kind()) {
            case WORD -> {
                if (ReservedWords.contain(token.text())) {
                    throw error("Attribute name is a reserved keyword; reserved keyword: " + token.text());
                }
                at++;
                yield token.text();
            }
            case NAME_PLACEHOLDER -> {
                at++;
                yield placeholders
                        .name(token.text())
                        .orElseThrow(() ->
                                error("An expression attribute name used in the document path is not defined; attribute"
                                        + " name: "
                                        + token.text()));
            }
            case VALUE_PLACEHOLDER, NUMBER, SIGN, STRANGE, END -> throw syntaxError();
        };
    }

    private int index() {
        if (peek().kind() != Kind.NUMBER) {
            throw syntaxError();
        }
        String index = next().text();
        try {
            return Integer.parseInt(index);
        } catch (NumberFormatException _) {
            throw error("List index is not within the allowable range; index: [%s]".formatted(index));
        }
    }

    /** The value that a placeholder stands for. */
    Operand.Given given() {
        if (peek().kind() != Kind.VALUE_PLACEHOLDER) {
            throw syntaxError();
        }
        String placeholder = next().text();
        Value value = placeholders
                .value(placeholder)
                .orElseThrow(
                        () -> error("An expression attribute value used in expression is not defined; attribute value: "
                                + placeholder));
        return new Operand.Given(placeholder, value);
    }

    /** Whether one pair of parentheses holds nothing but another. */
    boolean hasRedundantParentheses() {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("(") && tokens.get(i + 1).is("(")) {
                int inner = closing(i + 1);
                if (inner > 0 && inner + 1 == closing(i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int closing(int opening) {
        int depth = 0;
        for (int i = opening; i < tokens.size(); i++) {
            if (tokens.get(i).is("(")) {
                depth++;
            } else if (tokens.get(i).is(")") && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    TableRefusal syntaxError() {
        Token here = peek();
        Token before = tokens.get(Math.max(at - 1, 0));
        Token after = peekAfter();
        String near = here.kind() == Kind.END
                ? before.text()
                : expression.substring(before.start(), Math.max(here.end(), after.end()));
        return error("Syntax error; token: \"%s\", near: \"%s\"".formatted(here.text(), near));
    }

    TableRefusal error(String what) {
        return TableRefusal.invalid("Invalid %s: %s".formatted(parameter, what));
    }

    TableRefusal wrongOperandType(String operator, Value operand) {
        return error("Incorrect operand type for operator or function; operator or function: %s, operand type: %s"
                .formatted(operator, operand.type()));
    }

    TableRefusal wrongNumberOfOperands(String function, int number) {
        return error(
                "Incorrect number of operands for operator or function; operator or function: %s, number of operands: %d"
                        .formatted(function, number));
    }
}
