package dev.ringback.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * A table that was restored from a point in time, from which what a stack's table has lost is copied back (docs/adr/0062-a-restored-table-is-copied-back.md).
 * What the stack's table has stays as it is: it was worked on since.
 *
 * @param now what has expired by then is not copied
 */
public record RestoredTable(String restored, String table, Instant now) {

    /** BatchGetItem takes so many. */
    private static final int BATCH = 100;

    private static final String ATTRIBUTE_OF_A_TEXT = "text";

    /** What is made anew of what happens, and would be wrong by now: tasks that were offered, and answers of the desk. */
    private static final List<String> PASSING = List.of("tasks", "request#");

    /** What became of an item of the restored table. */
    public enum Copied {
        /** It was missing, and is there again. */
        COPIED,
        /** It was damaged, and is as it was. */
        REPAIRED,
        /** The stack's table has it: it stays. */
        STANDS,
        /** It is of a number that was erased since. */
        ERASED,
        /** It has expired, or is not worth keeping. */
        PASSED
    }

    /** What is done about an item that is damaged in the stack's table. */
    public enum Damaged {
        STAYS,
        /** The restored one takes its place; what happened since the point in time is lost. */
        IS_REPLACED
    }

    /** Whether anything is written. */
    public enum Mode {
        LOOK,
        WRITE
    }

    /** Goes over all of the restored table, and counts what became, or would become, of its items. */
    public Map<Copied, Long> copyBack(Mode mode, Damaged damaged) {
        try (DynamoDbClient dynamo = DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            return new Copying(dynamo, mode, damaged).all();
        }
    }

    private final class Copying {

        private final DynamoDbClient dynamo;
        private final Mode mode;
        private final Damaged damaged;
        private final Map<Copied, Long> counted = new LinkedHashMap<>();

        Copying(DynamoDbClient dynamo, Mode mode, Damaged damaged) {
            this.dynamo = dynamo;
            this.mode = mode;
            this.damaged = damaged;
        }

        Map<Copied, Long> all() {
            Stream.of(Copied.values()).forEach(one -> counted.put(one, 0L));
            Set<String> erased = erasedNumbers();
            List<Map<String, AttributeValue>> batch = new ArrayList<>();
            for (var item : dynamo.scanPaginator(
                            scan -> scan.tableName(restored).consistentRead(true))
                    .items()) {
                if (isPassing(item)) {
                    count(Copied.PASSED);
                } else if (erased.contains(number(item))) {
                    count(Copied.ERASED);
                } else {
                    batch.add(item);
                }
                if (batch.size() == BATCH) {
                    copy(batch);
                    batch.clear();
                }
            }
            copy(batch);
            return counted;
        }

        private void copy(List<Map<String, AttributeValue>> batch) {
            Map<Map<String, AttributeValue>, Map<String, AttributeValue>> there = there(batch);
            for (Map<String, AttributeValue> item : batch) {
                count(copy(item, Optional.ofNullable(there.get(key(item)))));
            }
        }

        private Copied copy(Map<String, AttributeValue> item, Optional<Map<String, AttributeValue>> there) {
            if (there.isEmpty()) {
                return put(item, "attribute_not_exists(pk)", Map.of()) ? Copied.COPIED : Copied.STANDS;
            }
            Map<String, AttributeValue> now = there.get();
            if (damaged == Damaged.STAYS || !isDamaged(now) || isDamaged(item)) {
                return Copied.STANDS;
            }
            // Nobody has repaired it meanwhile. Nobody else writes what is damaged.
            return put(item, "watch = :damaged", Map.of(":damaged", AttributeValue.fromS("damaged")))
                    ? Copied.REPAIRED
                    : Copied.STANDS;
        }

        private boolean put(Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
            if (mode == Mode.LOOK) {
                return true;
            }
            var put = PutItemRequest.builder()
                    .tableName(table)
                    .item(withoutTexts(item))
                    .conditionExpression(condition);
            try {
                dynamo.putItem((values.isEmpty() ? put : put.expressionAttributeValues(values)).build());
                return true;
            } catch (ConditionalCheckFailedException _) {
                return false;
            }
        }

        /** Those of the same keys in the stack's table, as far as it takes to tell whether they stand. */
        private Map<Map<String, AttributeValue>, Map<String, AttributeValue>> there(
                List<Map<String, AttributeValue>> batch) {
            Map<Map<String, AttributeValue>, Map<String, AttributeValue>> found = new LinkedHashMap<>();
            Map<String, KeysAndAttributes> asked = batch.isEmpty()
                    ? Map.of()
                    : Map.of(
                            table,
                            KeysAndAttributes.builder()
                                    .keys(batch.stream().map(Copying::key).toList())
                                    .consistentRead(true)
                                    .projectionExpression("pk, sk, watch")
                                    .build());
            while (!asked.isEmpty()) {
                Map<String, KeysAndAttributes> unread = asked;
                var answer = dynamo.batchGetItem(get -> get.requestItems(unread));
                answer.responses().values().forEach(items -> items.forEach(item -> found.put(key(item), item)));
                asked = answer.unprocessedKeys();
            }
            return found;
        }

        /** By who used what is kept of numbers since: those of the callbacks that were erased. */
        private Set<String> erasedNumbers() {
            Set<String> callbacks = new HashSet<>();
            dynamo
                    .queryPaginator(query -> query.tableName(table)
                            .keyConditionExpression("pk = :records")
                            .expressionAttributeValues(Map.of(":records", AttributeValue.fromS("records"))))
                    .items()
                    .stream()
                    .filter(use -> text(use, "what").equals("erase"))
                    .flatMap(use -> Stream.ofNullable(use.get("callbacks")))
                    .flatMap(ids -> ids.l().stream())
                    .map(AttributeValue::s)
                    .forEach(callbacks::add);
            return callbacks.isEmpty()
                    ? Set.of()
                    : dynamo
                            .scanPaginator(scan -> scan.tableName(restored)
                                    .projectionExpression("pk, id")
                                    .filterExpression("attribute_exists(id)"))
                            .items()
                            .stream()
                            .filter(item -> callbacks.contains(text(item, "id")))
                            .map(Copying::number)
                            .collect(Collectors.toSet());
        }

        private boolean isPassing(Map<String, AttributeValue> item) {
            return PASSING.stream().anyMatch(text(item, "pk")::startsWith)
                    || Optional.ofNullable(item.get("expiresAt"))
                            .map(AttributeValue::n)
                            .filter(seconds -> Long.parseLong(seconds) <= now.getEpochSecond())
                            .isPresent();
        }

        /** A text that was still to go then may have gone since: none goes of what is copied, so that none goes twice. */
        private static Map<String, AttributeValue> withoutTexts(Map<String, AttributeValue> item) {
            if (!item.containsKey("pending")) {
                return item;
            }
            Map<String, AttributeValue> without = new LinkedHashMap<>(item);
            without.computeIfPresent(
                    "pending",
                    (_, pending) -> AttributeValue.fromL(pending.l().stream()
                            .filter(intent -> !intent.m().containsKey(ATTRIBUTE_OF_A_TEXT))
                            .toList()));
            return without;
        }

        private static boolean isDamaged(Map<String, AttributeValue> item) {
            return text(item, "watch").equals("damaged");
        }

        private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
            return item.entrySet().stream()
                    .filter(one -> one.getKey().equals("pk") || one.getKey().equals("sk"))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        /** Whose it is, where it is a number's. */
        private static String number(Map<String, AttributeValue> item) {
            return text(item, "pk").replaceFirst("^number#", "");
        }

        private static String text(Map<String, AttributeValue> item, String attribute) {
            return Optional.ofNullable(item.get(attribute))
                    .map(AttributeValue::s)
                    .orElse("");
        }

        private void count(Copied copied) {
            counted.merge(copied, 1L, Long::sum);
        }
    }
}
