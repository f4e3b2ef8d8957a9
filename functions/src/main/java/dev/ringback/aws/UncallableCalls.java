package dev.ringback.aws;

import static dev.ringback.aws.Item.n;
import static dev.ringback.aws.Item.s;

import dev.ringback.callback.ContactId;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.NotOpened;
import dev.ringback.callback.Word;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Missed calls that opened no callback, so that they can be counted: one item a call, without its number. */
public final class UncallableCalls {

    private final DynamoDbClient dynamo;
    private final String table;

    public UncallableCalls(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /**
     * Records a call once, however often it is reported.
     *
     * @return what people were told of it at an earlier report
     */
    public Optional<EscalationReason> record(
            LocationId location, ContactId chain, NotOpened why, Instant endedAt, Instant expiresAt) {
        var item = new LinkedHashMap<>(key(location, chain).asMap());
        item.put("reason", s(why.word()));
        item.put("at", n(endedAt.getEpochSecond()));
        item.put("expiresAt", n(expiresAt.getEpochSecond()));
        try {
            dynamo.putItem(put -> put.tableName(table)
                    .item(item)
                    .conditionExpression("attribute_not_exists(pk)")
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return Optional.empty();
        } catch (ConditionalCheckFailedException sameCallAgain) {
            return Item.find(sameCallAgain.item(), "told")
                    .map(AttributeValue::s)
                    .flatMap(word -> Word.find(EscalationReason.class, word));
        }
    }

    /** Notes that people were told of it: after that, so that they are told twice rather than not at all. */
    public void told(LocationId location, ContactId chain, EscalationReason reason) {
        dynamo.updateItem(update -> update.tableName(table)
                .key(key(location, chain).asMap())
                .updateExpression("SET told = :told")
                .expressionAttributeValues(Map.of(":told", s(reason.word()))));
    }

    private static ItemKey key(LocationId location, ContactId chain) {
        return new ItemKey("uncallable#" + location, chain.id());
    }
}
