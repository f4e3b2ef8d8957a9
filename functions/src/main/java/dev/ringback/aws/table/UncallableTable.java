package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.ContactId;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.NotOpened;
import dev.ringback.callback.Word;
import dev.ringback.casework.UncallableCall;
import dev.ringback.casework.UncallableCalls;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Missed calls that opened no callback: one item a call, without its number. One of which something is pending stands under watch. */
public final class UncallableTable implements UncallableCalls {

    private static final String PARTITION = "uncallable#";

    /** What a call stands under in the watch of which a person has yet to be told. */
    static final String UNTOLD = "untold";

    private final DynamoDbClient dynamo;
    private final String table;

    public UncallableTable(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public UncallableCall record(UncallableCall call, Instant overdueAt, Instant expiresAt) {
        var item = new LinkedHashMap<>(key(call).asMap());
        item.put("reason", s(call.why().word()));
        item.put("at", n(call.endedAt().getEpochSecond()));
        item.put("expiresAt", n(expiresAt.getEpochSecond()));
        call.pending().ifPresent(reason -> item.putAll(untold(reason, overdueAt)));
        try {
            dynamo.putItem(put -> put.tableName(table)
                    .item(item)
                    .conditionExpression("attribute_not_exists(pk)")
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return call;
        } catch (ConditionalCheckFailedException sameCallAgain) {
            return again(call, sameCallAgain.item(), overdueAt);
        }
    }

    private UncallableCall again(UncallableCall call, Map<String, AttributeValue> kept, Instant overdueAt) {
        Optional<EscalationReason> untold = reason(kept, "pending");
        UncallableCall again = call.again(untold, reason(kept, "told"));
        again.pending().filter(reason -> !untold.equals(Optional.of(reason))).ifPresent(reason -> {
            Map<String, AttributeValue> pending = untold(reason, overdueAt);
            dynamo.updateItem(update -> update.tableName(table)
                    .key(key(call).asMap())
                    .updateExpression("SET pending = :pending, watch = :watch, lookAt = :lookAt")
                    .expressionAttributeValues(Map.of(
                            ":pending", pending.get("pending"),
                            ":watch", pending.get("watch"),
                            ":lookAt", pending.get("lookAt"))));
        });
        return again;
    }

    @Override
    public Stream<UncallableCall.Key> overdue(Instant now) {
        var query = QueryRequest.builder()
                .tableName(table)
                .indexName("watch")
                .keyConditionExpression("watch = :untold AND lookAt <= :now")
                .expressionAttributeValues(Map.of(":untold", s(UNTOLD), ":now", n(now.getEpochSecond())))
                .build();
        return dynamo.queryPaginator(query).items().stream()
                .map(ItemKey::of)
                .map(key -> new UncallableCall.Key(
                        new LocationId(key.pk().substring(PARTITION.length())), new ContactId(key.sk())));
    }

    @Override
    public void told(UncallableCall call) {
        dynamo.updateItem(update -> update.tableName(table)
                .key(key(call).asMap())
                .updateExpression("SET told = :told REMOVE pending, watch, lookAt")
                .expressionAttributeValues(
                        Map.of(":told", s(call.pending().orElseThrow().word()))));
    }

    @Override
    public Optional<UncallableCall> find(UncallableCall.Key key) {
        Map<String, AttributeValue> item = dynamo.getItem(get -> get.tableName(table)
                        .key(key(key.location(), key.chain()).asMap())
                        .consistentRead(true))
                .item();
        return Optional.of(item).filter(kept -> !kept.isEmpty()).map(UncallableTable::read);
    }

    /** The call that stands in an item. */
    static UncallableCall read(Map<String, AttributeValue> item) {
        ItemKey key = ItemKey.of(item);
        return new UncallableCall(
                new LocationId(key.pk().substring(PARTITION.length())),
                new ContactId(key.sk()),
                Word.find(NotOpened.class, Item.text(item, "reason")).orElseThrow(),
                Instant.ofEpochSecond(Item.number(item, "at")),
                reason(item, "pending"));
    }

    private static Map<String, AttributeValue> untold(EscalationReason reason, Instant overdueAt) {
        return Map.of("pending", s(reason.word()), "watch", s(UNTOLD), "lookAt", n(overdueAt.getEpochSecond()));
    }

    private static Optional<EscalationReason> reason(Map<String, AttributeValue> item, String attribute) {
        return Item.find(item, attribute)
                .map(AttributeValue::s)
                .flatMap(word -> Word.find(EscalationReason.class, word));
    }

    /** Whether such a call stands there. */
    static boolean isCall(ItemKey key) {
        return key.pk().startsWith(PARTITION);
    }

    private static ItemKey key(UncallableCall call) {
        return key(call.location(), call.chain());
    }

    private static ItemKey key(LocationId location, ContactId chain) {
        return new ItemKey(PARTITION + location, chain.id());
    }
}
