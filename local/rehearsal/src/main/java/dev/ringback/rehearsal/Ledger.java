package dev.ringback.rehearsal;

import static dev.ringback.rehearsal.Items.text;

import dev.ringback.aws.table.CallbackTable;
import dev.ringback.callback.Callback;
import dev.ringback.checkers.Callbacks;
import dev.ringback.checkers.Moment;
import dev.ringback.checkers.StoredCallback;
import dev.ringback.checkers.StoredFollowUp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The callbacks in the table as they were last seen; it reads again only what was written. */
final class Ledger {

    private static final String UNCALLABLE = "uncallable#";
    private static final String NUMBER = "number#";
    private static final String TEXTS = "texts";
    private static final String WISHED_BY = "wishedBy";
    private static final Pattern ORDINAL = Pattern.compile("\\d{6,}");
    private static final Pattern FOLLOW_UP = Pattern.compile("\\d{6,}~.+");

    private final DynamoDbClient dynamo;
    private final String tableName;
    private final Callbacks callbacks = new Callbacks();
    private final Map<Key, StoredCallback> items = new HashMap<>();
    private final Map<Key, Map<String, AttributeValue>> unread = new LinkedHashMap<>();
    private final Map<Key, Stored> seen = new LinkedHashMap<>();
    private final Map<String, Set<Key>> keysOf = new HashMap<>();
    private final Set<Key> uncallable = new HashSet<>();
    private final FollowUpLedger followUps = new FollowUpLedger();

    /** Where an item stands. */
    private record Key(String pk, String sk) {}

    /** A missed call that opened no callback, and why. */
    record Uncallable(String location, String contact, String reason) {}

    /** What a number said by text about further texts to it. */
    record OptOut(String number, String standing) {}

    /**
     * A callback as the code reads it.
     *
     * @param lookAt when something will look at it next
     */
    record Stored(Callback callback, Optional<Instant> lookAt) {}

    /** A callback that was written, as the code reads it. */
    record Change(Optional<Callback> before, Callback after) {}

    /** What was written in a step, as it lies in the table. */
    record Written(
            List<Moment.Change> changes,
            List<StoredFollowUp> followUps,
            List<StoredCallback> gone,
            List<Uncallable> uncallable,
            List<OptOut> optOuts) {}

    /** @param dynamo a client that is not counted: looking is not part of what is rehearsed */
    Ledger(DynamoDbClient dynamo, String tableName) {
        this.dynamo = dynamo;
        this.tableName = tableName;
    }

    /** Takes in everything that is there already: it is to be checked, and there is nothing to tell of it. */
    List<Moment.Change> takeStock() {
        read(dynamo.scanPaginator(scan -> scan.tableName(tableName).projectionExpression("pk, sk")).items().stream()
                .toList());
        changes();
        return callbacks.all().map(Moment.Change::found).toList();
    }

    /** Reads again what has these keys, whether the code could read it or not. */
    Written read(Collection<Map<String, AttributeValue>> keys) {
        List<Moment.Change> changes = new ArrayList<>();
        List<StoredFollowUp> owed = new ArrayList<>();
        List<StoredCallback> gone = new ArrayList<>();
        List<Uncallable> calls = new ArrayList<>();
        List<OptOut> optOuts = new ArrayList<>();
        unread.clear();
        for (Map<String, AttributeValue> each : keys) {
            Key key = key(each);
            if (isCallback(key)) {
                read(key, callback(item(each)), changes, gone);
            } else if (isFollowUp(key)) {
                followUps.read(item(each)).ifPresent(owed::add);
            } else if (key.pk().startsWith(UNCALLABLE) && uncallable.add(key)) {
                String location = key.pk().substring(UNCALLABLE.length());
                calls.add(new Uncallable(location, key.sk(), text(item(each), "reason")));
            } else if (key.pk().startsWith(NUMBER) && key.sk().equals(TEXTS)) {
                optOuts.add(new OptOut(key.pk().substring(NUMBER.length()), text(item(each), "standing")));
            }
        }
        return new Written(changes, owed, gone, calls, optOuts);
    }

    private void read(
            Key key, Map<String, AttributeValue> item, List<Moment.Change> changes, List<StoredCallback> gone) {
        Optional<StoredCallback> there = Optional.ofNullable(items.remove(key));
        // Once a callback has expired, the caller's next one may stand in its place.
        Optional<StoredCallback> before =
                there.filter(known -> !item.isEmpty() && known.id().equals(text(item, "id")));
        there.filter(_ -> before.isEmpty()).ifPresent(known -> {
            gone.add(known);
            callbacks.remove(known);
            seen.remove(key);
        });
        if (item.isEmpty()) {
            return;
        }
        unread.put(key, item);
        StoredCallback after = Items.of(item, before);
        items.put(key, after);
        if (!before.equals(Optional.of(after))) {
            callbacks.put(after);
            changes.add(new Moment.Change(before, after));
        }
    }

    /** What was read last, as the code reads it. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        unread.forEach((key, item) -> {
            Callback after = CallbackTable.read(item);
            Optional<Instant> lookAt = Optional.ofNullable(items.get(key)).flatMap(StoredCallback::lookAt);
            Optional<Callback> before = Optional.ofNullable(seen.put(key, new Stored(after, lookAt)))
                    .map(Stored::callback);
            if (!before.equals(Optional.of(after))) {
                keysOf.computeIfAbsent(after.caller().e164(), _ -> new LinkedHashSet<>())
                        .add(key);
                changes.add(new Change(before, after));
            }
        });
        unread.clear();
        return changes;
    }

    /** Every callback as it lies in the table. */
    Callbacks callbacks() {
        return callbacks;
    }

    /** What is owed after calls. */
    FollowUpLedger followUps() {
        return followUps;
    }

    /** Every callback, the oldest first. */
    List<Stored> all() {
        return seen.values().stream()
                .sorted(Comparator.comparing(stored -> stored.callback().openedAt()))
                .toList();
    }

    /** Forgets what has expired since it was written: nobody tells of that until somebody looks. */
    void forgetExpired() {
        Set<Key> there =
                dynamo.scanPaginator(scan -> scan.tableName(tableName).projectionExpression("pk, sk")).items().stream()
                        .map(Ledger::key)
                        .collect(Collectors.toSet());
        seen.keySet().retainAll(there);
    }

    /** The newest callback of a caller, at one location if that matters. */
    Optional<Callback> newest(String caller, Optional<String> location) {
        return keysOf.getOrDefault(caller, Set.of()).stream()
                .flatMap(key -> Optional.ofNullable(seen.get(key)).stream())
                .map(Stored::callback)
                .filter(callback -> location.isEmpty()
                        || location.get().equals(callback.location().id()))
                .max(Comparator.comparing(Callback::openedAt).thenComparingInt(Callback::ordinal));
    }

    /** Another patient whom the caller's number leads to may have a place among the caller's callbacks. */
    private static Map<String, AttributeValue> callback(Map<String, AttributeValue> item) {
        return item.containsKey(WISHED_BY) ? Map.of() : item;
    }

    private static boolean isCallback(Key key) {
        return key.pk().startsWith("+") && ORDINAL.matcher(key.sk()).matches();
    }

    private static boolean isFollowUp(Key key) {
        return key.pk().startsWith("+") && FOLLOW_UP.matcher(key.sk()).matches();
    }

    private static Key key(Map<String, AttributeValue> key) {
        return new Key(text(key, "pk"), text(key, "sk"));
    }

    private Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
        Map<String, AttributeValue> item = dynamo.getItem(
                        get -> get.tableName(tableName).key(key).consistentRead(true))
                .item();
        return item.containsKey("earlier") ? whole(key, item) : item;
    }

    /** With what was set aside of a long history in front of what was not. */
    private Map<String, AttributeValue> whole(Map<String, AttributeValue> key, Map<String, AttributeValue> item) {
        var history = new ArrayList<AttributeValue>();
        dynamo.queryPaginator(query -> query.tableName(tableName)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :part)")
                        .expressionAttributeValues(Map.of(
                                ":pk",
                                AttributeValue.fromS(text(key, "pk")),
                                ":part",
                                AttributeValue.fromS(text(key, "sk") + "#"))))
                .items()
                .forEach(part -> history.addAll(
                        Objects.requireNonNull(part.get("history")).l()));
        history.addAll(Objects.requireNonNull(item.get("history")).l());
        var whole = new HashMap<>(item);
        whole.put("history", AttributeValue.fromL(history));
        return whole;
    }
}
