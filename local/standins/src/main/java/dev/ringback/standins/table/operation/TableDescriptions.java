package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.store.IndexSchema;
import dev.ringback.standins.table.store.SchemaJson;
import dev.ringback.standins.table.store.Table;
import dev.ringback.standins.table.store.TableSchema;
import dev.ringback.standins.table.value.TableItem;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tables as DescribeTable answers. */
final class TableDescriptions {

    private TableDescriptions() {}

    static ObjectNode of(Table table) {
        TableSchema schema = table.schema();
        ObjectNode json = SchemaJson.write(schema);
        json.put("TableStatus", "ACTIVE");
        json.put("CreationDateTime", table.createdAt().toEpochMilli() / 1000.0);
        throughput(json);
        json.put("TableSizeBytes", table.bytes());
        json.put("ItemCount", table.itemCount());
        json.put("TableArn", Arns.of(schema));
        json.put("TableId", id(table));
        json.putObject("BillingModeSummary")
                .put("BillingMode", "PAY_PER_REQUEST")
                .put("LastUpdateToPayPerRequestDateTime", table.createdAt().toEpochMilli() / 1000.0);
        json.put("DeletionProtectionEnabled", false);
        for (JsonNode index : json.path("GlobalSecondaryIndexes")) {
            describe(table, index.asObject());
        }
        table.stream().ifPresent(stream -> {
            json.putObject("StreamSpecification")
                    .put("StreamEnabled", true)
                    .put("StreamViewType", "NEW_AND_OLD_IMAGES");
            json.put("LatestStreamLabel", Arns.label(stream.since()));
            json.put("LatestStreamArn", Arns.ofStream(schema, stream.since()));
        });
        return json;
    }

    private static void describe(Table table, ObjectNode json) {
        IndexSchema index =
                table.schema().index(json.path("IndexName").asString()).orElseThrow();
        Collection<TableItem> entries = table.entries(index).values();
        json.put("IndexStatus", "ACTIVE");
        throughput(json);
        json.put("IndexSizeBytes", entries.stream().mapToLong(TableItem::size).sum());
        json.put("ItemCount", entries.size());
        json.put("IndexArn", Arns.ofIndex(table.schema(), index.name()));
    }

    private static void throughput(ObjectNode json) {
        json.putObject("ProvisionedThroughput")
                .put("NumberOfDecreasesToday", 0)
                .put("ReadCapacityUnits", 0)
                .put("WriteCapacityUnits", 0);
    }

    private static String id(Table table) {
        String name = table.schema().name() + table.createdAt();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
