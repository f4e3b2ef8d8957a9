package dev.ringback.standins.table.expression;

import dev.ringback.standins.table.value.Value;

/** What a condition compares. */
public sealed interface Operand {

    /** The value at a place in the item. */
    record At(Path path) implements Operand {}

    /** A value that the request brought. */
    record Given(String placeholder, Value value) implements Operand {}

    /** How large the value at a place in the item is. */
    record SizeOf(Path path) implements Operand {}
}
