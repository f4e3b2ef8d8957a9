package dev.ringback.rehearsal;

import dev.ringback.checkers.History;
import dev.ringback.checkers.StoredCallback;
import dev.ringback.checkers.StoredFollowUp;
import dev.ringback.standins.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Items of the table as the checkers see them: plain JSON, not understood yet. */
final class Items {

    private Items() {}

    /** @param before what lay in its place when the checkers looked last */
    static StoredCallback of(Map<String, AttributeValue> item, Optional<StoredCallback> before) {
        Optional<Instant> lookAt =
                Optional.ofNullable(item.get("lookAt")).map(at -> Instant.ofEpochSecond(Long.parseLong(at.n())));
        List<JsonNode> history = list(item, "history");
        boolean found = item.containsKey("worklist") || item.containsKey("watch");
        return new StoredCallback(
                text(item, "id"),
                text(item, "location"),
                text(item, "pk"),
                Integer.parseInt(text(item, "sk")),
                Optional.ofNullable(item.get("revision"))
                        .map(number -> Long.parseLong(number.n()))
                        .orElse(0L),
                before.map(known -> known.past().grownTo(history)).orElseGet(() -> History.of(history)),
                list(item, "pending"),
                text(item, "state"),
                lookAt,
                found ? StoredCallback.Indexed.FOUND : StoredCallback.Indexed.LOST);
    }

    static StoredFollowUp followUp(Map<String, AttributeValue> item) {
        boolean found = item.containsKey("worklist") || item.containsKey("watch");
        return new StoredFollowUp(
                text(item, "id"),
                text(item, "location"),
                text(item, "pk"),
                list(item, "history"),
                Optional.ofNullable(item.get("lookAt")).map(at -> Instant.ofEpochSecond(Long.parseLong(at.n()))),
                found ? StoredCallback.Indexed.FOUND : StoredCallback.Indexed.LOST);
    }

    private static List<JsonNode> list(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::l).stream()
                .flatMap(List::stream)
                .map(Items::json)
                .toList();
    }

    private static JsonNode json(AttributeValue value) {
        JsonNodeFactory json = Json.MAPPER.getNodeFactory();
        return switch (value.type()) {
            case N -> json.numberNode(Long.parseLong(value.n()));
            case BOOL -> json.booleanNode(value.bool());
            case L ->
                json.arrayNode().addAll(value.l().stream().map(Items::json).toList());
            case M -> {
                ObjectNode object = json.objectNode();
                value.m().forEach((name, field) -> object.set(name, json(field)));
                yield object;
            }
            default -> json.stringNode(value.s());
        };
    }

    static String text(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s).orElse("");
    }
}
