package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.expression.Placeholders;
import dev.ringback.standins.table.expression.Projection;
import dev.ringback.standins.table.store.Database;
import dev.ringback.standins.table.store.Table;
import dev.ringback.standins.table.store.Units;
import dev.ringback.standins.table.value.TableItem;
import dev.ringback.standins.table.value.ValueWriter;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** GetItem. */
final class SingleReads {

    private static final Set<String> PARAMETERS = Set.of(
            "TableName",
            "Key",
            "ConsistentRead",
            "ProjectionExpression",
            "ExpressionAttributeNames",
            "ReturnConsumedCapacity");

    private final Database database;

    SingleReads(Database database) {
        this.database = database;
    }

    JsonNode get(JsonNode body) {
        Request request = Request.of("GetItem", body, PARAMETERS);
        String name = request.table();
        TableItem key = request.item("Key");
        Optional<Projection> projection = projection(request);
        Capacity capacity = Capacity.asked(request, Capacity.Kind.PLAIN);
        Optional<TableItem> found = database.withTables(tables -> find(SingleWrites.existing(tables, name), key));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        found.ifPresent(item -> answer.set("Item", ValueWriter.json(projected(projection, item))));
        capacity.table(name, units(found, consistency(request)));
        capacity.tellOne(answer);
        return answer;
    }

    static Optional<Projection> projection(Request request) {
        Placeholders placeholders = request.placeholders("ProjectionExpression");
        Optional<Projection> projection =
                request.text("ProjectionExpression").map(text -> Projection.parse(text, placeholders));
        placeholders.refuseUnused();
        return projection;
    }

    static TableItem projected(Optional<Projection> projection, TableItem item) {
        return projection.map(places -> places.of(item)).orElse(item);
    }

    static Optional<TableItem> find(Table table, TableItem key) {
        KeyChecks.requireKey(table.schema(), key);
        return table.find(key);
    }

    /** As of when a read tells; what may lag behind takes half the units. */
    enum Consistency {
        EVENTUAL,
        STRONG
    }

    static Consistency consistency(Request request) {
        return request.isSet("ConsistentRead") ? Consistency.STRONG : Consistency.EVENTUAL;
    }

    /** What one read of an item takes; nothing found is charged as the smallest item. */
    static double units(Optional<TableItem> found, Consistency consistency) {
        int units = Units.toRead(found.map(TableItem::size).orElse(0));
        return switch (consistency) {
            case EVENTUAL -> units / 2.0;
            case STRONG -> units;
        };
    }
}
