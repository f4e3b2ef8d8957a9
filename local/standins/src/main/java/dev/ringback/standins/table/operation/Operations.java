package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.refusal.ErrorType;
import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.store.Database;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** All operations of the embedded table, by the targets that requests name. */
public final class Operations {

    private final Map<String, UnaryOperator<JsonNode>> byTarget;

    public Operations(Database database) {
        SingleWrites writes = new SingleWrites(database);
        Queries queries = new Queries(database);
        TableOperations tables = new TableOperations(database);
        TimeToLive timeToLive = new TimeToLive(database);
        Streams streams = new Streams(database);
        byTarget = Map.ofEntries(
                dynamo("CreateTable", tables::create),
                dynamo("DescribeTable", tables::describe),
                dynamo("UpdateTable", tables::update),
                dynamo("DeleteTable", tables::delete),
                dynamo("ListTables", tables::list),
                dynamo("UpdateTimeToLive", timeToLive::update),
                dynamo("DescribeTimeToLive", timeToLive::describe),
                dynamo("PutItem", writes::put),
                dynamo("UpdateItem", writes::update),
                dynamo("DeleteItem", writes::delete),
                dynamo("GetItem", new SingleReads(database)::get),
                dynamo("BatchGetItem", new BatchReads(database)::get),
                dynamo("BatchWriteItem", new BatchWrites(database)::write),
                dynamo("TransactGetItems", new TransactReads(database)::get),
                dynamo("TransactWriteItems", new TransactWrites(database)::write),
                dynamo("Query", queries::query),
                dynamo("Scan", queries::scan),
                streams("ListStreams", streams::list),
                streams("DescribeStream", streams::describe),
                streams("GetShardIterator", streams::iterator),
                streams("GetRecords", streams::records));
    }

    private static Map.Entry<String, UnaryOperator<JsonNode>> dynamo(String operation, UnaryOperator<JsonNode> answer) {
        return Map.entry("DynamoDB_20120810." + operation, answer);
    }

    private static Map.Entry<String, UnaryOperator<JsonNode>> streams(
            String operation, UnaryOperator<JsonNode> answer) {
        return Map.entry("DynamoDBStreams_20120810." + operation, answer);
    }

    /**
     * What comes of a request.
     *
     * @throws Refusal if it is refused
     */
    public JsonNode answer(String target, JsonNode body) {
        return Optional.ofNullable(byTarget.get(target))
                .orElseThrow(() -> TableRefusal.of(
                        ErrorType.UNKNOWN_OPERATION,
                        "The embedded table does not have the operation " + target.substring(target.indexOf('.') + 1)))
                .apply(body);
    }
}
