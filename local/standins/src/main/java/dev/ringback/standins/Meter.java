package dev.ringback.standins;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** Counts what AWS would charge for; it asks DynamoDB for the capacity itself, so that the functions need not. */
public final class Meter implements ExecutionInterceptor {

    /** What was used. Capacity is in DynamoDB's request units, as it reports them, indexes included. */
    public record Reading(
            long dynamoRequests, long dynamoWrites, double writeUnits, double readUnits, Map<Aws, Long> requests) {

        /** What was used since an earlier reading. */
        public Reading since(Reading earlier) {
            Map<Aws, Long> difference = new EnumMap<>(Aws.class);
            requests.forEach(
                    (service, count) -> difference.put(service, count - earlier.requests.getOrDefault(service, 0L)));
            return new Reading(
                    dynamoRequests - earlier.dynamoRequests,
                    dynamoWrites - earlier.dynamoWrites,
                    writeUnits - earlier.writeUnits,
                    readUnits - earlier.readUnits,
                    Map.copyOf(difference));
        }
    }

    private final Map<Aws, Long> requests = new EnumMap<>(Aws.class);
    private long writes;
    private double writeUnits;
    private double readUnits;

    public synchronized Reading read() {
        return new Reading(
                requests.getOrDefault(Aws.DYNAMODB, 0L), writes, writeUnits, readUnits, Map.copyOf(requests));
    }

    synchronized void requested(Aws service) {
        requests.merge(service, 1L, Long::sum);
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return switch (context.request()) {
            case PutItemRequest put ->
                put.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            case UpdateItemRequest update ->
                update.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            case TransactWriteItemsRequest transaction ->
                transaction.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            case GetItemRequest get ->
                get.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            case BatchGetItemRequest get ->
                get.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            case QueryRequest query ->
                query.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            case ScanRequest scan ->
                scan.toBuilder()
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .build();
            default -> context.request();
        };
    }

    /** Noted before it is tried: who dies in the middle, or gets no answer, may have written all the same. */
    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (FunctionRun.CURRENT.isBound()) {
            written(FunctionRun.CURRENT.get(), context.request());
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        count(context.response());
    }

    @Override
    public synchronized void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        if (context.exception() instanceof ConditionalCheckFailedException) {
            // A failed condition is charged at least one unit, and the answer does not say how many.
            writes++;
            writeUnits++;
        }
    }

    private synchronized void count(SdkResponse response) {
        switch (response) {
            case PutItemResponse put -> wrote(List.of(put.consumedCapacity()));
            case UpdateItemResponse update -> wrote(List.of(update.consumedCapacity()));
            case TransactWriteItemsResponse transaction -> wrote(transaction.consumedCapacity());
            case GetItemResponse get -> readUnits += units(List.of(get.consumedCapacity()));
            case BatchGetItemResponse get -> readUnits += units(get.consumedCapacity());
            case QueryResponse query -> readUnits += units(List.of(query.consumedCapacity()));
            case ScanResponse scan -> readUnits += units(List.of(scan.consumedCapacity()));
            default -> {
                // The other operations cost nothing by the request, or belong to other services.
            }
        }
    }

    private void wrote(List<ConsumedCapacity> consumed) {
        writes++;
        writeUnits += units(consumed);
    }

    private static double units(List<ConsumedCapacity> consumed) {
        return consumed.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
    }

    private static void written(FunctionRun run, SdkRequest request) {
        switch (request) {
            case PutItemRequest put -> run.wrote(key(put.item()));
            case UpdateItemRequest update -> run.wrote(key(update.key()));
            case TransactWriteItemsRequest transaction ->
                transaction.transactItems().forEach(item -> {
                    if (item.put() != null) {
                        run.wrote(key(item.put().item()));
                    }
                    if (item.update() != null) {
                        run.wrote(key(item.update().key()));
                    }
                });
            default -> {
                // Reads change nothing.
            }
        }
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Map.of("pk", item.get("pk"), "sk", item.get("sk"));
    }
}
