package dev.ringback.aws.table;

import dev.ringback.callback.CallbackId;
import dev.ringback.callback.Entry;
import dev.ringback.callback.LocationId;
import dev.ringback.form.DomainEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** The table's stream: what each of its records says has happened to a callback. */
public final class TableStream {

    private TableStream() {}

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
        int known = change.path("OldImage").path("history").path("L").size();
        List<Entry> history = CallbackItem.history(item);
        var callback = new CallbackId(Item.text(item, "id"));
        LocationId location = CallbackItem.location(item);
        return IntStream.range(known, history.size())
                .mapToObj(i -> DomainEvent.of(callback, location, i + 1, history.get(i)))
                .toList();
    }
}
