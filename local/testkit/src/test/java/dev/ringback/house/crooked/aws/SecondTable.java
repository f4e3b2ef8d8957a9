package dev.ringback.house.crooked.aws;

import dev.ringback.house.crooked.callback.KnowsJson;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A second class for what another one does already, in a cycle with the heart. */
public record SecondTable(DynamoDbClient dynamo, KnowsJson callback) {}
