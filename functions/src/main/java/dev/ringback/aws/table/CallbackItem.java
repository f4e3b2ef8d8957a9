package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.Callback;
import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.CallerAtLocation;
import dev.ringback.callback.Entry;
import dev.ringback.callback.EscalationReason;
import dev.ringback.callback.Intent;
import dev.ringback.callback.LocationId;
import dev.ringback.callback.Siblings;
import dev.ringback.callback.TextStep;
import dev.ringback.callback.Word;
import dev.ringback.desk.Placement;
import dev.ringback.form.EntryForm;
import dev.ringback.form.Fields;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                                .map(CallbackItem::intent)
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
        return Item.list(item, "history").stream().map(CallbackItem::entry).toList();
    }

    /** Those entries only that stand after so many others: what is wrong with an earlier one is no matter of theirs. */
    static List<Entry> historyAfter(long entries, Map<String, AttributeValue> item) {
        return Item.list(item, "history").stream()
                .skip(entries)
                .map(CallbackItem::entry)
                .toList();
    }

    static AttributeValue entries(List<Entry> entries) {
        return AttributeValue.fromL(entries.stream().map(CallbackItem::entry).toList());
    }

    static AttributeValue intents(List<Intent> intents) {
        return AttributeValue.fromL(intents.stream().map(CallbackItem::intent).toList());
    }

    private static AttributeValue entry(Entry entry) {
        EntryForm form = EntryForm.of(entry);
        var map = Item.of("entry", s(form.entry()));
        map.put("at", n(form.at().getEpochSecond()));
        form.fields().asMap().forEach((name, value) -> map.put(name, value(value)));
        return AttributeValue.fromM(map);
    }

    private static Entry entry(AttributeValue value) {
        var fields = new Fields();
        value.m().forEach((name, field) -> {
            if (!name.equals("entry") && !name.equals("at")) {
                fields.put(name, plain(field));
            }
        });
        return new EntryForm(Item.text(value.m(), "entry"), Instant.ofEpochSecond(Item.number(value.m(), "at")), fields)
                .toEntry();
    }

    private static AttributeValue value(Object value) {
        return switch (value) {
            case Instant instant -> n(instant.getEpochSecond());
            case Long number -> n(number);
            case Boolean bool -> AttributeValue.fromBool(bool);
            case List<?> list ->
                AttributeValue.fromL(list.stream().map(CallbackItem::value).toList());
            default -> s(value.toString());
        };
    }

    private static Object plain(AttributeValue value) {
        return switch (value.type()) {
            case N -> Long.parseLong(value.n());
            case BOOL -> value.bool();
            case L -> value.l().stream().map(CallbackItem::plain).toList();
            default -> value.s();
        };
    }

    private static AttributeValue intent(Intent intent) {
        Map<String, AttributeValue> map = new LinkedHashMap<>();
        switch (intent) {
            case Intent.Alert alert -> {
                map.put("alert", s(alert.reason().word()));
                map.put("seq", n(alert.seq()));
            }
            case Intent.Text text -> {
                map.put("text", s(text.step().word()));
                map.put("notBefore", n(text.notBefore().getEpochSecond()));
            }
            case Intent.TextSending sending ->
                map.put("sending", s(sending.step().word()));
        }
        map.put("overdueAt", n(intent.overdueAt().getEpochSecond()));
        return AttributeValue.fromM(map);
    }

    private static Intent intent(AttributeValue value) {
        Map<String, AttributeValue> map = value.m();
        Instant overdueAt = Instant.ofEpochSecond(Item.number(map, "overdueAt"));
        if (map.containsKey("alert")) {
            return new Intent.Alert(
                    (int) Item.number(map, "seq"), word(EscalationReason.class, map, "alert"), overdueAt);
        }
        return map.containsKey("text")
                ? new Intent.Text(
                        word(TextStep.class, map, "text"),
                        Instant.ofEpochSecond(Item.number(map, "notBefore")),
                        overdueAt)
                : new Intent.TextSending(word(TextStep.class, map, "sending"), overdueAt);
    }

    private static <E extends Enum<E> & Word> E word(Class<E> type, Map<String, AttributeValue> map, String name) {
        Optional<E> word = Word.find(type, Item.text(map, name));
        return word.orElseThrow(() -> new IllegalStateException("an intent has an unknown word in '" + name + "'"));
    }
}
