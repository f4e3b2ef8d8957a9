package dev.ringback.aws.table;

import dev.ringback.callback.Callback;
import dev.ringback.casework.CountedItems;
import dev.ringback.casework.KeepNumbers;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** What the table holds that is counted. It is found by a scan in segments, for no index holds it. */
public final class CountedItemsTable implements CountedItems {

    private final DynamoDbClient dynamo;
    private final String table;
    private final EarlierHistory earlier;

    public CountedItemsTable(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.earlier = new EarlierHistory(dynamo, table);
    }

    @Override
    public Stream<KeepNumbers.Change> part(int part) {
        var scan = ScanRequest.builder()
                .tableName(table)
                .segment(part)
                .totalSegments(PARTS)
                .build();
        return dynamo.scanPaginator(scan).items().stream().flatMap(item -> counted(item).stream());
    }

    private Optional<KeepNumbers.Change> counted(Map<String, AttributeValue> item) {
        return CallbackItem.isOne(item) ? callback(item) : TableStream.counted(Optional.empty(), item);
    }

    private Optional<KeepNumbers.Change> callback(Map<String, AttributeValue> item) {
        try {
            Callback callback = CallbackItem.read(earlier.whole(item));
            return Optional.of(new KeepNumbers.Change.Grew(
                    callback.key(), Optional.of(callback), 0, callback.history().size()));
        } catch (UnreadableItem _) {
            // Whoever works on it sets it apart; it is counted once it can be read again.
            return Optional.empty();
        }
    }
}
