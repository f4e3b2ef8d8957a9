package dev.ringback.standins.table.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The items that a request may have changed. */
final class Targets {

    private Targets() {}

    /** Their tables and keys, as GetItem takes them. */
    static List<ObjectNode> of(Asked asked) {
        List<ObjectNode> targets = new ArrayList<>();
        JsonNode body = asked.body();
        switch (asked.operation()) {
            case "PutItem", "UpdateItem", "DeleteItem" ->
                add(targets, body.path("TableName").asString(), body);
            case "TransactWriteItems" ->
                body.path("TransactItems")
                        .forEach(item -> item.forEach(
                                action -> add(targets, action.path("TableName").asString(), action)));
            case "BatchWriteItem" ->
                body.path("RequestItems")
                        .forEachEntry((table, requests) ->
                                requests.forEach(request -> request.forEach(one -> add(targets, table, one))));
            default -> {
                // Nothing else changes items.
            }
        }
        return targets;
    }

    private static void add(List<ObjectNode> targets, String table, JsonNode action) {
        JsonNode attributes = action.has("Item") ? action.path("Item") : action.path("Key");
        for (Tables known : Tables.values()) {
            if (table.startsWith(known.name().toLowerCase(Locale.ROOT) + "-")) {
                ObjectNode key = Endpoint.object();
                known.keys().forEach(name -> key.set(name, attributes.path(name)));
                targets.add(Endpoint.object()
                        .put("TableName", table)
                        .set("Key", key)
                        .asObject());
            }
        }
    }
}
