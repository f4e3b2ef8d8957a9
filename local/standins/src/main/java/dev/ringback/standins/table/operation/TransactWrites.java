package dev.ringback.standins.table.operation;

import dev.ringback.standins.table.refusal.TableRefusal;
import dev.ringback.standins.table.store.Database;
import dev.ringback.standins.table.store.TableSchema;
import dev.ringback.standins.table.store.Units;
import dev.ringback.standins.table.store.Written;
import dev.ringback.standins.table.value.TableItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** TransactWriteItems: all of it or nothing, at twice the units of the table. */
final class TransactWrites {

    private static final int MOST_ACTIONS = 100;
    private static final int FACTOR = 2;

    private static final Set<String> PARAMETERS =
            Set.of("TransactItems", "ClientRequestToken", "ReturnConsumedCapacity", "ReturnItemCollectionMetrics");

    private static final Set<String> CONDITION = Set.of(
            "TableName",
            "ConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ReturnValuesOnConditionCheckFailure");

    private final Database database;
    private final RequestTokens tokens = new RequestTokens();

    TransactWrites(Database database) {
        this.database = database;
    }

    JsonNode write(JsonNode body) {
        Request request = Request.of("TransactWriteItems", body, PARAMETERS);
        JsonNode items = request.required("TransactItems");
        List<Mutation> mutations = mutations(request, items);
        Optional<String> token = request.text("ClientRequestToken");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        database.withTables(tables -> {
            Optional<RequestTokens.Done> done = token.flatMap(one -> tokens.find(one, items, tables.now()));
            if (done.isPresent()) {
                Capacity capacity = Capacity.asked(request, Capacity.Kind.READ);
                done.get().readUnits().forEach(capacity::table);
                capacity.tellAll(answer);
                return answer;
            }
            Capacity capacity = Capacity.asked(request, Capacity.Kind.WRITE);
            Map<String, Integer> readUnits = new TreeMap<>();
            for (PreparedMutation prepared : prepared(tables, mutations)) {
                String table = prepared.mutation().table();
                Written written = prepared.write(tables.now());
                capacity.table(table, FACTOR * written.tableUnits());
                // An index takes what it takes outside of a transaction too.
                written.indexUnits().forEach((index, units) -> capacity.index(table, index, units));
                readUnits.merge(table, FACTOR * Units.toRead(largest(written)), Integer::sum);
            }
            token.ifPresent(one -> tokens.put(one, new RequestTokens.Done(tables.now(), items, readUnits)));
            capacity.tellAll(answer);
            return answer;
        });
        return answer;
    }

    private static int largest(Written written) {
        return Math.max(
                written.before().map(TableItem::size).orElse(0),
                written.after().map(TableItem::size).orElse(0));
    }

    /** All actions as the tables allow them; canceled with the reasons of those that they do not. */
    private static List<PreparedMutation> prepared(Database.Tables tables, List<Mutation> mutations) {
        Set<Object> targets = new HashSet<>();
        for (Mutation mutation : mutations) {
            TableSchema table = SingleWrites.existing(tables, mutation.table()).schema();
            if (!targets.add(
                    Map.entry(table.name(), mutation.target().only(table.key().names())))) {
                throw TableRefusal.invalid("Transaction request cannot include multiple operations on one item");
            }
        }
        List<PreparedMutation> prepared = new ArrayList<>();
        List<Optional<TableRefusal>> reasons = new ArrayList<>();
        for (Mutation mutation : mutations) {
            try {
                prepared.add(PreparedMutation.of(mutation, SingleWrites.existing(tables, mutation.table())));
                reasons.add(Optional.empty());
            } catch (TableRefusal refusal) {
                if (KeyChecks.isAboutRequest(refusal)) {
                    throw refusal;
                }
                reasons.add(Optional.of(refusal));
            }
        }
        if (prepared.size() < mutations.size()) {
            throw Cancellation.because(reasons);
        }
        return prepared;
    }

    private static List<Mutation> mutations(Request request, JsonNode items) {
        if (items.isEmpty()) {
            throw Request.constraint(
                    "Value '[]' at 'transactItems' failed to satisfy constraint: Member must have length greater than"
                            + " or equal to 1");
        }
        if (items.size() > MOST_ACTIONS) {
            throw Request.constraint(
                    "Value at 'transactItems' failed to satisfy constraint: Member must have length less than or equal"
                            + " to 100");
        }
        return items.valueStream().map(item -> mutation(request, item)).toList();
    }

    private static Mutation mutation(Request request, JsonNode json) {
        Request item = request.part("TransactItems", json, Set.of("Put", "Update", "Delete", "ConditionCheck"));
        List<String> actions = json.propertyNames().stream()
                .filter(action -> item.find(action).isPresent())
                .toList();
        if (actions.isEmpty()) {
            throw TableRefusal.invalid(
                    "Invalid Request: TransactWriteRequest should contain Delete or Put or Update request");
        }
        if (actions.size() > 1) {
            throw TableRefusal.invalid("TransactItems can only contain one of Check, Put, Update or Delete");
        }
        String action = actions.getFirst();
        JsonNode parameters = item.required(action);
        return switch (action) {
            case "Put" -> MutationReader.put(item.part(action, parameters, with("Item")));
            case "Update" -> MutationReader.update(item.part(action, parameters, with("Key", "UpdateExpression")));
            case "Delete" -> MutationReader.delete(item.part(action, parameters, with("Key")));
            default -> MutationReader.check(item.part(action, parameters, with("Key")));
        };
    }

    private static Set<String> with(String... more) {
        Set<String> parameters = new HashSet<>(CONDITION);
        parameters.addAll(List.of(more));
        return parameters;
    }
}
