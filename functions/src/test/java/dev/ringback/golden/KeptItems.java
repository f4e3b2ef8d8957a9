package dev.ringback.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * A few items by their keys, and of DynamoDB only what reading and writing one of them takes: a put fails where an item stands that must not be there, an update
 * sets and removes attributes, a query finds a partition or what an index holds. It judges no other condition.
 */
final class KeptItems implements DynamoDbClient {

    private static final Pattern SET = Pattern.compile("([#\\w]+) = (:\\w+)");

    private final Map<String, Map<String, AttributeValue>> items = new TreeMap<>();

    static KeptItems of(Map<String, AttributeValue> item) {
        return of(List.of(item));
    }

    static KeptItems of(List<Map<String, AttributeValue>> items) {
        var kept = new KeptItems();
        items.forEach(kept::put);
        return kept;
    }

    List<Map<String, AttributeValue>> all() {
        return List.copyOf(items.values());
    }

    Map<String, AttributeValue> only() {
        if (items.size() != 1) {
            throw new IllegalStateException("not one item is kept, but " + items.size());
        }
        return items.values().iterator().next();
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        var there = items.get(key(request.item()));
        if (there != null && request.conditionExpression().startsWith("attribute_not_exists")) {
            throw ConditionalCheckFailedException.builder().item(there).build();
        }
        put(request.item());
        return PutItemResponse.builder().build();
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        for (TransactWriteItem part : request.transactItems()) {
            Optional.ofNullable(part.put()).ifPresent(put -> put(put.item()));
            Optional.ofNullable(part.update())
                    .ifPresent(update -> updateItem(UpdateItemRequest.builder()
                            .key(update.key())
                            .updateExpression(update.updateExpression())
                            .expressionAttributeNames(update.expressionAttributeNames())
                            .expressionAttributeValues(update.expressionAttributeValues())
                            .build()));
        }
        return TransactWriteItemsResponse.builder().build();
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        var item = new LinkedHashMap<>(items.getOrDefault(key(request.key()), request.key()));
        String[] parts = request.updateExpression().split(" REMOVE ", 2);
        SET.matcher(parts[0])
                .results()
                .forEach(set -> item.put(
                        name(request, set.group(1)),
                        request.expressionAttributeValues().get(set.group(2))));
        Stream.of(parts)
                .skip(1)
                .flatMap(names -> Pattern.compile("[#\\w]+").matcher(names).results())
                .map(MatchResult::group)
                .forEach(attribute -> item.remove(name(request, attribute)));
        put(item);
        return UpdateItemResponse.builder().attributes(item).build();
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return GetItemResponse.builder()
                .item(items.getOrDefault(key(request.key()), Map.of()))
                .build();
    }

    /** Every query asks for the one value of a hash key, of the table or of an index; one also for how sort keys begin. */
    @Override
    public QueryResponse query(QueryRequest request) {
        Map<String, AttributeValue> values = request.expressionAttributeValues();
        String[] hash = request.keyConditionExpression().split(" ", 4);
        AttributeValue wanted = Objects.requireNonNull(values.get(hash[2]));
        String beginning = request.keyConditionExpression().endsWith(" AND begins_with(sk, :sk)")
                ? values.getOrDefault(":sk", AttributeValue.fromS("")).s()
                : "";
        return QueryResponse.builder()
                .items(items.values().stream()
                        .filter(item -> wanted.equals(item.get(hash[0])))
                        .filter(item -> beginning.isEmpty() || text(item, "sk").startsWith(beginning))
                        .toList())
                .build();
    }

    @Override
    public String serviceName() {
        return DynamoDbClient.SERVICE_NAME;
    }

    @Override
    public void close() {}

    private void put(Map<String, AttributeValue> item) {
        items.put(key(item), item);
    }

    private static String name(UpdateItemRequest request, String name) {
        return request.expressionAttributeNames().getOrDefault(name, name);
    }

    private static String key(Map<String, AttributeValue> item) {
        return text(item, "pk") + " " + text(item, "sk");
    }

    static String text(Map<String, AttributeValue> item, String attribute) {
        AttributeValue value = item.get(attribute);
        if (value == null) {
            throw new IllegalStateException("the item has no '" + attribute + "'");
        }
        return value.s();
    }
}
