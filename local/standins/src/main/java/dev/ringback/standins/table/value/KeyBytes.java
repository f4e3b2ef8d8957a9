package dev.ringback.standins.table.value;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * Values of keys one after the other, as bytes whose order is that of the values: text by its UTF-8, numbers by their amount,
 * binary by unsigned bytes.
 */
public final class KeyBytes {

    private static final int NEGATIVE = 1;
    private static final int ZERO = 2;
    private static final int POSITIVE = 3;
    private static final int EXPONENT_OFFSET = 0x200;
    private static final int INVERTED = 0xFF;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);

    /** Adds a value; nothing that is added after it changes its order among other values. */
    public KeyBytes add(Value value) {
        switch (value) {
            case Value.Text(var text) -> addEnded(text.getBytes(StandardCharsets.UTF_8));
            case Value.Binary(var binary) -> addEnded(binary.toArray());
            case Value.Numeric(var number) -> addNumber(number);
            case Value.Truth _,
                    Value.Null _,
                    Value.Document _,
                    Value.Sequence _,
                    Value.TextSet _,
                    Value.NumericSet _,
                    Value.BinarySet _ -> throw noKey(value);
        }
        return this;
    }

    /** Adds what the value of a key begins with. */
    public KeyBytes addPrefix(Value value) {
        switch (value) {
            case Value.Text(var text) -> addEscaped(text.getBytes(StandardCharsets.UTF_8));
            case Value.Binary(var binary) -> addEscaped(binary.toArray());
            case Value.Numeric _,
                    Value.Truth _,
                    Value.Null _,
                    Value.Document _,
                    Value.Sequence _,
                    Value.TextSet _,
                    Value.NumericSet _,
                    Value.BinarySet _ -> throw noKey(value);
        }
        return this;
    }

    public Bytes bytes() {
        return Bytes.of(bytes.toByteArray());
    }

    private static IllegalArgumentException noKey(Value value) {
        return new IllegalArgumentException("no part of a key is of type " + value.type());
    }

    private void addEnded(byte[] value) {
        addEscaped(value);
        bytes.write(0);
        bytes.write(1);
    }

    /** A zero byte is followed by a byte that is larger than the one after the end of a value. */
    private void addEscaped(byte[] value) {
        for (byte b : value) {
            bytes.write(b);
            if (b == 0) {
                bytes.write(0xFF);
            }
        }
    }

    private void addNumber(BigDecimal number) {
        if (number.signum() == 0) {
            bytes.write(ZERO);
            return;
        }
        boolean negative = number.signum() < 0;
        int inversion = negative ? INVERTED : 0;
        int exponent = number.precision() - number.scale() + EXPONENT_OFFSET;
        bytes.write(negative ? NEGATIVE : POSITIVE);
        bytes.write((exponent >> 8) ^ inversion);
        bytes.write(exponent ^ inversion);
        for (byte digit : number.unscaledValue().abs().toString().getBytes(StandardCharsets.US_ASCII)) {
            bytes.write(digit ^ inversion);
        }
        bytes.write(inversion);
    }
}
