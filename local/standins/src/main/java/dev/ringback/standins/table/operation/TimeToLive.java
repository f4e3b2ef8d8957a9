package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.store.Database;
import dev.ringback.standins.table.store.Table;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** UpdateTimeToLive and DescribeTimeToLive. What has expired is gone at the next request. */
final class TimeToLive {

    private final Database database;

    TimeToLive(Database database) {
        this.database = database;
    }

    JsonNode update(JsonNode body) {
        Request request = Request.of("UpdateTimeToLive", body, Set.of("TableName", "TimeToLiveSpecification"));
        String name = request.table();
        JsonNode json = request.required("TimeToLiveSpecification");
        Request specification = request.part("TimeToLiveSpecification", json, Set.of("AttributeName", "Enabled"));
        String attribute = specification.requiredText("AttributeName");
        boolean isWanted = specification.isSet("Enabled");
        return database.withTables(tables -> {
            Table table = TableOperations.existing(tables, name);
            if (isWanted == table.expiresBy().isPresent()) {
                throw TableRefusal.invalid(
                        isWanted ? "TimeToLive is already enabled" : "TimeToLive is already disabled");
            }
            table.expireBy(Optional.of(attribute).filter(_ -> isWanted));
            return JsonNodeFactory.instance.objectNode().set("TimeToLiveSpecification", json);
        });
    }

    JsonNode describe(JsonNode body) {
        String name =
                Request.of("DescribeTimeToLive", body, Set.of("TableName")).table();
        return database.withTables(tables -> {
            Optional<String> attribute = TableOperations.existing(tables, name).expiresBy();
            ObjectNode answer = JsonNodeFactory.instance.objectNode();
            ObjectNode description = answer.putObject("TimeToLiveDescription");
            description.put("TimeToLiveStatus", attribute.isPresent() ? "ENABLED" : "DISABLED");
            attribute.ifPresent(one -> description.put("AttributeName", one));
            return answer;
        });
    }
}
