package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.CallbackKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The older part of a long history, in items of its own beside the callback's: an item of DynamoDB ends at 400 KB and every write is
 * charged by its whole length, while a history has no end. An entry that was set aside never changes again
 * (docs/adr/0026-a-history-has-no-end-and-an-item-has.md).
 */
final class EarlierHistory {

    /** Stands in the item of a callback whose history was set aside in part, and in no other: how many entries were. */
    static final String COUNT = "earlier";

    private static final String HISTORY = "history";

    /** A usual life takes 4 KB. Nothing that is added between two reads fills what is left to 400 KB. */
    static final int FULL = 48 * 1024;

    /** What stays in the callback's item when the rest is set aside. */
    private static final int STAYS = 8 * 1024;

    private final DynamoDbClient dynamo;
    private final String table;

    EarlierHistory(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** How many entries of an item's history were set aside. */
    static long count(Map<String, AttributeValue> item) {
        return item.containsKey(COUNT) ? Item.number(item, COUNT) : 0;
    }

    /**
     * The item of a callback with all of its history. Almost always it has it already, and nothing is asked.
     *
     * @throws UnreadableItem if a part of the history is missing
     */
    Map<String, AttributeValue> whole(Map<String, AttributeValue> item) {
        long count = count(item);
        if (count == 0) {
            return item;
        }
        // More may have been set aside since the item was read: it has those entries itself.
        List<AttributeValue> earlier = stored(ItemKey.of(item).callback())
                .flatMap(part -> Item.list(part, HISTORY).stream())
                .limit(count)
                .toList();
        if (earlier.size() < count) {
            throw new UnreadableItem(
                    new IllegalStateException("%d entries of the history were set aside, and %d of them are there"
                            .formatted(count, earlier.size())));
        }
        var whole = new LinkedHashMap<>(item);
        whole.put(
                HISTORY,
                AttributeValue.fromL(Stream.concat(earlier.stream(), Item.list(item, HISTORY).stream())
                        .toList()));
        return whole;
    }

    /**
     * Sets the older part of a long history aside, unless somebody has changed the callback since it was read: then whoever reads it next
     * does. It says nothing new of the callback, so the revision stays.
     *
     * @param item as it is stored
     */
    void setAsideIfLong(Map<String, AttributeValue> item) {
        List<AttributeValue> history = Item.list(item, HISTORY);
        if (StoredSize.of(history) < FULL) {
            return;
        }
        List<AttributeValue> older = history.subList(0, history.size() - staying(history));
        long before = count(item);
        ItemKey key = ItemKey.of(item);
        var part = new LinkedHashMap<>(key.earlierHistory(before + 1).asMap());
        part.put(HISTORY, AttributeValue.fromL(older));
        var put = Put.builder()
                .tableName(table)
                .item(part)
                .conditionExpression("attribute_not_exists(pk)")
                .build();
        var rest = new Changes()
                .onlyIf("revision", n(Item.number(item, "revision")))
                .set(HISTORY, AttributeValue.fromL(history.subList(older.size(), history.size())))
                .set(COUNT, n(before + older.size()));
        try {
            dynamo.transactWriteItems(write ->
                    write.transactItems(TransactWriteItem.builder().put(put).build(), rest.partOf(table, key)));
        } catch (DynamoDbException _) {
            // Somebody was quicker, or AWS throttles: there is room for many entries yet, and whoever reads it next
            // makes more.
        }
    }

    /** Deletes what was set aside of a callback that is gone. */
    void delete(CallbackKey gone) {
        stored(gone)
                .map(ItemKey::of)
                .forEach(key ->
                        dynamo.deleteItem(delete -> delete.tableName(table).key(key.asMap())));
    }

    private Stream<Map<String, AttributeValue>> stored(CallbackKey of) {
        ItemKey key = ItemKey.of(of);
        var query = QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
                .expressionAttributeValues(Map.of(":pk", s(key.pk()), ":sk", s(key.beginningOfEarlierHistory())))
                .build();
        return dynamo.queryPaginator(query).items().stream();
    }

    /** How many of the newest entries stay. */
    private static int staying(List<AttributeValue> history) {
        int entries = 0;
        int bytes = 0;
        while (entries < history.size() - 1) {
            bytes += StoredSize.of(history.get(history.size() - 1 - entries));
            if (bytes > STAYS) {
                break;
            }
            entries++;
        }
        return entries;
    }
}
