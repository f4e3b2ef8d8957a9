package dev.ringback.standins.table.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Random requests, most of them sound. */
final class RandomRequests {

    private final RandomValues values;
    private final Mistakes mistakes;
    private final String run;

    RandomRequests(RandomGenerator random, String run) {
        this.values = new RandomValues(random);
        this.mistakes = new Mistakes(values);
        this.run = run;
    }

    Asked next() {
        Asked asked = sound();
        return values.oneIn(5) ? mistakes.in(asked) : asked;
    }

    private Asked sound() {
        Tables table = values.oneIn(4) ? values.oneOf(List.of(Tables.values())) : Tables.CALLS;
        return switch (values.below(40)) {
            case 0, 1, 2, 3, 4, 5, 6, 7 -> put(table);
            case 8, 9, 10, 11, 12, 13, 14, 15, 16, 17 -> update(table);
            case 18, 19 -> delete(table);
            case 20, 21, 22 -> get(table);
            case 23, 24, 25, 26, 27, 28, 29, 30 -> new RandomQueries(values, run).query(table);
            case 31 -> new RandomQueries(values, run).scan(table);
            case 32, 33 -> batchGet();
            case 34, 35 -> batchWrite();
            case 36 -> transactGet();
            default -> transactWrite();
        };
    }

    private ObjectNode about(Tables table) {
        ObjectNode body = Endpoint.object().put("TableName", table.name(run));
        capacity(values, body);
        return body;
    }

    static void capacity(RandomValues values, ObjectNode body) {
        switch (values.below(6)) {
            case 0 -> body.put("ReturnConsumedCapacity", "TOTAL");
            case 1 -> {
                // Nothing is asked for.
            }
            default -> body.put("ReturnConsumedCapacity", "INDEXES");
        }
    }

    private void guarded(ObjectNode body, RandomExpressions expressions) {
        if (values.oneIn(3)) {
            body.put("ConditionExpression", expressions.condition(values.below(3)));
            if (values.oneIn(2)) {
                body.put("ReturnValuesOnConditionCheckFailure", "ALL_OLD");
            }
        }
    }

    private Asked put(Tables table) {
        ObjectNode body = about(table);
        RandomExpressions expressions = new RandomExpressions(values);
        body.set("Item", table.item(values));
        guarded(body, expressions);
        returned(body, List.of("NONE", "ALL_OLD"));
        expressions.into(body);
        return new Asked("PutItem", body);
    }

    private void returned(ObjectNode body, List<String> choices) {
        if (values.oneIn(2)) {
            body.put("ReturnValues", values.oneOf(choices));
        }
    }

    private Asked update(Tables table) {
        ObjectNode body = about(table);
        RandomExpressions expressions = new RandomExpressions(values);
        body.set("Key", table.key(values));
        body.put("UpdateExpression", updateOf(table, expressions));
        guarded(body, expressions);
        returned(body, List.of("NONE", "ALL_OLD", "ALL_NEW", "UPDATED_OLD", "UPDATED_NEW"));
        expressions.into(body);
        return new Asked("UpdateItem", body);
    }

    /** Of Ringback's table mostly what moves items within its indexes, and in and out of them. */
    private String updateOf(Tables table, RandomExpressions expressions) {
        if (table != Tables.CALLS || values.oneIn(2)) {
            return expressions.update();
        }
        return switch (values.below(6)) {
            case 0 ->
                "SET worklist = %s, %s = %s REMOVE watch"
                        .formatted(
                                expressions.value(RandomValues.typed("S", "due")),
                                expressions.name("rank"),
                                expressions.value(values.rank()));
            case 1 ->
                "SET watch = %s, lookAt = %s REMOVE worklist, %s"
                        .formatted(
                                expressions.value(RandomValues.typed("S", "open")),
                                expressions.value(RandomValues.typed("N", Integer.toString(values.below(6)))),
                                expressions.name("rank"));
            case 2 -> "SET lookAt = " + expressions.value(RandomValues.typed("N", Integer.toString(values.below(6))));
            case 3 -> "SET %s = %s".formatted(expressions.name("work"), expressions.value(values.filledText()));
            case 4 -> "REMOVE id, %s".formatted(expressions.name("rank"));
            default -> "SET id = %s".formatted(expressions.value(RandomValues.typed("S", "i" + values.below(6))));
        };
    }

    private Asked delete(Tables table) {
        ObjectNode body = about(table);
        RandomExpressions expressions = new RandomExpressions(values);
        body.set("Key", table.key(values));
        guarded(body, expressions);
        returned(body, List.of("NONE", "ALL_OLD"));
        expressions.into(body);
        return new Asked("DeleteItem", body);
    }

    private Asked get(Tables table) {
        ObjectNode body = about(table);
        body.set("Key", table.key(values));
        reading(body);
        return new Asked("GetItem", body);
    }

    private void reading(ObjectNode body) {
        if (values.oneIn(2)) {
            body.put("ConsistentRead", values.oneIn(2));
        }
        projected(body);
    }

    private void projected(ObjectNode body) {
        if (values.oneIn(3)) {
            RandomExpressions expressions = new RandomExpressions(values);
            body.put("ProjectionExpression", expressions.projection());
            expressions.into(body);
        }
    }

    private Asked batchGet() {
        ObjectNode body = Endpoint.object();
        capacity(values, body);
        ObjectNode items = body.putObject("RequestItems");
        for (Tables table : some()) {
            ObjectNode one = items.putObject(table.name(run));
            one.set("Keys", distinctKeys(table));
            reading(one);
        }
        return new Asked("BatchGetItem", body);
    }

    private Set<Tables> some() {
        Set<Tables> tables = new LinkedHashSet<>();
        tables.add(Tables.CALLS);
        if (values.oneIn(3)) {
            tables.add(values.oneOf(List.of(Tables.values())));
        }
        return tables;
    }

    private ArrayNode distinctKeys(Tables table) {
        Set<ObjectNode> keys = new LinkedHashSet<>();
        for (int i = 1 + values.below(5); i > 0; i--) {
            keys.add(table.key(values));
        }
        return Endpoint.JSON.createArrayNode().addAll(keys);
    }

    private Asked batchWrite() {
        ObjectNode body = Endpoint.object();
        capacity(values, body);
        ObjectNode items = body.putObject("RequestItems");
        for (Tables table : some()) {
            ArrayNode requests = items.putArray(table.name(run));
            for (var key : distinctKeys(table)) {
                if (values.oneIn(3)) {
                    requests.addObject().putObject("DeleteRequest").set("Key", key);
                } else {
                    ObjectNode item = table.item(values);
                    key.properties().forEach(attribute -> item.set(attribute.getKey(), attribute.getValue()));
                    requests.addObject().putObject("PutRequest").set("Item", item);
                }
            }
        }
        return new Asked("BatchWriteItem", body);
    }

    private Asked transactGet() {
        ObjectNode body = Endpoint.object();
        capacity(values, body);
        ArrayNode items = body.putArray("TransactItems");
        for (int i = 1 + values.below(3); i > 0; i--) {
            ObjectNode get = items.addObject().putObject("Get").put("TableName", Tables.CALLS.name(run));
            get.set("Key", Tables.CALLS.key(values));
            projected(get);
        }
        return new Asked("TransactGetItems", body);
    }

    private Asked transactWrite() {
        ObjectNode body = Endpoint.object();
        capacity(values, body);
        ArrayNode items = body.putArray("TransactItems");
        for (int i = 1 + values.below(3); i > 0; i--) {
            Tables table = values.oneIn(5) ? Tables.AMOUNTS : Tables.CALLS;
            Asked action = switch (values.below(5)) {
                case 0, 1 -> put(table);
                case 2, 3 -> update(table);
                default -> delete(table);
            };
            String name = action.operation().replace("Item", "");
            ObjectNode parameters = action.body();
            parameters.remove(List.of("ReturnConsumedCapacity", "ReturnValues"));
            if (name.equals("Delete") && parameters.has("ConditionExpression") && values.oneIn(2)) {
                name = "ConditionCheck";
            }
            items.addObject().set(name, parameters);
        }
        if (values.oneIn(3)) {
            body.put(
                    "ClientRequestToken",
                    "%s-%d".formatted(run.substring(run.indexOf('-') + 1), values.below(1_000_000_000)));
        }
        return new Asked("TransactWriteItems", body);
    }
}
