package dev.ringback.aws;

import static dev.ringback.aws.Item.n;
import static dev.ringback.aws.Item.s;

import dev.ringback.callback.Callback;
import dev.ringback.callback.Claims;
import dev.ringback.callback.LocationId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Open callbacks by what hangs on them, found by the two indexes that hold all of them and nothing else. Indexes follow the
 * table within moments: a callback that was opened just now may not be among them yet.
 */
public final class OpenCallbacks {

    /** As many as one request may ask for. */
    private static final int BATCH = 100;

    private final DynamoDbClient dynamo;
    private final String table;
    private final CallbackTable callbacks;

    public OpenCallbacks(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.callbacks = new CallbackTable(dynamo, table);
    }

    public Stream<Callback> all() {
        return read(Stream.of(due(), watched()), _ -> true);
    }

    /** Those of some locations; the others' keys are passed over without reading their items. */
    public Stream<Callback> at(Set<LocationId> locations) {
        return read(
                Stream.of(due(), watched()), key -> locations.contains(key.who().location()));
    }

    /** Those that somebody holds, among others: a claim is looked at when it ends, ten minutes from now at the latest. */
    public Stream<Callback> held(Instant now) {
        var ending = QueryRequest.builder()
                .indexName("watch")
                .keyConditionExpression("watch = :open AND lookAt <= :end")
                .expressionAttributeValues(Map.of(
                        ":open", s(Placement.WATCHED),
                        ":end", n(now.plus(Claims.LASTS).getEpochSecond())));
        return read(Stream.of(ending), _ -> true);
    }

    private static QueryRequest.Builder due() {
        return QueryRequest.builder()
                .indexName("worklist")
                .keyConditionExpression("worklist = :due")
                .expressionAttributeValues(Map.of(":due", s(Placement.DUE)));
    }

    private static QueryRequest.Builder watched() {
        return QueryRequest.builder()
                .indexName("watch")
                .keyConditionExpression("watch = :open")
                .expressionAttributeValues(Map.of(":open", s(Placement.WATCHED)));
    }

    private Stream<Callback> read(Stream<QueryRequest.Builder> queries, Predicate<ItemKey> wanted) {
        return queries.flatMap(query -> items(query.tableName(table).build()))
                .map(ItemKey::of)
                .filter(wanted)
                .gather(Gatherers.windowFixed(BATCH))
                .flatMap(keys -> callbacks.findAll(keys).stream())
                .filter(Callback::isOpen);
    }

    private Stream<Map<String, AttributeValue>> items(QueryRequest query) {
        return dynamo.queryPaginator(query).items().stream();
    }
}
