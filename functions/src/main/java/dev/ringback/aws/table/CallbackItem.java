package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.Entry;
import dev.ringback.callback.Intent;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Siblings;
import dev.ringback.desk.Placement;
import dev.ringback.form.EntryForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A callback as one item of the table, and back: its history, its pending intents and what the indexes need. */
final class CallbackItem {

    /** Stands in the item of a callback that has seen a sibling, and in no other. */
    static final String SIBLINGS = "siblings";

    private static final String LOCATION = "location";

    private CallbackItem() {}

    /** Whether an item is a callback, whether it can be read or not. */
    static boolean isOne(Map<String, AttributeValue> item) {
        return ItemKey.of(item).isCallback() && !WishItem.isOne(item);
    }

    /**
     * Reads an item that has all of its history.
     *
     * @throws UnreadableItem if it is no whole callback
     */
    static Callback read(Map<String, AttributeValue> item) {
        try {
            return parse(item);
        } catch (RuntimeException e) {
            throw new UnreadableItem(e);
        }
    }

    private static Callback parse(Map<String, AttributeValue> item) {
        CallbackKey key = ItemKey.of(item).callback();
        return Callback.of(
                        new CallbackId(Item.text(item, "id")),
                        new CallerAtLocation(location(item), key.caller()),
                        key.ordinal(),
                        history(item),
                        Item.list(item, "pending").stream()
                                .map(StoredIntent::read)
                                .toList(),
                        Item.number(item, "revision"))
                .beside(item.containsKey(SIBLINGS) ? Siblings.SEEN : Siblings.NONE);
    }

    /** A callback that was just opened, with what stands for its placement. */
    static Map<String, AttributeValue> write(Callback opened, Placement placement) {
        var item = new LinkedHashMap<>(ItemKey.of(opened.key()).asMap());
        item.put("id", s(opened.id().id()));
        item.put(LOCATION, s(opened.location().id()));
        item.put("state", s(placement.state()));
        item.put("revision", n(opened.revision()));
        item.put("history", entries(opened.history()));
        if (!opened.pending().isEmpty()) {
            item.put("pending", intents(opened.pending()));
        }
        if (opened.siblings() == Siblings.SEEN) {
            item.put(SIBLINGS, AttributeValue.fromBool(true));
        }
        item.putAll(Placed.attributes(placement));
        return item;
    }

    /** The location of a callback, which an entry of the watch has too. */
    static LocationId location(Map<String, AttributeValue> item) {
        return new LocationId(Item.text(item, LOCATION));
    }

    static List<Entry> history(Map<String, AttributeValue> item) {
        return StoredEntry.forms(item).map(EntryForm::toEntry).toList();
    }

    /** Those entries only that stand after so many others: what is wrong with an earlier one is no matter of theirs. */
    static List<Entry> historyAfter(long entries, Map<String, AttributeValue> item) {
        return StoredEntry.forms(item, entries).map(EntryForm::toEntry).toList();
    }

    static AttributeValue entries(List<Entry> entries) {
        return StoredEntry.list(entries.stream().map(EntryForm::of));
    }

    static AttributeValue intents(List<Intent> intents) {
        return AttributeValue.fromL(intents.stream().map(StoredIntent::write).toList());
    }
}
