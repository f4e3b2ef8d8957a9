package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.Claims;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PersonId;
import dev.ringback.desk.Rank;
import dev.ringback.desk.Work;
import dev.ringback.desk.WorklistEntry;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

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

    /** Until when each of the worklist is to be called: asks for no more than that takes, since it is asked of all of them at once. */
    Stream<Instant> deadlines() {
        return items(QueryRequest.builder()
                        .indexName("worklist")
                        .keyConditionExpression("worklist = :due")
                        .projectionExpression("#rank, #work")
                        .expressionAttributeNames(Map.of("#rank", "rank", "#work", "work"))
                        .expressionAttributeValues(Map.of(":due", s(Placed.DUE))))
                .filter(item -> Work.find(Item.text(item, "work")).isPresent())
                .map(item -> new Rank(Item.number(item, "rank")).deadline());
    }

    Stream<ItemKey> heldBy(PersonId person, Instant now) {
        return keys(
                watchedUntil(now.plus(Claims.LASTS), ":person", s(person.id())).filterExpression("holder = :person"));
    }

    /** What is held stands among these: a claim is looked at when it ends, ten minutes from now at the latest. */
    Stream<ItemKey> held(Instant now) {
        return watched(now.plus(Claims.LASTS));
    }

    Stream<ItemKey> overdue(Instant now) {
        var due = QueryRequest.builder()
                .indexName("worklist")
                .keyConditionExpression("worklist = :due")
                .filterExpression("lookAt <= :now")
                .expressionAttributeValues(Map.of(":due", s(Placed.DUE), ":now", n(now.getEpochSecond())));
        return Stream.concat(watched(now), keys(due));
    }

    /** How many entries the watch has: counted by the table, without an answer for each. */
    long watchedNow() {
        return dynamo
                .queryPaginator(watching().tableName(table).select(Select.COUNT).build())
                .stream()
                .mapToLong(QueryResponse::count)
                .sum();
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
        var due = QueryRequest.builder()
                .indexName("worklist")
                .keyConditionExpression("worklist = :due")
                .expressionAttributeValues(Map.of(":due", s(Placed.DUE)));
        return Stream.concat(items(due), watched());
    }

    private Stream<Map<String, AttributeValue>> watched() {
        return items(watching());
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
        return dynamo.queryPaginator(query.tableName(table).build()).items().stream();
    }
}
