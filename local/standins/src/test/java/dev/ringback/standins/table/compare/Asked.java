package dev.ringback.standins.table.compare;

import tools.jackson.databind.node.ObjectNode;

/** A request: an operation and its parameters. */
record Asked(String operation, ObjectNode body) {

    static final String DYNAMO = "DynamoDB_20120810.";
    static final String STREAMS = "DynamoDBStreams_20120810.";

    String target() {
        return switch (operation) {
            case "DescribeStream", "GetShardIterator", "GetRecords" -> STREAMS + operation;
            default -> DYNAMO + operation;
        };
    }

    @Override
    public String toString() {
        return operation + " " + body;
    }
}
