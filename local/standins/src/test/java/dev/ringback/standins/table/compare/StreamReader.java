package dev.ringback.standins.table.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the whole stream of a table, without what is different at every endpoint: ids, numbers, times, and how large a record is. */
final class StreamReader {

    private StreamReader() {}

    static JsonNode records(Endpoint endpoint, String table) {
        String stream = endpoint.ask(
                        new Asked("DescribeTable", Endpoint.object().put("TableName", table)))
                .body()
                .path("Table")
                .path("LatestStreamArn")
                .asString();
        ArrayNode all = Endpoint.JSON.createArrayNode();
        JsonNode shards = endpoint.ask(
                        new Asked("DescribeStream", Endpoint.object().put("StreamArn", stream)))
                .body()
                .path("StreamDescription")
                .path("Shards");
        for (JsonNode shard : shards) {
            String iterator = endpoint.ask(new Asked(
                            "GetShardIterator",
                            Endpoint.object()
                                    .put("StreamArn", stream)
                                    .put("ShardId", shard.path("ShardId").asString())
                                    .put("ShardIteratorType", "TRIM_HORIZON")))
                    .body()
                    .path("ShardIterator")
                    .asString();
            while (!iterator.isEmpty()) {
                JsonNode page = endpoint.ask(
                                new Asked("GetRecords", Endpoint.object().put("ShardIterator", iterator)))
                        .body();
                page.path("Records").forEach(record -> all.add(comparable(record)));
                iterator = page.path("Records").isEmpty()
                        ? ""
                        : page.path("NextShardIterator").asString("");
            }
        }
        return inOrderOfKeys(all);
    }

    /** Only the order of an item's own changes is sure. */
    private static JsonNode inOrderOfKeys(ArrayNode records) {
        List<JsonNode> sorted = new ArrayList<>();
        records.forEach(sorted::add);
        sorted.sort(Comparator.comparing(
                record -> Normal.of(new Asked("GetRecords", Endpoint.object()), record.path("Keys"))
                        .toString()));
        return Endpoint.JSON.createArrayNode().addAll(sorted);
    }

    private static ObjectNode comparable(JsonNode record) {
        ObjectNode comparable = Endpoint.object();
        for (String field : List.of("eventName", "eventVersion", "eventSource")) {
            comparable.set(field, record.path(field));
        }
        for (String field : List.of("Keys", "NewImage", "OldImage", "StreamViewType")) {
            comparable.set(field, record.path("dynamodb").path(field));
        }
        return comparable;
    }
}
