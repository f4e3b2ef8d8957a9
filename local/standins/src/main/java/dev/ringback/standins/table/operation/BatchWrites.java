package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.store.Database;
import dev.ringback.standins.table.store.Table;
import dev.ringback.standins.table.store.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** BatchWriteItem. All of a batch is written at once, so nothing is ever left unprocessed. */
final class BatchWrites {

    private static final int LARGEST_BATCH = 25;

    private static final Set<String> PARAMETERS =
            Set.of("RequestItems", "ReturnConsumedCapacity", "ReturnItemCollectionMetrics");

    private final Database database;

    BatchWrites(Database database) {
        this.database = database;
    }

    JsonNode write(JsonNode body) {
        Request request = Request.of("BatchWriteItem", body, PARAMETERS);
        Capacity capacity = Capacity.asked(request, Capacity.Kind.PLAIN);
        Map<String, List<Mutation>> byTable = mutations(request);
        database.withTables(tables -> {
            List<PreparedMutation> prepared = new ArrayList<>();
            byTable.forEach((name, mutations) -> {
                Table table = SingleWrites.existing(tables, name);
                mutations.forEach(mutation -> prepared.add(PreparedMutation.of(mutation, table)));
            });
            refuseDuplicates(prepared);
            prepared.forEach(one -> count(one.mutation().table(), one.write(tables.now()), capacity));
            return prepared;
        });
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("UnprocessedItems");
        capacity.tellAll(answer);
        return answer;
    }

    private static void count(String table, Written written, Capacity capacity) {
        capacity.table(table, written.tableUnits());
        written.indexUnits().forEach((index, units) -> capacity.index(table, index, units));
    }

    private static void refuseDuplicates(List<PreparedMutation> prepared) {
        Set<Object> seen = new HashSet<>();
        for (PreparedMutation one : prepared) {
            if (!seen.add(Map.entry(one.mutation().table(), one.key()))) {
                throw TableRefusal.invalid("Provided list of item keys contains duplicates");
            }
        }
    }

    private static Map<String, List<Mutation>> mutations(Request request) {
        JsonNode items = request.required("RequestItems");
        if (items.isEmpty()) {
            throw TableRefusal.invalid("The requestItems parameter is required for BatchWriteItem");
        }
        Map<String, List<Mutation>> byTable = new LinkedHashMap<>();
        int count = 0;
        for (Map.Entry<String, JsonNode> table : items.properties()) {
            Request.requireName("requestItems", table.getKey());
            List<Mutation> mutations = byTable.computeIfAbsent(table.getKey(), _ -> new ArrayList<>());
            for (JsonNode one : table.getValue()) {
                mutations.add(mutation(request, table.getKey(), one));
                count++;
            }
        }
        if (count > LARGEST_BATCH) {
            throw TableRefusal.invalid("Too many items requested for the BatchWriteItem call");
        }
        return byTable;
    }

    private static Mutation mutation(Request batch, String table, JsonNode json) {
        Request one = batch.part("RequestItems", json, Set.of("PutRequest", "DeleteRequest"));
        boolean puts = one.find("PutRequest").isPresent();
        if (puts == one.find("DeleteRequest").isPresent()) {
            throw TableRefusal.invalid(
                    "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the"
                            + " supported datatypes");
        }
        return puts
                ? new Mutation.Put(
                        table,
                        one.part("PutRequest", one.required("PutRequest"), Set.of("Item"))
                                .item("Item"),
                        Mutation.Guard.NONE)
                : new Mutation.Delete(
                        table,
                        one.part("DeleteRequest", one.required("DeleteRequest"), Set.of("Key"))
                                .item("Key"),
                        Mutation.Guard.NONE);
    }
}
