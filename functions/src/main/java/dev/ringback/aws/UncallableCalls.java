package dev.ringback.aws;

import static dev.ringback.aws.Item.n;
import static dev.ringback.aws.Item.s;

import dev.ringback.callback.ContactId;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.NotOpened;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Missed calls that opened no callback, so that they can be counted: one item a call, without its number. */
public final class UncallableCalls {

    private final DynamoDbClient dynamo;
    private final String table;

    public UncallableCalls(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** Records a call once, however often it is reported. */
    public void record(LocationId location, ContactId chain, NotOpened why, Instant endedAt, Instant expiresAt) {
        try {
            dynamo.putItem(put -> put.tableName(table)
                    .item(Map.of(
                            "pk", s("uncallable#" + location),
                            "sk", s(chain.id()),
                            "reason", s(why.word()),
                            "at", n(endedAt.getEpochSecond()),
                            "expiresAt", n(expiresAt.getEpochSecond())))
                    .conditionExpression("attribute_not_exists(pk)"));
        } catch (ConditionalCheckFailedException _) {
            // The same call again.
        }
    }
}
