package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.expression.Projection;
import dev.ringback.standins.table.expression.UpdateExpression;
import dev.ringback.standins.table.refusal.ErrorType;
import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.store.Database;
import dev.ringback.standins.table.store.Table;
import dev.ringback.standins.table.store.Written;
import dev.ringback.standins.table.value.TableItem;
import dev.ringback.standins.table.value.ValueWriter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** PutItem, UpdateItem and DeleteItem. */
final class SingleWrites {

    /** What of the item is returned. */
    private enum ReturnValues {
        ALL_NEW,
        UPDATED_OLD,
        ALL_OLD,
        NONE,
        UPDATED_NEW
    }

    /** A request that has no mistake in itself. */
    private record Sound(Mutation mutation, ReturnValues returned, Capacity capacity) {}

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
        return write(request, MutationReader::put, SingleWrites::oldOrNothing);
    }

    JsonNode update(JsonNode body) {
        Request request = Request.of("UpdateItem", body, UPDATE);
        return write(request, MutationReader::update, SingleWrites::returned);
    }

    JsonNode delete(JsonNode body) {
        Request request = Request.of("DeleteItem", body, DELETE);
        return write(request, MutationReader::delete, SingleWrites::oldOrNothing);
    }

    private static ReturnValues returned(Request request) {
        return request.text("ReturnValues")
                .map(word -> Arrays.stream(ReturnValues.values())
                        .filter(one -> one.name().equals(word))
                        .findFirst()
                        .orElseThrow(() ->
                                TableRefusal.invalid("Failed to satisfy constraint: Member must satisfy enum value set:"
                                        + " [ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE]")))
                .orElse(ReturnValues.NONE);
    }

    private static ReturnValues oldOrNothing(Request request) {
        ReturnValues returned = returned(request);
        if (returned != ReturnValues.NONE && returned != ReturnValues.ALL_OLD) {
            throw TableRefusal.invalid("ReturnValues can only be ALL_OLD or NONE");
        }
        return returned;
    }

    private JsonNode write(
            Request request, Function<Request, Mutation> mutations, Function<Request, ReturnValues> choices) {
        Sound sound = sound(request, mutations, choices);
        return write(sound.mutation(), sound.returned(), sound.capacity());
    }

    /** What a request says, with its mistakes as these operations tell of them: counted. */
    private static Sound sound(
            Request request, Function<Request, Mutation> mutations, Function<Request, ReturnValues> choices) {
        try {
            return new Sound(
                    mutations.apply(request), choices.apply(request), Capacity.asked(request, Capacity.Kind.PLAIN));
        } catch (TableRefusal refusal) {
            boolean isCounted = refusal.said().startsWith(Request.ONE_ERROR)
                    || refusal.said().contains("Supplied AttributeValue");
            if (refusal.type() != ErrorType.VALIDATION || isCounted) {
                throw refusal;
            }
            throw TableRefusal.invalid(Request.ONE_ERROR + refusal.said());
        }
    }

    private JsonNode write(Mutation mutation, ReturnValues returned, Capacity capacity) {
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

    private static Optional<TableItem> attributes(Mutation mutation, ReturnValues returned, Written written) {
        return switch (returned) {
            case NONE -> Optional.empty();
            case ALL_OLD -> written.before();
            case ALL_NEW -> written.after();
            case UPDATED_OLD -> written.before().flatMap(item -> updated(mutation, item));
            case UPDATED_NEW -> written.after().flatMap(item -> updated(mutation, item));
        };
    }

    private static Optional<TableItem> updated(Mutation mutation, TableItem item) {
        if (!(mutation instanceof Mutation.Update update)) {
            return Optional.empty();
        }
        return update.expression()
                .map(UpdateExpression::paths)
                .map(paths -> Projection.of(paths).of(item))
                .filter(part -> !part.attributes().isEmpty());
    }

    static Table existing(Database.Tables tables, String name) {
        return tables.find(name)
                .orElseThrow(() -> TableRefusal.of(ErrorType.NOT_FOUND, "Requested resource not found"));
    }
}
