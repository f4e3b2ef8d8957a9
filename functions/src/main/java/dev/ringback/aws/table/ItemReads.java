package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.s;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads items of callbacks and follow-ups as of now: by where they stand, and by their ids. */
final class ItemReads {

    /** As many items as one request may ask for. */
    static final int BATCH = 100;

    /** No id is longer, and an index takes no key of any length. */
    private static final int LONGEST_ID = 64;

    private final DynamoDbClient dynamo;
    private final String table;

    ItemReads(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** Where what has this id stands. */
    Optional<ItemKey> byId(String id) {
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            return Optional.empty();
        }
        return dynamo
                .query(query -> query.tableName(table)
                        .indexName("byId")
                        .keyConditionExpression("id = :id")
                        .expressionAttributeValues(Map.of(":id", s(id))))
                .items()
                .stream()
                .findFirst()
                .map(ItemKey::of);
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
