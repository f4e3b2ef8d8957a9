package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.CallbackId;
import dev.ringback.callback.LocationId;
import dev.ringback.casework.DamagedCallback;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Callbacks whose items cannot be read. One of them must keep nobody from the others: it is taken out of the worklist and stands under
 * watch under a key of its own, until somebody has repaired it (docs/runbook.md).
 */
final class DamagedItems {

    private final DynamoDbClient dynamo;
    private final String table;
    private final EarlierHistory earlier;

    DamagedItems(DynamoDbClient dynamo, String table, EarlierHistory earlier) {
        this.dynamo = dynamo;
        this.table = table;
        this.earlier = earlier;
    }

    /** Takes an item out of everybody's way, unless it is already, or has changed since it was read. */
    void setApart(Map<String, AttributeValue> item) {
        if (s(Placed.DAMAGED).equals(item.get("watch"))) {
            return;
        }
        Map<String, AttributeValue> placed = Item.of("watch", s(Placed.DAMAGED));
        placed.put("lookAt", n(0));
        Item.find(item, "expiresAt").ifPresent(keptUntil -> placed.put("expiresAt", keptUntil));
        // The caller's next call opens another callback. Once this one was repaired, one person has both.
        var changes = new Changes()
                .onlyWith("pk")
                .replace(Placed.ATTRIBUTES, placed)
                .set(CallbackItem.SIBLINGS, AttributeValue.fromBool(true));
        Item.find(item, "revision").ifPresent(revision -> changes.onlyIf("revision", revision));
        try {
            dynamo.updateItem(changes.of(table, ItemKey.of(item)).build());
        } catch (DynamoDbException _) {
            // It has changed since, or this function may only read: whoever meets it next sees whether it is damaged
            // still.
        }
    }

    Stream<DamagedCallback> all() {
        var query = QueryRequest.builder()
                .tableName(table)
                .indexName("watch")
                .keyConditionExpression("watch = :damaged")
                .expressionAttributeValues(Map.of(":damaged", s(Placed.DAMAGED)))
                .build();
        return dynamo.queryPaginator(query).items().stream()
                .map(ItemKey::of)
                .filter(ItemKey::isCallback)
                .map(key -> dynamo.getItem(
                                get -> get.tableName(table).key(key.asMap()).consistentRead(true))
                        .item())
                .filter(item -> !item.isEmpty())
                .map(this::damaged);
    }

    private DamagedCallback damaged(Map<String, AttributeValue> item) {
        return new DamagedCallback(
                ItemKey.of(item).callback(),
                text(item, "id").map(CallbackId::new),
                Item.find(item, "revision")
                        .map(AttributeValue::n)
                        .map(Long::parseLong)
                        .orElse(0L),
                text(item, "location").map(LocationId::new),
                item.containsKey(Placed.DAMAGE_TOLD) ? DamagedCallback.People.KNOW : DamagedCallback.People.DO_NOT_KNOW,
                fault(item));
    }

    private Optional<RuntimeException> fault(Map<String, AttributeValue> item) {
        try {
            CallbackItem.read(earlier.whole(item));
            return Optional.empty();
        } catch (UnreadableItem e) {
            return Optional.of(e);
        }
    }

    /** Whatever else is wrong with the item: nothing that stands there makes it unspeakable. */
    private static Optional<String> text(Map<String, AttributeValue> item, String name) {
        return Item.find(item, name).map(AttributeValue::s).filter(text -> !text.isBlank());
    }

    void told(DamagedCallback damaged, Instant now) {
        var changes = new Changes().onlyIf("watch", s(Placed.DAMAGED)).set(Placed.DAMAGE_TOLD, n(now.getEpochSecond()));
        try {
            dynamo.updateItem(changes.of(table, ItemKey.of(damaged.key())).build());
        } catch (ConditionalCheckFailedException _) {
            // It was repaired meanwhile.
        }
    }
}
