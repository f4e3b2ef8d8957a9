package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.Claims;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.casework.Backlog;
import dev.ringback.casework.OpenWork;
import dev.ringback.desk.Rank;
import dev.ringback.desk.Work;
import dev.ringback.desk.WorklistEntry;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The two indexes over callbacks and follow-ups, the worklist of those that a person should take, and the watch over the other open ones. The watch also
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
                        .map(work ->
                                new WorklistEntry(ItemKey.of(item).work(), work, new Rank(Item.number(item, "rank")))));
    }

    Stream<ItemKey> heldBy(PersonId person, Instant now) {
        return keys(
                watchedUntil(now.plus(Claims.LASTS), ":person", s(person.id())).filterExpression("holder = :person"));
    }

    /** What is held stands among these: a claim is looked at when it ends, ten minutes from now at the latest. */
    Stream<ItemKey> held(Instant now) {
        return watched(Placed.WATCHED, now.plus(Claims.LASTS));
    }

    /**
     * All of both indexes, once for everything that the sweeper asks: of each entry no more than what it is, whether it is overdue and when it is
     * late. Where some are, these are read again with their keys.
     */
    OpenWork openWork(Instant now) {
        Map<String, List<Map<String, AttributeValue>>> watch =
                everythingUnderWatch().collect(Collectors.groupingBy(entry -> Item.text(entry, "watch")));
        List<Map<String, AttributeValue>> watched = watch.getOrDefault(Placed.WATCHED, List.of());
        List<Map<String, AttributeValue>> due =
                list(due().projectionExpression("#rank, lookAt").expressionAttributeNames(Map.of("#rank", "rank")));
        List<Instant> deadlines = due.stream()
                .map(entry -> new Rank(Item.number(entry, "rank")).deadline())
                .toList();
        Stream<ItemKey> overdue = Stream.of(
                        isOverdue(watched, now) ? watched(Placed.WATCHED, now) : Stream.<ItemKey>of(),
                        isOverdue(watch.getOrDefault(Placed.PENDING, List.of()), now)
                                ? watched(Placed.PENDING, now)
                                : Stream.<ItemKey>of(),
                        isOverdue(due, now) ? overdue(now) : Stream.<ItemKey>of())
                .flatMap(keys -> keys);
        Set<OpenWork.Beside> beside = EnumSet.noneOf(OpenWork.Beside.class);
        if (watch.containsKey(Placed.DAMAGED)) {
            beside.add(OpenWork.Beside.DAMAGED_CALLBACKS);
        }
        if (isOverdue(watch.getOrDefault(UncallableTable.UNTOLD, List.of()), now)) {
            beside.add(OpenWork.Beside.OVERDUE_CALLS);
        }
        return new OpenWork(overdue.map(ItemKey::work).toList(), Backlog.of(deadlines, watched.size(), now), beside);
    }

    /** One reading for all that stands there, in no order: a query is of one kind. */
    private Stream<Map<String, AttributeValue>> everythingUnderWatch() {
        return dynamo
                .scanPaginator(scan -> scan.tableName(table).indexName("watch").projectionExpression("watch, lookAt"))
                .items()
                .stream();
    }

    private static boolean isOverdue(List<Map<String, AttributeValue>> entries, Instant now) {
        return entries.stream()
                .flatMap(entry -> Item.find(entry, "lookAt").stream())
                .anyMatch(lookAt -> Long.parseLong(lookAt.n()) <= now.getEpochSecond());
    }

    private Stream<ItemKey> overdue(Instant now) {
        return keys(due().filterExpression("lookAt <= :now")
                .expressionAttributeValues(Map.of(":due", s(Placed.DUE), ":now", n(now.getEpochSecond()))));
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

    private Stream<ItemKey> watched(String under, Instant latest) {
        return keys(QueryRequest.builder()
                .indexName("watch")
                .keyConditionExpression("watch = :open AND lookAt <= :latest")
                .expressionAttributeValues(Map.of(":open", s(under), ":latest", n(latest.getEpochSecond()))));
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
        return dynamo.queryPaginator(query.tableName(table).build()).items().stream();
    }

    private List<Map<String, AttributeValue>> list(QueryRequest.Builder query) {
        return items(query).toList();
    }
}
