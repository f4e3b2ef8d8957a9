package dev.ringback.aws.table;

import dev.ringback.callback.CallbackId;
import dev.ringback.callback.CallbackKey;
import dev.ringback.callback.Entry;
import dev.ringback.callback.LocationId;
import dev.ringback.casework.TellWhatHappened;
import dev.ringback.form.DomainEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** The table's stream: what each of its records says has happened to a callback. */
public final class TableStream {

    private TableStream() {}

    /**
     * What a record of the stream says was written.
     *
     * @throws RuntimeException if it cannot be read
     */
    public static TellWhatHappened.Written read(String number, JsonNode record) {
        return new TellWhatHappened.Written(number, happened(record), leftHistory(record));
    }

    /**
     * What a record tells: the entries that the history has now and had not before. A record of an item that is no callback, or
     * of one that is gone, tells nothing.
     *
     * @param record as Lambda delivers it, with both images
     * @throws RuntimeException if it cannot be read
     */
    public static List<DomainEvent> happened(JsonNode record) {
        JsonNode change = record.path("dynamodb");
        if (!change.has("NewImage")) {
            return List.of();
        }
        Map<String, AttributeValue> item = ItemJson.read(change.path("NewImage"));
        ItemKey key = ItemKey.of(item);
        if (!key.isCallback()) {
            return List.of();
        }
        long before = change.has("OldImage") ? entries(ItemJson.read(change.path("OldImage"))) : 0;
        long earlier = EarlierHistory.count(item);
        List<Entry> history = CallbackItem.history(item);
        var callback = new CallbackId(Item.text(item, "id"));
        LocationId location = CallbackItem.location(item);
        return LongStream.range(before, earlier + history.size())
                .mapToObj(i -> DomainEvent.of(callback, location, (int) i + 1, history.get((int) (i - earlier))))
                .toList();
    }

    private static long entries(Map<String, AttributeValue> item) {
        return EarlierHistory.count(item) + Item.list(item, "history").size();
    }

    /** The callback that a record says is gone, if some of its history was kept apart from it. */
    static Optional<CallbackKey> leftHistory(JsonNode record) {
        JsonNode change = record.path("dynamodb");
        return change.has("NewImage") || !change.path("OldImage").has(EarlierHistory.COUNT)
                ? Optional.empty()
                : Optional.of(ItemKey.of(ItemJson.read(change.path("OldImage"))).callback());
    }
}
