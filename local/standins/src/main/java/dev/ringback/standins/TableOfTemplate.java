package dev.ringback.standins;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import tools.jackson.databind.JsonNode;

/** The table that template.yaml declares, made for real: the same keys, indexes and billing. */
public final class TableOfTemplate {

    private final String name;
    private final JsonNode properties;

    public TableOfTemplate(Template template) {
        Template.Resource table = template.only("AWS::DynamoDB::Table");
        properties = table.properties();
        name = table.name();
    }

    /** Makes the table unless it is there already, and tells its name. */
    public String createIfAbsent(DynamoDbClient dynamo) {
        create(dynamo);
        expiry().ifPresent(attribute -> expireBy(attribute, dynamo));
        return name;
    }

    /** The attribute that says when an item expires. */
    private Optional<String> expiry() {
        return properties
                .path("TimeToLiveSpecification")
                .optional("AttributeName")
                .map(JsonNode::asString);
    }

    private void expireBy(String attribute, DynamoDbClient dynamo) {
        TimeToLiveDescription kept =
                dynamo.describeTimeToLive(describe -> describe.tableName(name)).timeToLiveDescription();
        if (kept.timeToLiveStatus() != TimeToLiveStatus.ENABLED) {
            dynamo.updateTimeToLive(update -> update.tableName(name)
                    .timeToLiveSpecification(
                            expires -> expires.attributeName(attribute).enabled(true)));
        }
    }

    private void create(DynamoDbClient dynamo) {
        try {
            dynamo.createTable(request());
        } catch (ResourceInUseException _) {
            // A table from an earlier run is what --data is for; one from before there were streams gets its own now.
            TableDescription kept =
                    dynamo.describeTable(describe -> describe.tableName(name)).table();
            refuseOtherIndexesOf(kept);
            boolean lacksStream = kept.streamSpecification() == null;
            stream()
                    .filter(_ -> lacksStream)
                    .ifPresent(stream ->
                            dynamo.updateTable(update -> update.tableName(name).streamSpecification(stream)));
        }
    }

    /** An index cannot be changed, and what was saved before it would not stand in it: callbacks would be out of sight. */
    private void refuseOtherIndexesOf(TableDescription kept) {
        Set<String> theirs = kept.globalSecondaryIndexes().stream()
                .map(index -> described(index.indexName(), index.keySchema(), index.projection()))
                .collect(Collectors.toSet());
        Set<String> ours = request().globalSecondaryIndexes().stream()
                .map(index -> described(index.indexName(), index.keySchema(), index.projection()))
                .collect(Collectors.toSet());
        if (!theirs.equals(ours)) {
            throw new IllegalStateException(
                    "the table %s was made by another version of Ringback, with other indexes; begin anew (--fresh), or with other data (--data)"
                            .formatted(name));
        }
    }

    private static String described(String index, List<KeySchemaElement> keys, Projection projection) {
        return "%s %s %s %s"
                .formatted(
                        index,
                        keys,
                        projection.projectionTypeAsString(),
                        projection.nonKeyAttributes().stream().sorted().toList());
    }

    private Optional<StreamSpecification> stream() {
        return properties
                .path("StreamSpecification")
                .optional("StreamViewType")
                .map(type -> StreamSpecification.builder()
                        .streamEnabled(true)
                        .streamViewType(type.asString())
                        .build());
    }

    private CreateTableRequest request() {
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(name)
                .keySchema(keys(properties))
                .billingMode(properties.path("BillingMode").asString("PAY_PER_REQUEST"))
                .attributeDefinitions(properties
                        .path("AttributeDefinitions")
                        .valueStream()
                        .map(attribute -> AttributeDefinition.builder()
                                .attributeName(attribute.path("AttributeName").asString())
                                .attributeType(attribute.path("AttributeType").asString())
                                .build())
                        .toList());
        stream().ifPresent(request::streamSpecification);
        List<GlobalSecondaryIndex> indexes = properties
                .path("GlobalSecondaryIndexes")
                .valueStream()
                .map(TableOfTemplate::index)
                .toList();
        return indexes.isEmpty()
                ? request.build()
                : request.globalSecondaryIndexes(indexes).build();
    }

    private static GlobalSecondaryIndex index(JsonNode index) {
        JsonNode projection = index.path("Projection");
        Projection.Builder projected = Projection.builder()
                .projectionType(projection.path("ProjectionType").asString());
        if (projection.has("NonKeyAttributes")) {
            projected.nonKeyAttributes(projection
                    .get("NonKeyAttributes")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList());
        }
        return GlobalSecondaryIndex.builder()
                .indexName(index.path("IndexName").asString())
                .keySchema(keys(index))
                .projection(projected.build())
                .build();
    }

    private static List<KeySchemaElement> keys(JsonNode keyed) {
        return keyed.path("KeySchema")
                .valueStream()
                .map(key -> KeySchemaElement.builder()
                        .attributeName(key.path("AttributeName").asString())
                        .keyType(key.path("KeyType").asString())
                        .build())
                .toList();
    }
}
