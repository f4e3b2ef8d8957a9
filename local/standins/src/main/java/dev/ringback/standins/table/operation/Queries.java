package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.expression.Condition;
import dev.ringback.standins.table.expression.ConditionParser;
import dev.ringback.standins.table.expression.KeyCondition;
import dev.ringback.standins.table.expression.Placeholders;
import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.store.Database;
import dev.ringback.standins.table.store.IndexSchema;
import dev.ringback.standins.table.store.KeySchema;
import dev.ringback.standins.table.store.Table;
import dev.ringback.standins.table.value.Bytes;
import dev.ringback.standins.table.value.TableItem;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Query and Scan. */
final class Queries {

    private static final Set<String> QUERY = Set.of(
            "TableName",
            "IndexName",
            "KeyConditionExpression",
            "FilterExpression",
            "ProjectionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "Select",
            "Limit",
            "ExclusiveStartKey",
            "ScanIndexForward",
            "ConsistentRead",
            "ReturnConsumedCapacity");

    private static final Set<String> SCAN = Set.of(
            "TableName",
            "IndexName",
            "FilterExpression",
            "ProjectionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "Select",
            "Limit",
            "ExclusiveStartKey",
            "Segment",
            "TotalSegments",
            "ConsistentRead",
            "ReturnConsumedCapacity");

    private final Database database;

    Queries(Database database) {
        this.database = database;
    }

    JsonNode query(JsonNode body) {
        Request request = Request.of("Query", body, QUERY);
        String name = request.table();
        Placeholders placeholders =
                request.placeholders("FilterExpression", "KeyConditionExpression", "ProjectionExpression");
        KeyCondition condition = request.text("KeyConditionExpression")
                .map(text -> KeyCondition.parse(text, placeholders))
                .orElseThrow(() -> TableRefusal.invalid(
                        "Either the KeyConditions or KeyConditionExpression parameter must be specified in the"
                                + " request."));
        Pages pages = pages(request, placeholders);
        boolean isForward =
                request.find("ScanIndexForward").map(JsonNode::asBoolean).orElse(true);
        return database.withTables(tables -> {
            Table table = SingleWrites.existing(tables, name);
            Optional<IndexSchema> index = pages.index(table.schema());
            KeySchema key = index.map(IndexSchema::key).orElse(table.schema().key());
            KeyRange range = KeyRange.of(key, condition);
            pages.refuseKeysInFilter(Set.copyOf(key.names()));
            NavigableMap<Bytes, TableItem> entries = range.of(entries(table, index));
            NavigableMap<Bytes, TableItem> directed = isForward ? entries : entries.descendingMap();
            Optional<Bytes> start = pages.start().map(item -> StartKey.place(table.schema(), index, item));
            pages.start().ifPresent(item -> range.requireStart(key, item));
            return pages.page(
                    table.schema(),
                    index,
                    start.map(place -> directed.tailMap(place, false)).orElse(directed));
        });
    }

    JsonNode scan(JsonNode body) {
        Request request = Request.of("Scan", body, SCAN);
        String name = request.table();
        Placeholders placeholders = request.placeholders("FilterExpression", "ProjectionExpression");
        Pages pages = pages(request, placeholders);
        Segment segment = Segment.of(request);
        return database.withTables(tables -> {
            Table table = SingleWrites.existing(tables, name);
            Optional<IndexSchema> index = pages.index(table.schema());
            KeySchema key = index.map(IndexSchema::key).orElse(table.schema().key());
            NavigableMap<Bytes, TableItem> entries = segment.of(key, entries(table, index));
            Optional<Bytes> start = pages.start().map(item -> StartKey.place(table.schema(), index, item));
            return pages.page(
                    table.schema(),
                    index,
                    start.map(place -> entries.tailMap(place, false)).orElse(entries));
        });
    }

    private static Pages pages(Request request, Placeholders placeholders) {
        Optional<Condition> filter = request.text("FilterExpression")
                .map(text -> ConditionParser.parse("FilterExpression", text, placeholders));
        Pages pages = new Pages(request, filter, placeholders);
        placeholders.refuseUnused();
        return pages;
    }

    private static NavigableMap<Bytes, TableItem> entries(Table table, Optional<IndexSchema> index) {
        return index.map(table::entries).orElseGet(table::entries);
    }
}
