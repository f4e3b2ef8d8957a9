package dev.ringback.standins.table;

import dev.ringback.standins.VirtualClock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A table like Ringback's own, with the SDK's clients over it and a clock that the test moves. */
final class Desk implements AutoCloseable {

    static final String TABLE = "desk";
    static final Instant START = Instant.parse("2026-11-24T14:00:00Z");

    private final VirtualClock clock = new VirtualClock(START);
    private final EmbeddedTable table = EmbeddedTable.inMemory(clock);
    private final DynamoDbClient dynamo = client(DynamoDbClient.builder(), table.httpClient());
    private final DynamoDbStreamsClient streams = client(DynamoDbStreamsClient.builder(), table.httpClient());

    Desk() {
        create(dynamo);
    }

    static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder, SdkHttpClient http) {
        return builder.httpClient(http)
                .endpointOverride(EmbeddedTable.NO_ENDPOINT)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("desk", "desk")))
                .build();
    }

    /** Keys of text, a sparse index that holds keys and one attribute, one that holds all, and a stream. */
    static void create(DynamoDbClient dynamo) {
        dynamo.createTable(create -> create.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(List.of(
                        attribute("pk", ScalarAttributeType.S),
                        attribute("sk", ScalarAttributeType.S),
                        attribute("worklist", ScalarAttributeType.S),
                        attribute("rank", ScalarAttributeType.N),
                        attribute("id", ScalarAttributeType.S)))
                .keySchema(List.of(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)))
                .globalSecondaryIndexes(List.of(
                        GlobalSecondaryIndex.builder()
                                .indexName("worklist")
                                .keySchema(List.of(key("worklist", KeyType.HASH), key("rank", KeyType.RANGE)))
                                .projection(projection -> projection
                                        .projectionType(ProjectionType.INCLUDE)
                                        .nonKeyAttributes("work"))
                                .build(),
                        GlobalSecondaryIndex.builder()
                                .indexName("byId")
                                .keySchema(List.of(key("id", KeyType.HASH)))
                                .projection(projection -> projection.projectionType(ProjectionType.ALL))
                                .build()))
                .streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
    }

    static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    VirtualClock clock() {
        return clock;
    }

    EmbeddedTable table() {
        return table;
    }

    DynamoDbClient dynamo() {
        return dynamo;
    }

    DynamoDbStreamsClient streams() {
        return streams;
    }

    /** The sort key of an item. */
    static String sk(Map<String, AttributeValue> item) {
        return Objects.requireNonNull(item.get("sk")).s();
    }

    static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    static AttributeValue n(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    static AttributeValue list(AttributeValue... elements) {
        return AttributeValue.fromL(Arrays.asList(elements));
    }

    static Map<String, AttributeValue> key(String sk) {
        return Map.of("pk", s("oak"), "sk", s(sk));
    }

    /** An item of the partition "oak". */
    static Map<String, AttributeValue> item(String sk, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new LinkedHashMap<>(key(sk));
        item.putAll(attributes);
        return item;
    }

    void put(String sk, Map<String, AttributeValue> attributes) {
        dynamo.putItem(put -> put.tableName(TABLE).item(item(sk, attributes)));
    }

    UpdateItemResponse update(String sk, String expression, Map<String, AttributeValue> values) {
        UpdateItemRequest.Builder update = UpdateItemRequest.builder()
                .tableName(TABLE)
                .key(key(sk))
                .updateExpression(expression)
                .returnValues("ALL_NEW")
                .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES);
        return dynamo.updateItem(
                values.isEmpty()
                        ? update.build()
                        : update.expressionAttributeValues(values).build());
    }

    Map<String, AttributeValue> get(String sk) {
        return dynamo.getItem(get -> get.tableName(TABLE).key(key(sk)).consistentRead(true))
                .item();
    }

    /** The sort keys of what a query finds. */
    List<String> found(String condition, Map<String, AttributeValue> values) {
        return dynamo
                .queryPaginator(query ->
                        query.tableName(TABLE).keyConditionExpression(condition).expressionAttributeValues(values))
                .items()
                .stream()
                .map(Desk::sk)
                .toList();
    }

    @Override
    public void close() {
        table.close();
    }
}
