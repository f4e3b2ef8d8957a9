package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.CallbackId;
import dev.ringback.callback.FollowUpId;
import dev.ringback.callback.PersonId;
import dev.ringback.casework.RequestLog;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Requests that carried an idempotency key, and what was answered, for a day. The key is noted before anything is done and the
 * answer after it, so a request is carried out at most once: one that was cut short in between is never repeated.
 */
public final class RequestTable implements RequestLog {

    /** Characters of an answer that is kept: an item has 400 KB, and no character takes more than three bytes. */
    private static final int LONGEST = 60_000;

    private final DynamoDbClient dynamo;
    private final String table;
    private final Supplier<String> runs;

    /** @param runs names each run, unlike any other: what stands in the table under that name, this very run has written */
    public RequestTable(DynamoDbClient dynamo, String table, Supplier<String> runs) {
        this.dynamo = dynamo;
        this.table = table;
        this.runs = runs;
    }

    @Override
    public Known begin(PersonId person, String key, String fingerprint, Instant now) {
        String run = runs.get();
        var item = new LinkedHashMap<>(key(person, key));
        item.put("fingerprint", s(fingerprint));
        item.put("run", s(run));
        item.put("at", n(now.getEpochSecond()));
        item.put("expiresAt", n(now.plus(KEPT).getEpochSecond()));
        try {
            dynamo.putItem(put -> put.tableName(table)
                    .item(item)
                    // DynamoDB may take days to delete what has expired.
                    .conditionExpression("attribute_not_exists(pk) OR expiresAt <= :now")
                    .expressionAttributeValues(Map.of(":now", n(now.getEpochSecond())))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return new Known.New();
        } catch (ConditionalCheckFailedException e) {
            // The SDK writes again what was not answered: then it is its own note that it finds.
            boolean isOurs = Item.find(e.item(), "run")
                    .map(AttributeValue::s)
                    .filter(run::equals)
                    .isPresent();
            return isOurs ? new Known.New() : known(e.item(), fingerprint, now);
        }
    }

    @Override
    public void answered(PersonId person, String key, Answer answer) {
        String body =
                answer.shown().isPresent() && answer.body().length() > LONGEST ? RequestLog.NOT_KEPT : answer.body();
        Map<String, AttributeValue> values =
                new HashMap<>(Map.of(":status", n(answer.status()), ":type", s(answer.type()), ":body", s(body)));
        answer.shown().ifPresent(shown -> {
            values.put(":callback", s(shown.callback().id()));
            values.put(":number", s(shown.number().name()));
            shown.followUp().ifPresent(followUp -> values.put(":followUp", s(followUp.id())));
        });
        String shows = (answer.shown().isPresent() ? ", callback = :callback, #number = :number" : "")
                + (values.containsKey(":followUp") ? ", followUp = :followUp" : "");
        Map<String, String> names = new HashMap<>(Map.of("#status", "status", "#type", "type", "#body", "body"));
        answer.shown().ifPresent(_ -> names.put("#number", "number"));
        dynamo.updateItem(update -> update.tableName(table)
                .key(key(person, key))
                .updateExpression("SET #status = :status, #type = :type, #body = :body" + shows)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values));
    }

    @Override
    public int forget(PersonId person, Set<CallbackId> callbacks) {
        var query = QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", s(partition(person))))
                .build();
        List<ItemKey> shown = dynamo.queryPaginator(query).items().stream()
                .filter(item -> shown(item)
                        .filter(answer -> callbacks.contains(answer.callback()))
                        .isPresent())
                .map(ItemKey::of)
                .toList();
        shown.forEach(key -> dynamo.deleteItem(delete -> delete.tableName(table).key(key.asMap())));
        return shown.size();
    }

    private static Known known(Map<String, AttributeValue> item, String fingerprint, Instant now) {
        if (!Item.text(item, "fingerprint").equals(fingerprint)) {
            return new Known.Different();
        }
        return Optional.ofNullable(item.get("status"))
                .<Known>map(status -> new Known.Answered(new Answer(
                        Integer.parseInt(status.n()), Item.text(item, "type"), Item.text(item, "body"), shown(item))))
                .orElseGet(() -> RequestLog.unanswered(Instant.ofEpochSecond(Item.number(item, "at")), now));
    }

    private static Optional<Shown> shown(Map<String, AttributeValue> item) {
        return Item.find(item, "callback")
                .map(callback -> new Shown(
                        new CallbackId(callback.s()),
                        Item.find(item, "followUp").map(followUp -> new FollowUpId(followUp.s())),
                        NumberShown.valueOf(Item.text(item, "number"))));
    }

    private static Map<String, AttributeValue> key(PersonId person, String key) {
        return new ItemKey(partition(person), key).asMap();
    }

    private static String partition(PersonId person) {
        return "request#" + person.id();
    }
}
