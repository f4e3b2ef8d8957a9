package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;

import dev.ringback.callback.State;
import dev.ringback.casework.KeptItems;
import dev.ringback.desk.Placement;
import dev.ringback.followup.FollowUpState;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * What DynamoDB deletes once the directory's {@code keep} is over. It is found by a scan in segments, for no index holds it: how far a scan
 * has come is the number of a segment, which tells of no patient, as the key of an item would.
 */
public final class KeptItemsTable implements KeptItems {

    private static final ItemKey PROGRESS = new ItemKey("keep", "progress");
    private static final String EXPIRES = "expiresAt";

    private final DynamoDbClient dynamo;
    private final String table;
    private final CallbackReader reader;

    public KeptItemsTable(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        var earlier = new EarlierHistory(dynamo, table);
        this.reader = new CallbackReader(earlier, new DamagedItems(dynamo, table, earlier));
    }

    @Override
    public Optional<Progress> progress() {
        Map<String, AttributeValue> item = dynamo.getItem(
                        get -> get.tableName(table).key(PROGRESS.asMap()).consistentRead(true))
                .item();
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(new Progress(
                        Duration.ofSeconds(Item.number(item, "keep")), Math.toIntExact(Item.number(item, "next"))));
    }

    @Override
    public void save(Progress progress) {
        var item = new LinkedHashMap<>(PROGRESS.asMap());
        item.put("keep", n(progress.keep().toSeconds()));
        item.put("next", n(progress.next()));
        dynamo.putItem(put -> put.tableName(table).item(item));
    }

    @Override
    public int follow(int part, Duration keep, Instant now) {
        var scan = ScanRequest.builder()
                .tableName(table)
                .segment(part)
                .totalSegments(PARTS)
                .filterExpression("attribute_exists(expiresAt)")
                .build();
        return dynamo.scanPaginator(scan).items().stream()
                .mapToInt(item -> keptFrom(item)
                        .filter(from -> follow(item, from.plus(keep), now))
                        .map(_ -> 1)
                        .orElse(0))
                .sum();
    }

    /** From when on an item is kept for as long as the directory says; absent where that is not said by it, or cannot be read. */
    private Optional<Instant> keptFrom(Map<String, AttributeValue> item) {
        ItemKey key = ItemKey.of(item);
        if (CallbackItem.isOne(item)) {
            return reader.read(item)
                    .flatMap(callback -> callback.state() instanceof State.Closed closed
                            ? Optional.of(Placement.keptFrom(callback, closed))
                            : Optional.empty());
        }
        if (key.isFollowUp()) {
            return FollowUpItem.readIfPossible(item)
                    .flatMap(followUp -> followUp.state() instanceof FollowUpState.Closed closed
                            ? Optional.of(closed.closedAt())
                            : Optional.empty());
        }
        return CallerNotes.isSaid(key) || UncallableTable.isCall(key)
                ? Optional.of(Instant.ofEpochSecond(Item.number(item, "at")))
                : Optional.empty();
    }

    /** What is over already is over: DynamoDB leaves alone what expired years ago. */
    private boolean follow(Map<String, AttributeValue> item, Instant wanted, Instant now) {
        Instant until = wanted.isBefore(now) ? now : wanted;
        Instant stored = Instant.ofEpochSecond(Item.number(item, EXPIRES));
        if (stored.equals(wanted) || (!stored.isAfter(now) && !wanted.isAfter(now))) {
            return false;
        }
        try {
            dynamo.updateItem(new Changes()
                    .onlyIf(EXPIRES, n(stored.getEpochSecond()))
                    .set(EXPIRES, n(until.getEpochSecond()))
                    .of(table, ItemKey.of(item))
                    .build());
            return true;
        } catch (ConditionalCheckFailedException _) {
            // It was saved meanwhile, by the directory in force.
            return false;
        }
    }
}
