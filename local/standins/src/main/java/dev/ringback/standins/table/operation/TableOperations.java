package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.refusal.ErrorType;
import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.store.Database;
import dev.ringback.standins.table.store.Table;
import dev.ringback.standins.table.store.TableSchema;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** CreateTable, DescribeTable, UpdateTable, DeleteTable and ListTables. What they change is changed at once. */
final class TableOperations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Set<String> CREATE = Set.of(
            "TableName",
            "AttributeDefinitions",
            "KeySchema",
            "GlobalSecondaryIndexes",
            "BillingMode",
            "StreamSpecification");

    private final Database database;

    TableOperations(Database database) {
        this.database = database;
    }

    JsonNode create(JsonNode body) {
        Request request = Request.of("CreateTable", body, CREATE);
        TableSchema schema = TableDeclaration.read(request);
        String billing = request.text("BillingMode").orElse("PROVISIONED");
        if (!billing.equals("PAY_PER_REQUEST")) {
            throw TableRefusal.notEmbedded("the BillingMode %s: only PAY_PER_REQUEST".formatted(billing));
        }
        boolean hasStream = wantsStream(request);
        return described("TableDescription", tables -> {
            if (tables.find(schema.name()).isPresent()) {
                throw TableRefusal.of(ErrorType.IN_USE, "Table already exists: " + schema.name());
            }
            Table table = tables.create(schema);
            if (hasStream) {
                table.startStream(tables.now());
            }
            return table;
        });
    }

    JsonNode describe(JsonNode body) {
        String name = Request.of("DescribeTable", body, Set.of("TableName")).table();
        return described("Table", tables -> existing(tables, name));
    }

    JsonNode update(JsonNode body) {
        Request request = Request.of("UpdateTable", body, Set.of("TableName", "StreamSpecification"));
        String name = request.table();
        request.required("StreamSpecification");
        boolean wantsStream = wantsStream(request);
        return described("TableDescription", tables -> {
            Table table = existing(tables, name);
            if (wantsStream == table.stream().isPresent()) {
                throw TableRefusal.invalid(
                        wantsStream
                                ? "Table already has an enabled stream: TableName: " + name
                                : "Table has no stream to disable: TableName: " + name);
            }
            if (wantsStream) {
                table.startStream(tables.now());
            } else {
                table.endStream();
            }
            return table;
        });
    }

    JsonNode delete(JsonNode body) {
        String name = Request.of("DeleteTable", body, Set.of("TableName")).table();
        return described("TableDescription", tables -> {
            Table table = existing(tables, name);
            tables.drop(table.schema());
            return table;
        });
    }

    JsonNode list(JsonNode body) {
        Request.of("ListTables", body, Set.of());
        ObjectNode answer = JSON.objectNode();
        ArrayNode names = answer.putArray("TableNames");
        database.withTables(tables -> {
            tables.all().forEach(table -> names.add(table.schema().name()));
            return names;
        });
        return answer;
    }

    private JsonNode described(String field, java.util.function.Function<Database.Tables, Table> work) {
        return database.withTables(tables -> JSON.objectNode().set(field, TableDescriptions.of(work.apply(tables))));
    }

    static Table existing(Database.Tables tables, String name) {
        return tables.find(name)
                .orElseThrow(() -> TableRefusal.of(
                        ErrorType.NOT_FOUND, "Requested resource not found: Table: %s not found".formatted(name)));
    }

    private static boolean wantsStream(Request request) {
        if (request.find("StreamSpecification").isEmpty()) {
            return false;
        }
        Request stream = request.part(
                "StreamSpecification",
                request.required("StreamSpecification"),
                Set.of("StreamEnabled", "StreamViewType"));
        boolean wanted = stream.isSet("StreamEnabled");
        String view = stream.text("StreamViewType").orElse("");
        if (wanted && !view.equals("NEW_AND_OLD_IMAGES")) {
            throw TableRefusal.notEmbedded("the StreamViewType %s: only NEW_AND_OLD_IMAGES".formatted(view));
        }
        return wanted;
    }
}
