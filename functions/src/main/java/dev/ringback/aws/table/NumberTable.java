package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.Callback;
import dev.ringback.callback.LedgerLine;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Standing;
import dev.ringback.callback.WishedBy;
import dev.ringback.casework.Conflict;
import dev.ringback.casework.NumberStore;
import dev.ringback.casework.RecordsUse;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** What is kept of numbers apart from their callbacks, in DynamoDB: the ledger one item a line, in a partition of its own. */
public final class NumberTable implements NumberStore {

    private static final String USES = "records";

    /** The table's stream tells nothing that is older than a day. */
    private static final Duration LATE = Duration.ofDays(2);

    private final DynamoDbClient dynamo;
    private final String table;
    private final Standings standings;
    private final EarlierHistory earlier;
    private final WishedNumbers wished;
    private final Supplier<String> runs;

    /** @param runs names each use of what is kept, unlike any other */
    public NumberTable(DynamoDbClient dynamo, String table, Supplier<String> runs) {
        this.dynamo = dynamo;
        this.table = table;
        this.standings = new Standings(dynamo, table);
        this.earlier = new EarlierHistory(dynamo, table);
        var reader = new CallbackReader(earlier, new DamagedItems(dynamo, table, earlier));
        this.wished = new WishedNumbers(dynamo, table, new CallerPartitions(dynamo, table, reader));
        this.runs = runs;
    }

    @Override
    public void note(PhoneNumber number, Standing.Said said) {
        standings.note(number, said);
    }

    /** The first writing of a line stands: what is told again of it knows no more. */
    @Override
    public void write(PhoneNumber number, LedgerLine line) {
        try {
            dynamo.putItem(put -> put.tableName(table)
                    .item(LedgerItem.write(number, line))
                    .conditionExpression("attribute_not_exists(pk)"));
        } catch (ConditionalCheckFailedException _) {
            // It is written already.
        }
    }

    @Override
    public List<LedgerLine> ledger(PhoneNumber number) {
        return lines(number)
                .map(LedgerItem::read)
                .sorted(Comparator.comparing(LedgerLine::at).thenComparing(LedgerLine::id))
                .toList();
    }

    private Stream<Map<String, AttributeValue>> lines(PhoneNumber number) {
        return items(LedgerItem.partition(number))
                .filter(item -> ItemKey.of(item).sk().startsWith(LedgerItem.SORT_KEYS_BEGIN_WITH));
    }

    private Stream<Map<String, AttributeValue>> items(String partition) {
        return items(QueryRequest.builder()
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", s(partition))));
    }

    private Stream<Map<String, AttributeValue>> items(QueryRequest.Builder keys) {
        QueryRequest query = keys.tableName(table).consistentRead(true).build();
        return dynamo.queryPaginator(query).items().stream();
    }

    @Override
    public void noteErasure(PhoneNumber number, Instant at) {
        var item = new LinkedHashMap<>(erasure(number).asMap());
        item.put("at", n(at.getEpochSecond()));
        item.put("expiresAt", n(at.plus(LATE).getEpochSecond()));
        dynamo.putItem(put -> put.tableName(table).item(item));
    }

    @Override
    public Optional<Instant> erasedAt(PhoneNumber number) {
        Map<String, AttributeValue> item = dynamo.getItem(
                        get -> get.tableName(table).key(erasure(number).asMap()).consistentRead(true))
                .item();
        return Item.find(item, "at").map(_ -> Instant.ofEpochSecond(Item.number(item, "at")));
    }

    private static ItemKey erasure(PhoneNumber number) {
        return new ItemKey(LedgerItem.partition(number), "erased");
    }

    @Override
    public void forget(Callback closed) throws Conflict {
        try {
            dynamo.deleteItem(delete -> delete.tableName(table)
                    .key(ItemKey.of(closed.key()).asMap())
                    .conditionExpression("attribute_not_exists(pk) OR revision = :read")
                    .expressionAttributeValues(Map.of(":read", n(closed.revision()))));
        } catch (ConditionalCheckFailedException _) {
            throw new Conflict();
        } catch (TransactionConflictException _) {
            throw new Conflict();
        }
        earlier.delete(closed.key());
    }

    @Override
    public int forgetNotes(PhoneNumber number) {
        return forget(items(ItemKey.partition(number))
                .map(ItemKey::of)
                .filter(CallerNotes::isNote)
                .toList());
    }

    @Override
    public int forgetLedger(PhoneNumber number, Instant until) {
        return forget(lines(number)
                .filter(item -> Item.number(item, "at") <= until.getEpochSecond())
                .map(ItemKey::of)
                .toList());
    }

    private int forget(List<ItemKey> keys) {
        keys.forEach(key -> dynamo.deleteItem(delete -> delete.tableName(table).key(key.asMap())));
        return keys.size();
    }

    @Override
    public void forgetAllButRefusals(PhoneNumber number) {
        standings.forgetAllButRefusals(number);
    }

    @Override
    public void noteWish(PhoneNumber number, PhoneNumber patient, Instant expiresAt) throws Conflict {
        wished.note(number, patient, expiresAt);
    }

    @Override
    public List<WishedBy> wishedBy(PhoneNumber number) {
        return wished.by(number);
    }

    @Override
    public void forgetWish(PhoneNumber number, WishedBy wish) throws Conflict {
        wished.forget(number, wish);
    }

    @Override
    public void note(RecordsUse use) {
        var item = new LinkedHashMap<>(new ItemKey(USES, use.at() + "#" + runs.get()).asMap());
        item.put("what", s(use.what()));
        item.put("by", s(use.by()));
        item.put("because", s(use.because()));
        item.put(
                "callbacks",
                AttributeValue.fromL(use.callbacks().stream()
                        .map(callback -> s(callback.id()))
                        .toList()));
        item.put("expiresAt", n(use.expiresAt().getEpochSecond()));
        dynamo.putItem(put -> put.tableName(table).item(item));
    }
}
