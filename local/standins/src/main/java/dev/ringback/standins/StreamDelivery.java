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
    private final Map<String, String> last = new HashMap<>();

    private StreamDelivery(DynamoDbStreamsClient streams, String localArn, String arn) {
        this.streams = streams;
        this.localArn = localArn;
        this.arn = arn;
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
        var stream = new StreamDelivery(streams, localArn, arn);
        stream.next();
        return stream;
    }

    /** What has come since the last time, in order. */
    synchronized List<JsonNode> next() {
        List<JsonNode> records = new ArrayList<>();
        for (Shard shard : streams.describeStream(describe -> describe.streamArn(localArn))
                .streamDescription()
                .shards()) {
            for (Optional<String> at = Optional.of(start(shard.shardId())); at.isPresent(); ) {
                String iterator = at.get();
                GetRecordsResponse page = streams.getRecords(get -> get.shardIterator(iterator));
                for (Record record : page.records()) {
                    last.put(shard.shardId(), record.dynamodb().sequenceNumber());
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
