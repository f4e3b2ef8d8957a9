package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.FollowUpKey;
import dev.ringback.callback.WorkKey;
import dev.ringback.casework.CallbackStore;
import dev.ringback.casework.FollowUpStore;
import dev.ringback.casework.JourneyItem;
import dev.ringback.casework.JourneyStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * Callbacks and follow-ups in pages, by the indexes that are there: what is open by the worklist and the watch, everything by its ids. A place is
 * named by an id, for a key of the table has the patient's number.
 */
public final class JourneyTable implements JourneyStore {

    private static final Comparator<ItemKey> ORDER =
            Comparator.comparing(ItemKey::pk).thenComparing(ItemKey::sk);

    private final DynamoDbClient dynamo;
    private final String table;
    private final CallbackStore callbacks;
    private final FollowUpStore followUps;
    private final Indexes indexes;
    private final PlacesById places;

    public JourneyTable(DynamoDbClient dynamo, String table, CallbackStore callbacks, FollowUpStore followUps) {
        this.dynamo = dynamo;
        this.table = table;
        this.callbacks = callbacks;
        this.followUps = followUps;
        this.indexes = new Indexes(dynamo, table);
        this.places = new PlacesById(dynamo, table);
    }

    @Override
    public Page page(Which which, Optional<String> after, int most) throws NoSuchPlace {
        Optional<ItemKey> place = place(after);
        return switch (which) {
            case OPEN -> open(place, most);
            case ALL -> all(after, place, most);
        };
    }

    private Optional<ItemKey> place(Optional<String> after) throws NoSuchPlace {
        if (after.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(places.of(after.get()).orElseThrow(NoSuchPlace::new));
    }

    /** Both indexes are read whole: they are short, and nothing stands in them by its id. */
    private Page open(Optional<ItemKey> after, int most) {
        List<ItemKey> keys = indexes.all()
                .filter(key ->
                        after.filter(place -> ORDER.compare(key, place) <= 0).isEmpty())
                .sorted(ORDER)
                .limit(most + 1L)
                .toList();
        List<JourneyItem> items =
                items(keys.stream().limit(most).map(ItemKey::work).toList());
        if (keys.size() <= most) {
            return new Page(items, Optional.empty());
        }
        // A page ends where something can be read, for only that tells its id.
        return items.isEmpty()
                ? open(Optional.of(keys.get(most - 1)), most)
                : new Page(items, Optional.of(items.getLast().id()));
    }

    private Page all(Optional<String> after, Optional<ItemKey> place, int most) {
        ScanResponse scanned = dynamo.scan(scan -> scan.tableName(table)
                .indexName("byId")
                .limit(most)
                .exclusiveStartKey(
                        after.flatMap(id -> place.map(key -> key(id, key))).orElse(null)));
        List<WorkKey> keys = scanned.items().stream()
                .map(ItemKey::of)
                .filter(key -> key.isCallback() || key.isFollowUp())
                .map(ItemKey::work)
                .toList();
        return new Page(
                items(keys),
                scanned.hasLastEvaluatedKey()
                        ? Optional.of(Item.text(scanned.lastEvaluatedKey(), "id"))
                        : Optional.empty());
    }

    private static Map<String, AttributeValue> key(String id, ItemKey place) {
        var key = new HashMap<>(place.asMap());
        key.put("id", s(id));
        return key;
    }

    /** In the order of the keys. */
    private List<JourneyItem> items(List<WorkKey> keys) {
        var ofCallbacks = new ArrayList<CallbackKey>();
        var ofFollowUps = new ArrayList<FollowUpKey>();
        keys.forEach(key -> {
            switch (key) {
                case CallbackKey callback -> ofCallbacks.add(callback);
                case FollowUpKey followUp -> ofFollowUps.add(followUp);
            }
        });
        var found = new HashMap<WorkKey, JourneyItem>();
        callbacks.findAll(ofCallbacks).forEach(one -> found.put(one.key(), new JourneyItem.OfCallback(one)));
        followUps.findAll(ofFollowUps).forEach(one -> found.put(one.key(), new JourneyItem.OfFollowUp(one)));
        return keys.stream().flatMap(key -> Stream.ofNullable(found.get(key))).toList();
    }
}
