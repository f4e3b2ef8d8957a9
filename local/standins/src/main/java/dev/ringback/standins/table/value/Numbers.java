package dev.ringback.standins.table.value;

import dev.ringback.standins.table.refusal.TableRefusal;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** DynamoDB's numbers: 38 significant digits between 1E-130 and 1E+126, told apart by their amount alone. */
public final class Numbers {

    private static final int DIGITS = 38;
    private static final int LARGEST_EXPONENT = 125;
    private static final int SMALLEST_EXPONENT = -130;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private Numbers() {}

    public static BigDecimal parse(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw TableRefusal.invalid("The parameter cannot be converted to a numeric value: " + text);
        }
        try {
            return checked(new BigDecimal(text));
        } catch (NumberFormatException _) {
            // The exponent alone is more than an int holds.
            throw text.contains("-") ? underflow() : overflow();
        }
    }

    /** The number without trailing zeros, if DynamoDB can store it. */
    public static BigDecimal checked(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.signum() == 0) {
            return BigDecimal.ZERO;
        }
        long exponent = (long) stripped.precision() - stripped.scale() - 1;
        if (exponent > LARGEST_EXPONENT) {
            throw overflow();
        }
        if (exponent < SMALLEST_EXPONENT) {
            throw underflow();
        }
        if (stripped.precision() > DIGITS) {
            throw TableRefusal.invalid("Attempting to store more than 38 significant digits in a Number");
        }
        return stripped;
    }

    private static TableRefusal overflow() {
        return TableRefusal.invalid(
                "Number overflow. Attempting to store a number with magnitude larger than supported range");
    }

    private static TableRefusal underflow() {
        return TableRefusal.invalid(
                "Number underflow. Attempting to store a number with magnitude smaller than supported range");
    }

    public static String text(BigDecimal number) {
        return number.toPlainString();
    }
}
