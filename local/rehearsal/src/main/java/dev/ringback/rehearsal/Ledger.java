package dev.ringback.rehearsal;

import static dev.ringback.rehearsal.Items.text;

import dev.ringback.aws.table.CallbackTable;
import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.checkers.Item;
import dev.ringback.checkers.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The callbacks in the table as they were last seen; it reads again only what was written. */
final class Ledger {

    private static final String UNCALLABLE = "uncallable#";
    private static final Pattern ORDINAL = Pattern.compile("\\d{6,}");

    private final DynamoDbClient dynamo;
    private final String tableName;
    private final CallbackTable table;
    private final Map<Key, Item> items = new LinkedHashMap<>();
    private final Map<Key, Stored> seen = new LinkedHashMap<>();
    private final Set<Key> uncallable = new HashSet<>();

    /** Where an item stands. */
    private record Key(String pk, String sk) {

        CallbackKey callback() {
            int hash = pk.lastIndexOf('#');
            return new CallbackKey(
                    new CallerAtLocation(
                            new LocationId(pk.substring(0, hash)), new PhoneNumber(pk.substring(hash + 1))),
                    Integer.parseInt(sk));
        }
    }

    /** A missed call that opened no callback, and why. */
    record Uncallable(String location, String contact, String reason) {}

    /**
     * A callback as the code reads it.
     *
     * @param lookAt when something will look at it next
     */
    record Stored(Callback callback, Optional<Instant> lookAt) {}

    /** A callback that was written, as the code reads it. */
    record Change(Optional<Callback> before, Callback after) {}

    /** @param dynamo a client that is not counted: looking is not part of what is rehearsed */
    Ledger(DynamoDbClient dynamo, String tableName) {
        this.dynamo = dynamo;
        this.tableName = tableName;
        this.table = new CallbackTable(dynamo, tableName);
    }

    /** Takes in everything that is there already, without calling it a change. */
    void takeStock() {
        List<Map<String, AttributeValue>> keys =
                dynamo.scanPaginator(scan -> scan.tableName(tableName).projectionExpression("pk, sk")).items().stream()
                        .toList();
        rewritten(keys);
        changes(keys);
        uncallable(keys);
    }

    /** What has become of the items with these keys since they were last seen, whether the code can read it or not. */
    List<Moment.Change> rewritten(Collection<Map<String, AttributeValue>> written) {
        List<Moment.Change> changes = new ArrayList<>();
        for (Map<String, AttributeValue> key : written) {
            Key itemKey = key(key);
            Map<String, AttributeValue> item = isCallback(itemKey) ? item(key) : Map.of();
            if (item.isEmpty()) {
                items.remove(itemKey);
            } else {
                Item after = Items.of(item);
                Optional<Item> before = Optional.ofNullable(items.put(itemKey, after));
                if (!before.equals(Optional.of(after))) {
                    changes.add(new Moment.Change(before, after));
                }
            }
        }
        return changes;
    }

    /** The same as the code reads it. */
    List<Change> changes(Collection<Map<String, AttributeValue>> written) {
        List<Change> changes = new ArrayList<>();
        for (Map<String, AttributeValue> key : written) {
            Key itemKey = key(key);
            if (isCallback(itemKey)) {
                table.find(itemKey.callback()).ifPresent(after -> {
                    Optional<Callback> before =
                            Optional.ofNullable(seen.get(itemKey)).map(Stored::callback);
                    Optional<Instant> lookAt =
                            Optional.ofNullable(items.get(itemKey)).flatMap(Item::lookAt);
                    seen.put(itemKey, new Stored(after, lookAt));
                    if (!before.equals(Optional.of(after))) {
                        changes.add(new Change(before, after));
                    }
                });
            }
        }
        return changes;
    }

    /** The calls among the items with these keys that opened nothing, and have not been seen before. */
    List<Uncallable> uncallable(Collection<Map<String, AttributeValue>> written) {
        List<Uncallable> calls = new ArrayList<>();
        for (Map<String, AttributeValue> key : written) {
            Key itemKey = key(key);
            if (itemKey.pk().startsWith(UNCALLABLE) && uncallable.add(itemKey)) {
                Map<String, AttributeValue> item = item(key);
                calls.add(new Uncallable(
                        itemKey.pk().substring(UNCALLABLE.length()), itemKey.sk(), text(item, "reason")));
            }
        }
        return calls;
    }

    /** Every callback as it lies in the table. */
    List<Item> items() {
        return List.copyOf(items.values());
    }

    /** Every callback, the oldest first. */
    List<Stored> all() {
        return seen.values().stream()
                .sorted(Comparator.comparing(stored -> stored.callback().openedAt()))
                .toList();
    }

    /** The newest callback of a caller, at one location if that matters. */
    Optional<Callback> newest(String caller, Optional<String> location) {
        return seen.values().stream()
                .map(Stored::callback)
                .filter(callback -> callback.caller().e164().equals(caller))
                .filter(callback -> location.isEmpty()
                        || location.get().equals(callback.location().id()))
                .max(Comparator.comparing(Callback::openedAt).thenComparingInt(Callback::ordinal));
    }

    private static boolean isCallback(Key key) {
        return key.pk().contains("#+") && ORDINAL.matcher(key.sk()).matches();
    }

    private static Key key(Map<String, AttributeValue> key) {
        return new Key(text(key, "pk"), text(key, "sk"));
    }

    private Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
        return dynamo.getItem(get -> get.tableName(tableName).key(key).consistentRead(true))
                .item();
    }
}
