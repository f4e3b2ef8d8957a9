package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.refusal.ErrorType;
import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.store.ChangeRecord;
import dev.ringback.standins.table.store.ChangeStream;
import dev.ringback.standins.table.store.Database;
import dev.ringback.standins.table.store.Table;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** DynamoDB Streams: ListStreams, DescribeStream, GetShardIterator and GetRecords. A stream is one shard that never ends. */
final class Streams {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SHARD = "shardId-00000000000000000000-00000001";
    private static final int MOST_RECORDS = 1000;
    private static final int LARGEST_PAGE = 1024 * 1024;

    /** From where a shard is read. */
    private enum From {
        TRIM_HORIZON,
        LATEST,
        AT_SEQUENCE_NUMBER,
        AFTER_SEQUENCE_NUMBER
    }

    /** A stream that is on, and its table. */
    private record Open(Table table, ChangeStream stream) {}

    private final Database database;

    Streams(Database database) {
        this.database = database;
    }

    JsonNode list(JsonNode body) {
        Request request = Request.of("ListStreams", body, Set.of("TableName"));
        Optional<String> name = request.text("TableName");
        ObjectNode answer = JSON.objectNode();
        ArrayNode streams = answer.putArray("Streams");
        database.withTables(tables -> {
            tables.all()
                    .filter(table -> name.filter(
                                    other -> !other.equals(table.schema().name()))
                            .isEmpty())
                    .forEach(table ->
                            table.stream().ifPresent(stream -> describe(new Open(table, stream), streams.addObject())));
            return streams;
        });
        return answer;
    }

    JsonNode describe(JsonNode body) {
        Request request = Request.of("DescribeStream", body, Set.of("StreamArn", "Limit", "ExclusiveStartShardId"));
        String arn = request.requiredText("StreamArn");
        return database.withTables(tables -> {
            Open open = open(tables, arn);
            ObjectNode answer = JSON.objectNode();
            ObjectNode description = answer.putObject("StreamDescription");
            describe(open, description);
            description.put("StreamStatus", "ENABLED");
            description.put("StreamViewType", "NEW_AND_OLD_IMAGES");
            description.put("CreationRequestDateTime", open.stream().since().toEpochMilli() / 1000.0);
            description.set("KeySchema", TableDescriptions.of(open.table()).get("KeySchema"));
            ArrayNode shards = description.putArray("Shards");
            if (request.text("ExclusiveStartShardId").isEmpty()) {
                shards.addObject()
                        .put("ShardId", SHARD)
                        .putObject("SequenceNumberRange")
                        .put("StartingSequenceNumber", StreamRecords.sequenceNumber(1));
            }
            return answer;
        });
    }

    private static void describe(Open open, ObjectNode json) {
        json.put("StreamArn", Arns.ofStream(open.table().schema(), open.stream().since()));
        json.put("TableName", open.table().schema().name());
        json.put("StreamLabel", Arns.label(open.stream().since()));
    }

    JsonNode iterator(JsonNode body) {
        Request request = Request.of(
                "GetShardIterator", body, Set.of("StreamArn", "ShardId", "ShardIteratorType", "SequenceNumber"));
        String arn = request.requiredText("StreamArn");
        From from = request.choice("ShardIteratorType", From.class)
                .orElseThrow(() -> Request.constraint(
                        "Value null at 'shardIteratorType' failed to satisfy constraint: Member must not be null"));
        return database.withTables(tables -> {
            Open open = open(tables, arn);
            if (!request.requiredText("ShardId").equals(SHARD)) {
                throw TableRefusal.of(ErrorType.NOT_FOUND, "Requested resource not found: Shard does not exist");
            }
            long after = switch (from) {
                case TRIM_HORIZON -> open.stream().trimHorizon();
                case LATEST -> open.stream().last();
                case AT_SEQUENCE_NUMBER -> untrimmed(open, number(request) - 1);
                case AFTER_SEQUENCE_NUMBER -> untrimmed(open, number(request));
            };
            return JSON.objectNode().put("ShardIterator", new ShardIterator(arn, after, tables.now()).word());
        });
    }

    private static long number(Request request) {
        return StreamRecords.number(request.requiredText("SequenceNumber"));
    }

    private static long untrimmed(Open open, long after) {
        if (after < open.stream().trimHorizon()) {
            throw TableRefusal.of(
                    ErrorType.TRIMMED,
                    "The operation attempted to read past the oldest stream record in a shard: records are kept for 24"
                            + " hours");
        }
        return after;
    }

    JsonNode records(JsonNode body) {
        Request request = Request.of("GetRecords", body, Set.of("ShardIterator", "Limit"));
        ShardIterator iterator = ShardIterator.read(request.requiredText("ShardIterator"));
        int limit = request.count("Limit").orElse(MOST_RECORDS);
        return database.withTables(tables -> {
            if (iterator.isExpired(tables.now())) {
                throw TableRefusal.of(
                        ErrorType.EXPIRED_ITERATOR,
                        "Iterator expired. The iterator was created at time %s while right now is %s"
                                .formatted(iterator.issued(), tables.now()));
            }
            Open open = open(tables, iterator.stream());
            long after = untrimmed(open, iterator.after());
            ObjectNode answer = JSON.objectNode();
            ArrayNode records = answer.putArray("Records");
            int size = 0;
            for (ChangeRecord record : open.stream().after(after, Math.min(limit, MOST_RECORDS))) {
                size += StreamRecords.size(record);
                if (size > LARGEST_PAGE && !records.isEmpty()) {
                    break;
                }
                records.add(StreamRecords.json(record));
                after = record.number();
            }
            return answer.put("NextShardIterator", new ShardIterator(iterator.stream(), after, tables.now()).word());
        });
    }

    private static Open open(Database.Tables tables, String arn) {
        return tables.find(Arns.tableOf(arn))
                .flatMap(table -> table.stream()
                        .filter(stream ->
                                Arns.ofStream(table.schema(), stream.since()).equals(arn))
                        .map(stream -> new Open(table, stream)))
                .orElseThrow(() -> TableRefusal.of(
                        ErrorType.NOT_FOUND, "Requested resource not found: Stream: %s not found".formatted(arn)));
    }
}
