package dev.ringback.house.crooked.texting;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A domain room knows how DynamoDB writes things. */
public record KnowsAttributeValues(AttributeValue value) {}
