package dev.ringback.aws;

import static dev.ringback.aws.Item.n;
import static dev.ringback.aws.Item.s;

import dev.ringback.callback.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Requests that carried an idempotency key, and what was answered, for a day. The key is noted before anything is done and the
 * answer after it, so a request is carried out at most once: one that was cut short in between is never repeated.
 */
public final class RequestLog {

    private static final Duration KEPT = Duration.ofDays(1);

    /** No run of the desk lasts longer; template.yaml ends it after 15 seconds. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(30);

    /**
     * What was answered.
     *
     * @param type the media type of the body
     */
    public record Answer(int status, String type, String body) {}

    /** What is known of a request when it arrives. */
    public sealed interface Known {

        /** It was not seen before, and is noted now. */
        record New() implements Known {}

        /** It was carried out before, and this was answered. */
        record Answered(Answer answer) implements Known {}

        /** It is being carried out, until then at the latest. */
        record UnderWay(Instant until) implements Known {}

        /** The function that carried it out is gone, and how far it came is unknown. */
        record CutShort() implements Known {}

        /** The same key came with something else. */
        record Different() implements Known {}
    }

    private final DynamoDbClient dynamo;
    private final String table;

    public RequestLog(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /**
     * Notes a request before it is carried out.
     *
     * @param fingerprint tells whether two requests with one key ask for the same
     */
    public Known begin(PersonId person, String key, String fingerprint, Instant now) {
        var item = new LinkedHashMap<>(key(person, key));
        item.put("fingerprint", s(fingerprint));
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
            return known(e.item(), fingerprint, now);
        }
    }

    public void answered(PersonId person, String key, Answer answer) {
        dynamo.updateItem(update -> update.tableName(table)
                .key(key(person, key))
                .updateExpression("SET #status = :status, #type = :type, #body = :body")
                .expressionAttributeNames(Map.of("#status", "status", "#type", "type", "#body", "body"))
                .expressionAttributeValues(
                        Map.of(":status", n(answer.status()), ":type", s(answer.type()), ":body", s(answer.body()))));
    }

    private static Known known(Map<String, AttributeValue> item, String fingerprint, Instant now) {
        if (!Item.text(item, "fingerprint").equals(fingerprint)) {
            return new Known.Different();
        }
        return Optional.ofNullable(item.get("status"))
                .<Known>map(status -> new Known.Answered(
                        new Answer(Integer.parseInt(status.n()), Item.text(item, "type"), Item.text(item, "body"))))
                .orElseGet(() -> unanswered(
                        Instant.ofEpochSecond(Item.number(item, "at")).plus(LONGEST_RUN), now));
    }

    private static Known unanswered(Instant until, Instant now) {
        return now.isBefore(until) ? new Known.UnderWay(until) : new Known.CutShort();
    }

    private static Map<String, AttributeValue> key(PersonId person, String key) {
        return new ItemKey("request#" + person.id(), key).asMap();
    }
}
