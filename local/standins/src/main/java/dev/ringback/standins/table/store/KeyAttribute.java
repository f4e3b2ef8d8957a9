package dev.ringback.standins.table.store;

import dev.ringback.standins.table.value.ValueType;

/** An attribute of a key, and the type that its values have: text, number or binary. */
public record KeyAttribute(String name, ValueType type) {}
