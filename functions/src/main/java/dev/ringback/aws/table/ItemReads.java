package dev.ringback.aws.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads items of callbacks and follow-ups by where they stand. */
final class ItemReads {

    /** As many items as one request may ask for. */
    static final int BATCH = 100;

    private final DynamoDbClient dynamo;
    private final String table;

    ItemReads(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    Optional<Map<String, AttributeValue>> at(ItemKey key) {
        return Optional.of(dynamo.getItem(
                                get -> get.tableName(table).key(key.asMap()).consistentRead(true))
                        .item())
                .filter(item -> !item.isEmpty());
    }

    /** Those that are there, in no order; they may lag behind by moments. */
    Stream<Map<String, AttributeValue>> at(List<ItemKey> keys) {
        if (keys.isEmpty()) {
            return Stream.of();
        }
        var wanted = KeysAndAttributes.builder()
                .keys(keys.stream().map(ItemKey::asMap).toList())
                .build();
        return dynamo.batchGetItemPaginator(batch -> batch.requestItems(Map.of(table, wanted))).stream()
                .flatMap(page -> page.responses().getOrDefault(table, List.of()).stream());
    }
}
