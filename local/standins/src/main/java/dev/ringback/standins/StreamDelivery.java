package dev.ringback.standins;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import tools.jackson.databind.JsonNode;

/** The stream of the embedded table, read shard by shard in order, and put as Lambda delivers it. */
final class StreamDelivery {

    private final DynamoDbStreamsClient streams;
    private final String localArn;
    private final String arn;

    /** The embedded table never splits a stream: they are the same for ever. */
    private final List<String> shards;

    private final Map<String, String> last = new HashMap<>();

    private StreamDelivery(DynamoDbStreamsClient streams, String localArn, String arn, List<String> shards) {
        this.streams = streams;
        this.localArn = localArn;
        this.arn = arn;
        this.shards = shards;
    }

    /**
     * The stream from now on: what is in a kept table's stream has been told by an earlier run.
     *
     * @param arn what the stream is called in the template's account
     */
    static StreamDelivery of(DynamoDbClient dynamo, String table, DynamoDbStreamsClient streams, String arn) {
        String localArn = Optional.ofNullable(dynamo.describeTable(describe -> describe.tableName(table))
                        .table()
                        .latestStreamArn())
                .orElseThrow(() -> new IllegalStateException(
                        "template.yaml: a function reads the stream of the table " + table + ", which has none"));
        List<String> shards =
                streams.describeStream(describe -> describe.streamArn(localArn)).streamDescription().shards().stream()
                        .map(Shard::shardId)
                        .toList();
        var stream = new StreamDelivery(streams, localArn, arn, shards);
        stream.next();
        return stream;
    }

    /** What has come since the last time, in order. */
    synchronized List<JsonNode> next() {
        List<JsonNode> records = new ArrayList<>();
        for (String shard : shards) {
            for (Optional<String> at = Optional.of(start(shard)); at.isPresent(); ) {
                String iterator = at.get();
                GetRecordsResponse page = streams.getRecords(get -> get.shardIterator(iterator));
                for (Record record : page.records()) {
                    last.put(shard, record.dynamodb().sequenceNumber());
                    records.add(StreamRecordJson.of(record, arn));
                }
                at = Optional.ofNullable(page.nextShardIterator())
                        .filter(_ -> !page.records().isEmpty());
            }
        }
        return records;
    }

    private String start(String shard) {
        Optional<String> seen = Optional.ofNullable(last.get(shard));
        try {
            return streams.getShardIterator(get -> {
                        get.streamArn(localArn).shardId(shard);
                        seen.ifPresentOrElse(
                                number -> get.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                                        .sequenceNumber(number),
                                () -> get.shardIteratorType(ShardIteratorType.TRIM_HORIZON));
                    })
                    .shardIterator();
        } catch (TrimmedDataAccessException _) {
            // More than a day has passed without a change: what is still there is new.
            last.remove(shard);
            return start(shard);
        }
    }
}
