package dev.ringback.standins.table.expression;

import java.util.Arrays;
import java.util.Optional;

/** The signs that compare two operands. */
public enum Comparator {
    EQUAL("="),
    UNEQUAL("<>"),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">=");

    private final String sign;

    Comparator(String sign) {
        this.sign = sign;
    }

    static Optional<Comparator> of(String sign) {
        return Arrays.stream(values()).filter(one -> one.sign.equals(sign)).findFirst();
    }

    /** Whether it needs an order among values, and not only their equality. */
    boolean orders() {
        return this != EQUAL && this != UNEQUAL;
    }

    /** Whether it is true of two values whose comparison came out so. */
    boolean holds(int comparison) {
        return switch (this) {
            case EQUAL -> comparison == 0;
            case UNEQUAL -> comparison != 0;
            case LESS -> comparison < 0;
            case AT_MOST -> comparison <= 0;
            case GREATER -> comparison > 0;
            case AT_LEAST -> comparison >= 0;
        };
    }

    @Override
    public String toString() {
        return sign;
    }
}
