package dev.ringback.standins.table.compare;

import tools.jackson.databind.node.ObjectNode;

/** A request: an operation and its parameters. */
record Asked(String operation, ObjectNode body) {

    static final String DYNAMO = "DynamoDB_20120810.";

    String target() {
        return DYNAMO + operation;
    }

    @Override
    public String toString() {
        return operation + " " + body;
    }
}
