package dev.ringback.house.crooked.lambda;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A handler's class that goes past the room {@code aws}. */
public record TalksToDynamo(DynamoDbClient dynamo) {}
