package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.AttemptKey;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.ContactId;
import dev.ringback.callback.LocationId;
import dev.ringback.casework.OfferedTasks;
import dev.ringback.intake.ConnectInstance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What is offered as tasks of Connect: a short item for each callback that is, gone once its task is over. */
public final class OfferedTasksTable implements OfferedTasks {

    private static final String PARTITION = "tasks";
    private static final String SINCE = "since";
    private static final String LOCATION = "location";
    private static final String INSTANCE = "instance";
    private static final String FLOW = "flow";
    private static final String TASK = "task";

    private final DynamoDbClient dynamo;
    private final String table;

    public OfferedTasksTable(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public List<Offer> all() {
        var query = QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :tasks")
                .expressionAttributeValues(Map.of(":tasks", s(PARTITION)))
                .build();
        return dynamo.queryPaginator(query).items().stream()
                .map(OfferedTasksTable::offer)
                .toList();
    }

    @Override
    public void note(Offer offer) {
        var item = new LinkedHashMap<>(key(offer.attempt()).asMap());
        item.put(SINCE, n(offer.attempt().since()));
        item.put(LOCATION, s(offer.location().id()));
        item.put(INSTANCE, s(offer.instance().arn()));
        item.put(FLOW, s(offer.flow()));
        offer.task().ifPresent(task -> item.put(TASK, s(task.id())));
        dynamo.putItem(put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"));
    }

    @Override
    public void started(AttemptKey attempt, ContactId task) {
        dynamo.updateItem(new Changes()
                .onlyIf(SINCE, n(attempt.since()))
                .set(TASK, s(task.id()))
                .of(table, key(attempt))
                .build());
    }

    @Override
    public void over(AttemptKey attempt) {
        dynamo.deleteItem(delete -> delete.tableName(table).key(key(attempt).asMap()));
    }

    private static Offer offer(Map<String, AttributeValue> item) {
        return new Offer(
                new AttemptKey(new CallbackId(Item.text(item, "sk")), Math.toIntExact(Item.number(item, SINCE))),
                new LocationId(Item.text(item, LOCATION)),
                new ConnectInstance(Item.text(item, INSTANCE)),
                Item.text(item, FLOW),
                Item.find(item, TASK).map(task -> new ContactId(task.s())));
    }

    private static ItemKey key(AttemptKey attempt) {
        return new ItemKey(PARTITION, attempt.callback().id());
    }
}
