package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.CallbackId;
import dev.ringback.callback.LocationId;
import dev.ringback.casework.DamagedCallback;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Callbacks whose items cannot be read. One of them must keep nobody from the others: it is taken out of the worklist and stands under
 * watch under a key of its own, until somebody has repaired it (docs/runbook.md).
 */
final class DamagedItems {

    /** What a damaged callback stands under in the watch. */
    private static final String DAMAGED = "damaged";

    /** Says since when people know of it; goes with the next save, as every attribute of a placement does. */
    static final String TOLD = "damageTold";

    private final DynamoDbClient dynamo;
    private final String table;

    DamagedItems(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** An item that is no callback, or not a whole one. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unreadable(RuntimeException cause) {
            super("an item of the table cannot be read as a callback", cause);
        }
    }

    /** Takes an item out of everybody's way, unless it is already, or has changed since it was read. */
    void setApart(Map<String, AttributeValue> item) {
        if (s(DAMAGED).equals(item.get("watch"))) {
            return;
        }
        Map<String, AttributeValue> placed = Item.of("watch", s(DAMAGED));
        placed.put("lookAt", n(0));
        Item.find(item, "expiresAt").ifPresent(keptUntil -> placed.put("expiresAt", keptUntil));
        var changes = new Changes().onlyWith("pk").replace(Placed.ATTRIBUTES, placed);
        Item.find(item, "revision").ifPresent(revision -> changes.onlyIf("revision", revision));
        try {
            dynamo.updateItem(changes.of(table, ItemKey.of(item)).build());
        } catch (ConditionalCheckFailedException _) {
            // Whoever reads it next sees whether it is damaged still.
        }
    }

    Stream<DamagedCallback> all() {
        var query = QueryRequest.builder()
                .tableName(table)
                .indexName("watch")
                .keyConditionExpression("watch = :damaged")
                .expressionAttributeValues(Map.of(":damaged", s(DAMAGED)))
                .build();
        return dynamo.queryPaginator(query).items().stream()
                .map(ItemKey::of)
                .map(key -> dynamo.getItem(
                                get -> get.tableName(table).key(key.asMap()).consistentRead(true))
                        .item())
                .filter(item -> !item.isEmpty())
                .map(DamagedItems::damaged);
    }

    private static DamagedCallback damaged(Map<String, AttributeValue> item) {
        return new DamagedCallback(
                ItemKey.of(item).callback(),
                Item.find(item, "id").map(AttributeValue::s).map(CallbackId::new),
                Item.find(item, "location").map(AttributeValue::s).map(LocationId::new),
                item.containsKey(TOLD) ? DamagedCallback.People.KNOW : DamagedCallback.People.DO_NOT_KNOW);
    }

    void told(DamagedCallback damaged, Instant now) {
        var changes = new Changes().onlyIf("watch", s(DAMAGED)).set(TOLD, n(now.getEpochSecond()));
        try {
            dynamo.updateItem(changes.of(table, ItemKey.of(damaged.key())).build());
        } catch (ConditionalCheckFailedException _) {
            // It was repaired meanwhile.
        }
    }
}
