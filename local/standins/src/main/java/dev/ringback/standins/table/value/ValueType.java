package dev.ringback.standins.table.value;

/** DynamoDB's types of values, by their names on the wire. */
public enum ValueType {
    S,
    N,
    B,
    BOOL,
    NULL,
    M,
    L,
    SS,
    NS,
    BS
}
