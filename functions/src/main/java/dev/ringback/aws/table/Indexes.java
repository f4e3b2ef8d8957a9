package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.Claims;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.casework.Backlog;
import dev.ringback.casework.OpenWork;
import dev.ringback.desk.Rank;
import dev.ringback.desk.Work;
import dev.ringback.desk.WorklistEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The two indexes over callbacks, the worklist of those that a person should take, and the watch over the other open ones. The watch also
 * holds closed callbacks as long as something of them is pending; and, under a key of its own, calls that open nothing of which a person
 * has yet to be told, which {@link UncallableTable} reads. They follow the table within moments. Streams are read page by page as far as
 * they are consumed.
 */
final class Indexes {

    private final DynamoDbClient dynamo;
    private final String table;

    Indexes(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    Stream<WorklistEntry> worklistAfter(Rank rank) {
        return items(QueryRequest.builder()
                        .indexName("worklist")
                        .keyConditionExpression("worklist = :due AND #rank > :rank")
                        .expressionAttributeNames(Map.of("#rank", "rank"))
                        .expressionAttributeValues(Map.of(":due", s(Placed.DUE), ":rank", n(rank.value()))))
                // What another release wrote and this one cannot read keeps nobody from the rest; the sweeper meets its
                // item.
                .flatMap(item -> Work.find(Item.text(item, "work")).stream()
                        .map(work -> new WorklistEntry(
                                ItemKey.of(item).callback(), work, new Rank(Item.number(item, "rank")))));
    }

    Stream<ItemKey> heldBy(PersonId person, Instant now) {
        return keys(
                watchedUntil(now.plus(Claims.LASTS), ":person", s(person.id())).filterExpression("holder = :person"));
    }

    /** What is held stands among these: a claim is looked at when it ends, ten minutes from now at the latest. */
    Stream<ItemKey> held(Instant now) {
        return watched(now.plus(Claims.LASTS));
    }

    /** All of both indexes, once for everything that the sweeper asks: of each entry no more than that takes. */
    OpenWork openWork(Instant now) {
        var overdue = new ArrayList<CallbackKey>();
        var deadlines = new ArrayList<Instant>();
        long watched = 0;
        for (Map<String, AttributeValue> entry : entries(watching().projectionExpression("pk, sk, lookAt"))) {
            watched++;
            addIfOverdue(entry, now, overdue);
        }
        var due = due().projectionExpression("pk, sk, lookAt, #rank").expressionAttributeNames(Map.of("#rank", "rank"));
        for (Map<String, AttributeValue> entry : entries(due)) {
            deadlines.add(new Rank(Item.number(entry, "rank")).deadline());
            addIfOverdue(entry, now, overdue);
        }
        return new OpenWork(overdue, Backlog.of(deadlines, watched, now));
    }

    private static void addIfOverdue(Map<String, AttributeValue> entry, Instant now, List<CallbackKey> overdue) {
        if (Item.find(entry, "lookAt").isPresent() && Item.number(entry, "lookAt") <= now.getEpochSecond()) {
            overdue.add(ItemKey.of(entry).callback());
        }
    }

    Stream<ItemKey> all() {
        return open().map(ItemKey::of);
    }

    /** The entries of other locations are passed over. */
    Stream<ItemKey> allAt(Set<LocationId> locations) {
        return open().filter(entry -> locations.contains(location(entry))).map(ItemKey::of);
    }

    Stream<ItemKey> watchedAt(Set<LocationId> locations) {
        return watched().filter(entry -> locations.contains(location(entry))).map(ItemKey::of);
    }

    private static LocationId location(Map<String, AttributeValue> entry) {
        return Item.find(entry, "work")
                .flatMap(work -> Work.find(work.s()))
                .map(Work::location)
                .orElseGet(() -> CallbackItem.location(entry));
    }

    private Stream<Map<String, AttributeValue>> open() {
        return Stream.concat(items(due()), watched());
    }

    private Stream<Map<String, AttributeValue>> watched() {
        return items(watching());
    }

    private static QueryRequest.Builder due() {
        return QueryRequest.builder()
                .indexName("worklist")
                .keyConditionExpression("worklist = :due")
                .expressionAttributeValues(Map.of(":due", s(Placed.DUE)));
    }

    private static QueryRequest.Builder watching() {
        return QueryRequest.builder()
                .indexName("watch")
                .keyConditionExpression("watch = :open")
                .expressionAttributeValues(Map.of(":open", s(Placed.WATCHED)));
    }

    private Stream<ItemKey> watched(Instant latest) {
        return keys(QueryRequest.builder()
                .indexName("watch")
                .keyConditionExpression("watch = :open AND lookAt <= :latest")
                .expressionAttributeValues(Map.of(":open", s(Placed.WATCHED), ":latest", n(latest.getEpochSecond()))));
    }

    private static QueryRequest.Builder watchedUntil(Instant latest, String name, AttributeValue value) {
        return QueryRequest.builder()
                .indexName("watch")
                .keyConditionExpression("watch = :open AND lookAt <= :latest")
                .expressionAttributeValues(
                        Map.of(":open", s(Placed.WATCHED), ":latest", n(latest.getEpochSecond()), name, value));
    }

    private Stream<ItemKey> keys(QueryRequest.Builder query) {
        return items(query).map(ItemKey::of);
    }

    private Stream<Map<String, AttributeValue>> items(QueryRequest.Builder query) {
        return entries(query).stream();
    }

    private SdkIterable<Map<String, AttributeValue>> entries(QueryRequest.Builder query) {
        return dynamo.queryPaginator(query.tableName(table).build()).items();
    }
}
