package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.expression.Projection;
import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.store.Database;
import dev.ringback.standins.table.store.Table;
import dev.ringback.standins.table.value.TableItem;
import dev.ringback.standins.table.value.ValueWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** TransactGetItems: several items as of one moment, at twice the units. */
final class TransactReads {

    private static final int MOST_ITEMS = 100;
    private static final int FACTOR = 2;

    private record Asked(String table, TableItem key, Optional<Projection> projection) {}

    private final Database database;

    TransactReads(Database database) {
        this.database = database;
    }

    JsonNode get(JsonNode body) {
        Request request = Request.of("TransactGetItems", body, Set.of("TransactItems", "ReturnConsumedCapacity"));
        JsonNode items = request.required("TransactItems");
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw Request.constraint(
                    "Value '%s' at 'transactItems' failed to satisfy constraint: Member must have length %s"
                            .formatted(
                                    items.isEmpty() ? "[]" : "",
                                    items.isEmpty()
                                            ? "greater than or equal to 1"
                                            : "less than or equal to " + MOST_ITEMS));
        }
        List<Asked> asked =
                items.valueStream().map(item -> asked(request, item)).toList();
        Capacity capacity = Capacity.asked(request, Capacity.Kind.READ);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode responses = answer.putArray("Responses");
        database.withTables(tables -> {
            Set<Object> targets = new HashSet<>();
            for (Asked one : asked) {
                if (!targets.add(Map.entry(one.table(), one.key()))) {
                    throw TableRefusal.invalid("Transaction request cannot include multiple operations on one item");
                }
            }
            List<Optional<TableItem>> found = found(tables, asked);
            for (int i = 0; i < asked.size(); i++) {
                Asked one = asked.get(i);
                capacity.table(one.table(), FACTOR * SingleReads.units(found.get(i), SingleReads.Consistency.STRONG));
                ObjectNode response = responses.addObject();
                found.get(i)
                        .ifPresent(item ->
                                response.set("Item", ValueWriter.json(SingleReads.projected(one.projection(), item))));
            }
            return answer;
        });
        capacity.tellAll(answer);
        return answer;
    }

    private static List<Optional<TableItem>> found(Database.Tables tables, List<Asked> asked) {
        List<Optional<TableItem>> found = new ArrayList<>();
        List<Optional<TableRefusal>> reasons = new ArrayList<>();
        for (Asked one : asked) {
            Table table = SingleWrites.existing(tables, one.table());
            try {
                found.add(SingleReads.find(table, one.key()));
                reasons.add(Optional.empty());
            } catch (TableRefusal refusal) {
                reasons.add(Optional.of(refusal));
            }
        }
        if (found.size() < asked.size()) {
            throw Cancellation.because(reasons);
        }
        return found;
    }

    private static Asked asked(Request request, JsonNode json) {
        Request item = request.part("TransactItems", json, Set.of("Get"));
        Request get = item.part(
                "Get",
                item.required("Get"),
                Set.of("TableName", "Key", "ProjectionExpression", "ExpressionAttributeNames"));
        return new Asked(get.table(), get.item("Key"), SingleReads.projection(get));
    }
}
