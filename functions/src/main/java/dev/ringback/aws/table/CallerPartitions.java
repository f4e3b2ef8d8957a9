package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.CallerRecord;
import dev.ringback.callback.FollowUpKey;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.OnePerson;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.WishedBy;
import dev.ringback.casework.OpenWithPatient;
import dev.ringback.followup.FollowUp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
                    wishedBy(),
                    unreadable(),
                    followUps(Partition::standsInAnIndex),
                    followUps(Predicate.not(Partition::standsInAnIndex)));
        }

        /** What is open, or has something pending. */
        private static boolean standsInAnIndex(Map<String, AttributeValue> item) {
            return item.containsKey("worklist") || item.containsKey("watch");
        }

        private List<FollowUpKey> followUps(Predicate<Map<String, AttributeValue>> which) {
            return items.stream()
                    .filter(which)
                    .map(ItemKey::of)
                    .filter(ItemKey::isFollowUp)
                    .map(ItemKey::followUp)
                    .toList();
        }

        List<WishedBy> wishedBy() {
            return WishItem.in(items);
        }

        /** The next number that is free. */
        int nextOrdinal() {
            return items.stream()
                            .map(ItemKey::of)
                            .filter(ItemKey::isCallback)
                            .mapToInt(key -> key.callback().ordinal())
                            .max()
                            .orElse(0)
                    + 1;
        }

        private List<Integer> unreadable() {
            Set<CallbackKey> readable = callbacks.stream().map(Callback::key).collect(Collectors.toSet());
            return items.stream()
                    .filter(CallbackItem::isOne)
                    .map(item -> ItemKey.of(item).callback())
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
                        .filter(CallbackItem::isOne)
                        .flatMap(item -> reader.readToChange(item).stream())
                        .toList());
    }

    /** What lies with the numbers of a callback, and with the patients to whom these lead. */
    OpenWithPatient siblings(Callback of) {
        Set<PhoneNumber> numbers = OnePerson.numbers(of);
        List<Map<String, AttributeValue>> there = openOn(numbers);
        return new OpenWithPatient(OnePerson.siblings(of, callbacks(there)), followUps(there, numbers));
    }

    /** The same of a follow-up, whose patient is called on the one number. */
    OpenWithPatient siblings(FollowUpKey of) {
        Set<PhoneNumber> numbers = Set.of(of.caller());
        List<Map<String, AttributeValue>> there = openOn(numbers);
        return new OpenWithPatient(
                OnePerson.openOn(of.caller(), callbacks(there)),
                followUps(there, numbers).stream()
                        .filter(followUp -> !followUp.key().equals(of))
                        .toList());
    }

    private Stream<Callback> callbacks(List<Map<String, AttributeValue>> items) {
        return items.stream().filter(CallbackItem::isOne).flatMap(item -> reader.read(item).stream());
    }

    private static List<FollowUp> followUps(List<Map<String, AttributeValue>> items, Set<PhoneNumber> numbers) {
        return items.stream()
                .filter(item -> ItemKey.of(item).isFollowUp())
                .flatMap(item -> FollowUpItem.readIfPossible(item).stream())
                .filter(followUp -> followUp.isOpen() && numbers.contains(followUp.caller()))
                .toList();
    }

    List<FollowUp> followUps(PhoneNumber patient) {
        return items(query(patient)).stream()
                .filter(item -> ItemKey.of(item).isFollowUp())
                .map(FollowUpItem::read)
                .toList();
    }

    List<FollowUp> openFollowUps(PhoneNumber patient) {
        return followUps(open(patient).toList(), Set.of(patient));
    }

    /** What stands right behind a callback. */
    List<FollowUp> owedFrom(CallbackKey callback) {
        ItemKey key = ItemKey.of(callback);
        return items(QueryRequest.builder()
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :owed)")
                        .expressionAttributeValues(Map.of(":pk", s(key.pk()), ":owed", s(key.beginningOfWhatIsOwed()))))
                .stream()
                .flatMap(item -> FollowUpItem.readIfPossible(item).stream())
                .toList();
    }

    private List<Map<String, AttributeValue>> openOn(Set<PhoneNumber> numbers) {
        List<Map<String, AttributeValue>> there =
                numbers.stream().flatMap(this::open).toList();
        Stream<Map<String, AttributeValue>> others = WishItem.in(there).stream()
                .map(WishedBy::patient)
                .filter(patient -> !numbers.contains(patient))
                .distinct()
                .flatMap(this::open);
        return Stream.concat(there.stream(), others).toList();
    }

    /** Only what is open, or has something pending, stands in an index. */
    private Stream<Map<String, AttributeValue>> open(PhoneNumber number) {
        return items(query(number)
                        .filterExpression(
                                "attribute_exists(worklist) OR attribute_exists(watch) OR attribute_exists(wishedBy)"))
                .stream();
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
