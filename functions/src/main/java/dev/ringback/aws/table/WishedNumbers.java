package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.Callback;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Siblings;
import dev.ringback.callback.WishedBy;
import dev.ringback.casework.Conflict;
import java.time.Instant;
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

    private final DynamoDbClient dynamo;
    private final String table;
    private final CallerPartitions partitions;

    WishedNumbers(DynamoDbClient dynamo, String table, CallerPartitions partitions) {
        this.dynamo = dynamo;
        this.table = table;
        this.partitions = partitions;
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
            keep(number, noted.get(), expiresAt);
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
        Map<String, AttributeValue> item = WishItem.write(number, wish);
        CallbackWrites.unlessSomebodyWasQuicker(() ->
                dynamo.putItem(put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)")));
    }

    /** For longer than it was, at any rate: who wants to forget what it was sees that it was noted again. */
    private void keep(PhoneNumber number, WishedBy noted, Instant expiresAt) throws Conflict {
        long longer = Math.max(expiresAt.getEpochSecond(), noted.until().getEpochSecond() + 1);
        update(
                new Changes()
                        .onlyIf(WishItem.PATIENT, s(noted.patient().e164()))
                        .onlyIf(WishItem.EXPIRES, n(noted.until().getEpochSecond()))
                        .set(WishItem.EXPIRES, n(longer)),
                WishItem.key(number, noted));
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
                .key(WishItem.key(number, wish).asMap())
                .conditionExpression("attribute_not_exists(pk) OR (wishedBy = :patient AND expiresAt = :until)")
                .expressionAttributeValues(Map.of(
                        ":patient", s(wish.patient().e164()),
                        ":until", n(wish.until().getEpochSecond())))));
    }
}
