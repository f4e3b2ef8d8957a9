package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.expression.Projection;
import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.store.Database;
import dev.ringback.standins.table.store.Table;
import dev.ringback.standins.table.value.TableItem;
import dev.ringback.standins.table.value.ValueReader;
import dev.ringback.standins.table.value.ValueWriter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** BatchGetItem. What does not fit into an answer of 16 MB is left unprocessed. */
final class BatchReads {

    private static final int LARGEST_BATCH = 100;
    private static final int LARGEST_ANSWER = 16 * 1024 * 1024;

    private static final Set<String> PARAMETERS = Set.of("RequestItems", "ReturnConsumedCapacity");

    private static final Set<String> OF_TABLE =
            Set.of("Keys", "ConsistentRead", "ProjectionExpression", "ExpressionAttributeNames");

    /** What is asked of one table. */
    private record Asked(Request request, List<JsonNode> keys, Optional<Projection> projection) {}

    private final Database database;

    BatchReads(Database database) {
        this.database = database;
    }

    JsonNode get(JsonNode body) {
        Request request = Request.of("BatchGetItem", body, PARAMETERS);
        Capacity capacity = Capacity.asked(request, Capacity.Kind.PLAIN);
        Map<String, Asked> byTable = asked(request);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode responses = answer.putObject("Responses");
        ObjectNode unprocessed = answer.putObject("UnprocessedKeys");
        database.withTables(tables -> {
            int room = LARGEST_ANSWER;
            for (Map.Entry<String, Asked> one : byTable.entrySet()) {
                Table table = SingleWrites.existing(tables, one.getKey());
                room = read(table, one.getValue(), room, responses.putArray(one.getKey()), unprocessed, capacity);
            }
            return answer;
        });
        capacity.tellAll(answer);
        return answer;
    }

    private static int read(
            Table table, Asked asked, int room, ArrayNode found, ObjectNode unprocessed, Capacity capacity) {
        String name = table.schema().name();
        List<TableItem> keys = asked.keys().stream()
                .map(json -> TableItem.of(ValueReader.attributes(json)))
                .toList();
        if (new HashSet<>(keys).size() < keys.size()) {
            throw TableRefusal.invalid("Provided list of item keys contains duplicates");
        }
        int left = room;
        for (int i = 0; i < keys.size(); i++) {
            Optional<TableItem> item = SingleReads.find(table, keys.get(i));
            int size = item.map(TableItem::size).orElse(0);
            if (size > left) {
                ObjectNode rest = asked.request().body().deepCopy().asObject();
                ArrayNode restOfKeys = rest.putArray("Keys");
                asked.keys().subList(i, keys.size()).forEach(restOfKeys::add);
                unprocessed.set(name, rest);
                return 0;
            }
            left -= size;
            item.ifPresent(one -> found.add(ValueWriter.json(SingleReads.projected(asked.projection(), one))));
            capacity.table(name, SingleReads.units(item, SingleReads.consistency(asked.request())));
        }
        return left;
    }

    private static Map<String, Asked> asked(Request request) {
        JsonNode items = request.required("RequestItems");
        if (items.isEmpty()) {
            throw Request.constraint(
                    "Value at 'RequestItems' failed to satisfy constraint: Member must have length greater than or"
                            + " equal to 1");
        }
        Map<String, Asked> byTable = new LinkedHashMap<>();
        items.forEachEntry((table, json) -> {
            Request.requireName("requestItems", table);
            Request one = request.part("RequestItems", json, OF_TABLE);
            List<JsonNode> keys = one.required("Keys").valueStream().toList();
            if (keys.isEmpty()) {
                throw Request.constraint(
                        "Value at 'RequestItems.%s.member.Keys' failed to satisfy constraint: Member must have length greater than or equal to 1"
                                .formatted(table));
            }
            byTable.put(table, new Asked(one, keys, SingleReads.projection(one)));
        });
        if (byTable.values().stream().mapToInt(asked -> asked.keys().size()).sum() > LARGEST_BATCH) {
            throw TableRefusal.invalid("Too many items requested for the BatchGetItem call");
        }
        return byTable;
    }
}
