package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.expression.Projection;
import dev.ringback.standins.table.expression.UpdateExpression;
import dev.ringback.standins.table.refusal.ErrorType;
import dev.ringback.standins.table.refusal.Refusal;
import dev.ringback.standins.table.store.Database;
import dev.ringback.standins.table.store.Table;
import dev.ringback.standins.table.store.Written;
import dev.ringback.standins.table.value.Item;
import dev.ringback.standins.table.value.ValueWriter;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** PutItem, UpdateItem and DeleteItem. */
final class SingleWrites {

    /** What of the item is returned; in the order in which DynamoDB's messages name them. */
    private enum ReturnValues {
        ALL_NEW,
        UPDATED_OLD,
        ALL_OLD,
        NONE,
        UPDATED_NEW
    }

    private static final Set<String> PUT = Set.of(
            "TableName",
            "Item",
            "ConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ReturnValues",
            "ReturnConsumedCapacity",
            "ReturnItemCollectionMetrics",
            "ReturnValuesOnConditionCheckFailure");

    private static final Set<String> UPDATE = Set.of(
            "TableName",
            "Key",
            "UpdateExpression",
            "ConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ReturnValues",
            "ReturnConsumedCapacity",
            "ReturnItemCollectionMetrics",
            "ReturnValuesOnConditionCheckFailure");

    private static final Set<String> DELETE = Set.of(
            "TableName",
            "Key",
            "ConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ReturnValues",
            "ReturnConsumedCapacity",
            "ReturnItemCollectionMetrics",
            "ReturnValuesOnConditionCheckFailure");

    private final Database database;

    SingleWrites(Database database) {
        this.database = database;
    }

    JsonNode put(JsonNode body) {
        Request request = Request.of("PutItem", body, PUT);
        ReturnValues returned = oldOrNothing(request);
        return write(request, MutationReader.put(request), returned);
    }

    JsonNode update(JsonNode body) {
        Request request = Request.of("UpdateItem", body, UPDATE);
        ReturnValues returned =
                request.choice("ReturnValues", ReturnValues.class).orElse(ReturnValues.NONE);
        return write(request, MutationReader.update(request), returned);
    }

    JsonNode delete(JsonNode body) {
        Request request = Request.of("DeleteItem", body, DELETE);
        ReturnValues returned = oldOrNothing(request);
        return write(request, MutationReader.delete(request), returned);
    }

    private static ReturnValues oldOrNothing(Request request) {
        ReturnValues returned =
                request.choice("ReturnValues", ReturnValues.class).orElse(ReturnValues.NONE);
        if (returned != ReturnValues.NONE && returned != ReturnValues.ALL_OLD) {
            throw Refusal.invalid("Return values set to invalid value");
        }
        return returned;
    }

    private JsonNode write(Request request, Mutation mutation, ReturnValues returned) {
        Capacity capacity = Capacity.asked(request, Capacity.Kind.PLAIN);
        Written written = database.withTables(tables -> {
            Table table = existing(tables, mutation.table());
            return PreparedMutation.of(mutation, table).write(tables.now());
        });
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        attributes(mutation, returned, written).ifPresent(item -> answer.set("Attributes", ValueWriter.json(item)));
        capacity.table(mutation.table(), written.tableUnits());
        written.indexUnits().forEach((index, units) -> capacity.index(mutation.table(), index, units));
        capacity.tellOne(answer);
        return answer;
    }

    private static Optional<Item> attributes(Mutation mutation, ReturnValues returned, Written written) {
        return switch (returned) {
            case NONE -> Optional.empty();
            case ALL_OLD -> written.before();
            case ALL_NEW -> written.after();
            case UPDATED_OLD -> written.before().flatMap(item -> updated(mutation, item));
            case UPDATED_NEW -> written.after().flatMap(item -> updated(mutation, item));
        };
    }

    private static Optional<Item> updated(Mutation mutation, Item item) {
        if (!(mutation instanceof Mutation.Update update)) {
            return Optional.empty();
        }
        return update.expression()
                .map(UpdateExpression::paths)
                .map(paths -> Projection.of(paths).of(item))
                .filter(part -> !part.attributes().isEmpty());
    }

    static Table existing(Database.Tables tables, String name) {
        return tables.find(name).orElseThrow(() -> Refusal.of(ErrorType.NOT_FOUND, "Requested resource not found"));
    }
}
