package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.FollowUpKey;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.WorkKey;
import dev.ringback.casework.OpenWithPatient;
import dev.ringback.followup.FollowUp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The partitions of callers: each holds the callbacks and notes of one of them, of all locations. */
final class CallerPartitions {

    private final DynamoDbClient dynamo;
    private final String table;
    private final CallbackReader reader;

    CallerPartitions(DynamoDbClient dynamo, String table, CallbackReader reader) {
        this.dynamo = dynamo;
        this.table = table;
        this.reader = reader;
    }

    /** What was read of one of them. */
    record Partition(PhoneNumber caller, List<Map<String, AttributeValue>> items, List<Callback> callbacks) {

        CallerRecord at(LocationId location) {
            return new CallerRecord(
                    new CallerAtLocation(location, caller),
                    callbacks.stream()
                            .filter(callback -> callback.location().equals(location))
                            .toList(),
                    callbacks.stream()
                            .filter(callback -> !callback.location().equals(location))
                            .toList(),
                    CallerNotes.reached(items, location),
                    CallerNotes.said(items, location),
                    Standings.of(items),
                    unreadable(),
                    owed());
        }

        /** What is open, or has something pending, stands in an index. */
        private List<FollowUpKey> owed() {
            return items.stream()
                    .filter(item -> item.containsKey("worklist") || item.containsKey("watch"))
                    .map(ItemKey::of)
                    .filter(ItemKey::isFollowUp)
                    .map(ItemKey::followUp)
                    .toList();
        }

        private List<Integer> unreadable() {
            Set<CallbackKey> readable = callbacks.stream().map(Callback::key).collect(Collectors.toSet());
            return items.stream()
                    .map(ItemKey::of)
                    .filter(ItemKey::isCallback)
                    .map(ItemKey::callback)
                    .filter(key -> !readable.contains(key))
                    .map(CallbackKey::ordinal)
                    .toList();
        }

        List<CallerRecord> everywhere() {
            return Stream.concat(
                            callbacks.stream().map(Callback::location),
                            items.stream()
                                    .map(ItemKey::of)
                                    .filter(CallerNotes::isNote)
                                    .map(CallerNotes::location))
                    .distinct()
                    .map(this::at)
                    .toList();
        }
    }

    /**
     * Reads the newest first: a reader that sees a callback sees every one with a lower number, for that was put before. So the use case
     * that opens the next one misses none that is open.
     */
    Partition of(PhoneNumber caller) {
        List<Map<String, AttributeValue>> items = items(query(caller).scanIndexForward(false));
        return new Partition(
                caller,
                items,
                items.stream()
                        .filter(item -> ItemKey.of(item).isCallback())
                        .flatMap(item -> reader.readToChange(item).stream())
                        .toList());
    }

    List<FollowUp> followUps(PhoneNumber patient) {
        return items(query(patient)).stream()
                .filter(item -> ItemKey.of(item).isFollowUp())
                .map(FollowUpItem::read)
                .toList();
    }

    /** What is open of a caller besides {@code of}. Only what is open, or has something pending, stands in an index. */
    OpenWithPatient siblings(WorkKey of) {
        List<Map<String, AttributeValue>> open =
                items(query(of.caller()).filterExpression("attribute_exists(worklist) OR attribute_exists(watch)"));
        return new OpenWithPatient(
                open.stream()
                        .filter(item -> ItemKey.of(item).isCallback())
                        .flatMap(item -> reader.read(item).stream())
                        .filter(callback -> callback.isOpen() && !callback.key().equals(of))
                        .toList(),
                open.stream()
                        .filter(item -> ItemKey.of(item).isFollowUp())
                        .flatMap(item -> FollowUpItem.readIfPossible(item).stream())
                        .filter(followUp -> followUp.isOpen() && !followUp.key().equals(of))
                        .toList());
    }

    private static QueryRequest.Builder query(PhoneNumber caller) {
        return QueryRequest.builder()
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", s(ItemKey.partition(caller))));
    }

    private List<Map<String, AttributeValue>> items(QueryRequest.Builder query) {
        return dynamo.queryPaginator(query.tableName(table).build()).items().stream()
                .toList();
    }
}
