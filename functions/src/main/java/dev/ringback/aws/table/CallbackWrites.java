package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Entry;
import dev.ringback.callback.OnePerson;
import dev.ringback.callback.Siblings;
import dev.ringback.casework.ChangedFollowUp;
import dev.ringback.casework.Conflict;
import dev.ringback.casework.OpenWithPatient;
import dev.ringback.desk.Placement;
import dev.ringback.followup.FollowUp;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * Conditional writes of callbacks. Each is of one item, but for the two that several callbacks of one caller or of one phone take part in
 * (docs/adr/0023-one-patient-across-locations.md, docs/adr/0050-one-phone-is-called-by-one-person.md).
 */
final class CallbackWrites {

    /** A transaction has a hundred items at most, and one of them is the callback that is taken. */
    private static final int MOST_SIBLINGS = 99;

    private static final String NEW = "attribute_not_exists(pk)";

    private static final List<String> SOMEBODY_WAS_QUICKER = List.of("ConditionalCheckFailed", "TransactionConflict");

    private final DynamoDbClient dynamo;
    private final String table;

    CallbackWrites(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** Puts a new callback, and has its siblings know that they have one now. */
    void open(Map<String, AttributeValue> opened, List<Callback> siblings) throws Conflict {
        TransactWriteItem put = put(opened);
        List<TransactWriteItem> unaware = siblings.stream()
                .filter(sibling -> sibling.siblings() == Siblings.NONE)
                .map(sibling -> new Changes()
                        .onlyWith("pk")
                        .set(CallbackItem.SIBLINGS, AttributeValue.fromBool(true))
                        .partOf(table, ItemKey.of(sibling.key())))
                .toList();
        if (unaware.isEmpty()) {
            unlessSomebodyWasQuicker(() ->
                    dynamo.putItem(one -> one.tableName(table).item(opened).conditionExpression(NEW)));
        } else {
            together(Stream.concat(Stream.of(put), unaware.stream()));
        }
    }

    void save(Callback before, Callback after, Placement placement) throws Conflict {
        Changes changes = changes(before, after, placement);
        if (OnePerson.isTaken(before, after)) {
            changes.onlyWithout(CallbackItem.SIBLINGS);
        }
        unlessSomebodyWasQuicker(() ->
                dynamo.updateItem(changes.of(table, ItemKey.of(before.key())).build()));
    }

    /** The same with what became of what was owed from it, and puts what is owed from it from now on. */
    void save(
            Callback before,
            Callback after,
            Placement placement,
            List<ChangedFollowUp> changed,
            List<Map<String, AttributeValue>> owed)
            throws Conflict {
        Stream<TransactWriteItem> updates = Stream.concat(
                Stream.of(changes(before, after, placement).partOf(table, ItemKey.of(before.key()))),
                changed.stream()
                        .map(one -> FollowUpItem.changes(one.before(), one.after(), one.placement())
                                .partOf(table, ItemKey.of(one.before().key()))));
        together(Stream.concat(updates, owed.stream().map(this::put)));
    }

    /** The same of what a follow-up became. */
    void save(Changes changes, FollowUp before, List<Map<String, AttributeValue>> owed) throws Conflict {
        ItemKey key = ItemKey.of(before.key());
        if (owed.isEmpty()) {
            unlessSomebodyWasQuicker(
                    () -> dynamo.updateItem(changes.of(table, key).build()));
        } else {
            together(Stream.concat(
                    Stream.of(changes.partOf(table, key)), owed.stream().map(this::put)));
        }
    }

    void delete(FollowUp closed) throws Conflict {
        unlessSomebodyWasQuicker(() -> dynamo.deleteItem(delete -> delete.tableName(table)
                .key(ItemKey.of(closed.key()).asMap())
                .conditionExpression("attribute_not_exists(pk) OR revision = :read")
                .expressionAttributeValues(Map.of(":read", Item.n(closed.revision())))));
    }

    private TransactWriteItem put(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(item).conditionExpression(NEW))
                .build();
    }

    void take(Callback before, Callback after, OpenWithPatient siblings, Placement placement) throws Conflict {
        take(changes(before, after, placement).partOf(table, ItemKey.of(before.key())), siblings);
    }

    void take(Changes changes, FollowUp before, OpenWithPatient siblings) throws Conflict {
        take(changes.partOf(table, ItemKey.of(before.key())), siblings);
    }

    /**
     * Counts every sibling's revision on, so that two who take something of one caller at once cannot both succeed, and neither can who
     * is about to renew a claim that has lapsed meanwhile. A callback that did not know of a sibling yet does from then on: what the practice's
     * system opens comes later than it. Of more siblings than a transaction has room for, everybody takes the oldest.
     */
    private void take(TransactWriteItem taken, OpenWithPatient siblings) throws Conflict {
        Stream<TransactWriteItem> unchanged = Stream.concat(
                        siblings.callbacks().stream()
                                .map(sibling -> unchanged(sibling.revision())
                                        .set(CallbackItem.SIBLINGS, AttributeValue.fromBool(true))
                                        .partOf(table, ItemKey.of(sibling.key()))),
                        siblings.followUps().stream()
                                .map(sibling -> unchanged(sibling.revision()).partOf(table, ItemKey.of(sibling.key()))))
                .limit(MOST_SIBLINGS);
        together(Stream.concat(Stream.of(taken), unchanged));
    }

    private static Changes unchanged(long revision) {
        return new Changes().onlyIf("revision", Item.n(revision)).increment("revision");
    }

    /** The new entries are appended; everything else follows from {@code after}. */
    private static Changes changes(Callback before, Callback after, Placement placement) {
        var changes = new Changes()
                .onlyIf("revision", n(before.revision()))
                .set("revision", n(after.saved().revision()))
                .set("state", s(placement.state()));
        List<Entry> added =
                after.history().subList(before.history().size(), after.history().size());
        if (!added.isEmpty()) {
            changes.append("history", CallbackItem.entries(added));
        }
        if (after.pending().isEmpty()) {
            changes.remove("pending");
        } else {
            changes.set("pending", CallbackItem.intents(after.pending()));
        }
        if (after.siblings() == Siblings.SEEN) {
            changes.set(CallbackItem.SIBLINGS, AttributeValue.fromBool(true));
        }
        return changes.replace(Placed.ATTRIBUTES, Placed.attributes(placement));
    }

    private void together(Stream<TransactWriteItem> parts) throws Conflict {
        try {
            dynamo.transactWriteItems(write -> write.transactItems(parts.toList()));
        } catch (TransactionCanceledException e) {
            if (!wasForSomebodyQuicker(e)) {
                throw e;
            }
            throw new Conflict();
        }
    }

    static boolean wasForSomebodyQuicker(TransactionCanceledException e) {
        return e.cancellationReasons().stream().anyMatch(reason -> SOMEBODY_WAS_QUICKER.contains(reason.code()));
    }

    static void unlessSomebodyWasQuicker(Runnable write) throws Conflict {
        try {
            write.run();
        } catch (ConditionalCheckFailedException _) {
            throw new Conflict();
        } catch (TransactionConflictException _) {
            throw new Conflict();
        }
    }
}
