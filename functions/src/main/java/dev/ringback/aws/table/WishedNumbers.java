package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Siblings;
import dev.ringback.callback.WishedBy;
import dev.ringback.casework.Conflict;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Which patients are called on a number that is not theirs: an item each, which takes the next number among the callbacks of whose it is. So
 * of such an item and of a callback that opens at the same moment the second is put anew, by who has seen the first
 * (docs/adr/0050-one-phone-is-called-by-one-person.md).
 */
final class WishedNumbers {

    private static final String PATIENT = "wishedBy";
    private static final String EXPIRES = "expiresAt";

    /** What a filter lets through that asks for these items too. */
    static final String EXIST = "attribute_exists(%s)".formatted(PATIENT);

    private final DynamoDbClient dynamo;
    private final String table;
    private final CallerPartitions partitions;

    WishedNumbers(DynamoDbClient dynamo, String table, CallerPartitions partitions) {
        this.dynamo = dynamo;
        this.table = table;
        this.partitions = partitions;
    }

    /** Whether an item that stands where a callback may is one of these. One that cannot be read is a damaged callback to everybody. */
    static boolean isOne(Map<String, AttributeValue> item) {
        return Item.find(item, PATIENT)
                .map(AttributeValue::s)
                .filter(PhoneNumber::isE164)
                .isPresent();
    }

    static List<WishedBy> of(List<Map<String, AttributeValue>> items) {
        return items.stream()
                .filter(WishedNumbers::isOne)
                .map(item -> new WishedBy(
                        new PhoneNumber(Item.text(item, PATIENT)),
                        ItemKey.of(item).callback().ordinal(),
                        Instant.ofEpochSecond(Item.number(item, EXPIRES))))
                .toList();
    }

    List<WishedBy> by(PhoneNumber number) {
        return partitions.of(number).wishedBy();
    }

    /** First the item, for whoever opens a callback from now on; then those that are open already. */
    void note(PhoneNumber number, PhoneNumber patient, Instant expiresAt) throws Conflict {
        CallerPartitions.Partition there = partitions.of(number);
        Optional<WishedBy> noted = there.wishedBy().stream()
                .filter(wish -> wish.patient().equals(patient))
                .findFirst();
        if (noted.isPresent()) {
            put(number, noted.get(), expiresAt);
        } else {
            put(number, new WishedBy(patient, there.nextOrdinal(), expiresAt));
        }
        for (Callback callback : there.callbacks()) {
            if (callback.isOpen() && callback.siblings() == Siblings.NONE) {
                mark(callback);
            }
        }
    }

    private void put(PhoneNumber number, WishedBy wish) throws Conflict {
        var item = new LinkedHashMap<>(key(number, wish).asMap());
        item.put(PATIENT, s(wish.patient().e164()));
        item.put(EXPIRES, n(wish.until().getEpochSecond()));
        CallbackWrites.unlessSomebodyWasQuicker(() ->
                dynamo.putItem(put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)")));
    }

    /** It is never noted again as what it was: who wants to forget it sees that. */
    private void put(PhoneNumber number, WishedBy noted, Instant expiresAt) throws Conflict {
        long longer = Math.max(expiresAt.getEpochSecond(), noted.until().getEpochSecond() + 1);
        update(
                new Changes()
                        .onlyIf(PATIENT, s(noted.patient().e164()))
                        .onlyIf(EXPIRES, n(noted.until().getEpochSecond()))
                        .set(EXPIRES, n(longer)),
                key(number, noted));
    }

    private void mark(Callback unaware) throws Conflict {
        update(
                new Changes().onlyWith("pk").set(CallbackItem.SIBLINGS, AttributeValue.fromBool(true)),
                ItemKey.of(unaware.key()));
    }

    private void update(Changes changes, ItemKey key) throws Conflict {
        CallbackWrites.unlessSomebodyWasQuicker(
                () -> dynamo.updateItem(changes.of(table, key).build()));
    }

    void forget(PhoneNumber number, WishedBy wish) throws Conflict {
        CallbackWrites.unlessSomebodyWasQuicker(() -> dynamo.deleteItem(delete -> delete.tableName(table)
                .key(key(number, wish).asMap())
                .conditionExpression("attribute_not_exists(pk) OR (wishedBy = :patient AND expiresAt = :until)")
                .expressionAttributeValues(Map.of(
                        ":patient", s(wish.patient().e164()),
                        ":until", n(wish.until().getEpochSecond())))));
    }

    private static ItemKey key(PhoneNumber number, WishedBy wish) {
        return ItemKey.of(new CallbackKey(number, wish.ordinal()));
    }
}
