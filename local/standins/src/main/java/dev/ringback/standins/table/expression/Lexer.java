package dev.ringback.standins.table.expression;

import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into its words and signs. */
final class Lexer {

    /** What a token is. */
    enum Kind {
        WORD,
        NAME_PLACEHOLDER,
        VALUE_PLACEHOLDER,
        NUMBER,
        SIGN,
        /** Something that no expression has. */
        STRANGE,
        END
    }

    /** A word or sign, and where it stands. */
    record Token(Kind kind, String text, int start, int end) {

        boolean is(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }

        boolean isWord(String word) {
            return kind == Kind.WORD && text.equalsIgnoreCase(word);
        }
    }

    private static final List<String> TWO_CHARACTER_SIGNS = List.of("<>", "<=", ">=");
    private static final String SIGNS = "=<>+-()[].,";

    private final String expression;
    private int at;

    private Lexer(String expression) {
        this.expression = expression;
    }

    /** All tokens, the last of them {@code END}. */
    static List<Token> tokens(String expression) {
        Lexer lexer = new Lexer(expression);
        List<Token> tokens = new ArrayList<>();
        do {
            tokens.add(lexer.next());
        } while (tokens.getLast().kind() != Kind.END);
        return tokens;
    }

    private Token next() {
        while (at < expression.length() && Character.isWhitespace(expression.charAt(at))) {
            at++;
        }
        if (at == expression.length()) {
            return new Token(Kind.END, "<EOF>", at, at);
        }
        char first = expression.charAt(at);
        if (first == '#' || first == ':') {
            int end = endOfName(at + 1);
            Kind kind = first == '#' ? Kind.NAME_PLACEHOLDER : Kind.VALUE_PLACEHOLDER;
            return token(end == at + 1 ? Kind.STRANGE : kind, end);
        }
        if (isLetter(first) || first == '_') {
            return token(Kind.WORD, endOfName(at));
        }
        if (isDigit(first)) {
            int end = at;
            while (end < expression.length() && isDigit(expression.charAt(end))) {
                end++;
            }
            return token(Kind.NUMBER, end);
        }
        if (at + 2 <= expression.length() && TWO_CHARACTER_SIGNS.contains(expression.substring(at, at + 2))) {
            return token(Kind.SIGN, at + 2);
        }
        return token(SIGNS.indexOf(first) >= 0 ? Kind.SIGN : Kind.STRANGE, at + 1);
    }

    private Token token(Kind kind, int end) {
        Token token = new Token(kind, expression.substring(at, end), at, end);
        at = end;
        return token;
    }

    private int endOfName(int from) {
        int end = from;
        while (end < expression.length() && isPartOfName(expression.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPartOfName(char c) {
        return isLetter(c) || isDigit(c) || c == '_';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
