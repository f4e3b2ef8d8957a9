package dev.ringback.standins.table.compare;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes one mistake in a request. */
final class Mistakes {

    private static final List<String> BAD_VALUES = List.of(
            "{\"SS\": []}",
            "{\"NS\": []}",
            "{\"SS\": [\"a\", \"a\"]}",
            "{\"NS\": [\"1\", \"1.0\"]}",
            "{\"NULL\": false}",
            "{\"N\": \"abc\"}",
            "{\"N\": \"\"}",
            "{\"N\": \"1e126\"}",
            "{\"N\": \"1e-131\"}",
            "{\"N\": \"123456789012345678901234567890123456789\"}",
            "{}",
            "{\"S\": \"a\", \"N\": \"1\"}");

    private static final List<String> BAD_CONDITIONS = List.of(
            "",
            "a =",
            "a == b",
            "a = b AND",
            "(a = b",
            "a = b)",
            "attribute_exists(a, b)",
            "attribute_exists(a) b",
            "unheard_of(a)",
            "name = b",
            "a = :undefined",
            "#undefined = b",
            "((a = b))",
            "contains(a, a)",
            "a BETWEEN b",
            "a IN ()",
            "NOT",
            "a ! b",
            "size(a)",
            "a[x] = b");

    private static final List<String> BAD_UPDATES = List.of(
            "",
            "SET",
            "SET a",
            "SET a =",
            "SET a = b,",
            "a = b",
            "SET a = :undefined",
            "SET #undefined = a",
            "REMOVE name",
            "SET a = b SET d = b",
            "REMOVE a, a",
            "SET a.x = b REMOVE a",
            "SET a = unheard_of(b)",
            "SET a = if_not_exists(b)",
            "SET a = list_append(b)",
            "ADD a b",
            "SET a = b * d",
            "REMOVE a[99999999999999999]");

    private static final List<String> BAD_KEY_CONDITIONS =
            List.of("", "pk = :undefined", "sk = b", "pk > b", "pk = b OR sk = b", "attribute_exists(pk)", "pk");

    private final RandomValues values;

    Mistakes(RandomValues values) {
        this.values = values;
    }

    Asked in(Asked asked) {
        ObjectNode body = asked.body();
        switch (asked.operation()) {
            case "PutItem" -> write(body, "Item");
            case "UpdateItem", "DeleteItem" -> write(body, "Key");
            case "GetItem" -> read(body);
            case "Query" -> query(body);
            case "Scan" -> scan(body);
            default -> inner(asked.operation(), body);
        }
        return asked;
    }

    private void write(ObjectNode body, String target) {
        switch (values.below(9)) {
            case 0 -> body.put("TableName", "nowhere");
            case 1 -> plain(body).put("ConditionExpression", values.oneOf(BAD_CONDITIONS));
            case 2 -> value(body.path("Item"));
            case 3 -> key(body.path(target).asObject());
            case 4 -> unused(body);
            case 5 -> body.put("ReturnValues", values.oneOf(List.of("ALL_NEW", "UPDATED_NEW", "SOME")));
            case 6 -> update(body);
            case 7 -> withValue(body);
            default -> indexed(body, target);
        }
    }

    /** Without any expression but what the operation cannot do without. */
    private static ObjectNode plain(ObjectNode body) {
        body.remove(List.of(
                "ConditionExpression",
                "FilterExpression",
                "ProjectionExpression",
                "ExpressionAttributeNames",
                "ExpressionAttributeValues",
                "ExclusiveStartKey",
                "IndexName",
                "Select"));
        if (body.has("UpdateExpression")) {
            body.put("UpdateExpression", "REMOVE b");
        }
        if (body.has("KeyConditionExpression")) {
            body.put("TableName", body.path("TableName").asString().replaceFirst("^[a-z]+", "calls"));
            body.put("KeyConditionExpression", "pk = :pk");
            body.putObject("ExpressionAttributeValues").set(":pk", RandomValues.typed("S", "p1"));
        }
        return body;
    }

    private void update(ObjectNode body) {
        if (body.has("UpdateExpression")) {
            plain(body).put("UpdateExpression", values.oneOf(BAD_UPDATES));
        } else {
            body.put("ReturnConsumedCapacity", "SOME");
        }
    }

    private void value(JsonNode item) {
        if (item.isObject()) {
            item.asObject().set("bad", Endpoint.JSON.readTree(values.oneOf(BAD_VALUES)));
        }
    }

    private void withValue(ObjectNode body) {
        if (body.has("ExpressionAttributeValues")) {
            ObjectNode given = body.path("ExpressionAttributeValues").asObject();
            given.properties().stream()
                    .findFirst()
                    .ifPresent(first -> given.set(first.getKey(), Endpoint.JSON.readTree(values.oneOf(BAD_VALUES))));
        }
    }

    private void key(ObjectNode attributes) {
        String name = attributes.has("pk") ? "pk" : attributes.has("h") ? "h" : "file";
        switch (values.below(5)) {
            case 0 -> attributes.remove(name);
            case 1 -> attributes.set(name, Endpoint.object().put("BOOL", true));
            case 2 -> attributes.set(name, RandomValues.typed("S", ""));
            case 3 -> attributes.set(name, RandomValues.typed("S", "x".repeat(2049)));
            default -> attributes.set("more", RandomValues.typed("S", "x"));
        }
    }

    private void indexed(ObjectNode body, String target) {
        if (target.equals("Item")) {
            ObjectNode item = body.path("Item").asObject();
            switch (values.below(3)) {
                case 0 -> item.set("rank", RandomValues.typed("S", "first"));
                case 1 -> item.set("worklist", RandomValues.typed("S", ""));
                default -> item.set("a", RandomValues.typed("S", "x".repeat(410_000)));
            }
        } else if (body.has("UpdateExpression")) {
            body.remove("ConditionExpression");
            body.remove("ExpressionAttributeNames");
            body.put(
                    "UpdateExpression",
                    values.oneOf(List.of("SET pk = :v", "SET lookAt = :v", "SET watch = :v", "REMOVE sk")));
            if (body.path("UpdateExpression").asString().contains(":v")) {
                body.set("ExpressionAttributeValues", Endpoint.object().set(":v", RandomValues.typed("S", "")));
            }
        }
    }

    private void unused(ObjectNode body) {
        plain(body);
        body.put(
                body.has("KeyConditionExpression") ? "FilterExpression" : "ConditionExpression", "attribute_exists(a)");
        if (values.oneIn(2)) {
            body.withObject("/ExpressionAttributeNames").put("#unused", "a");
        } else {
            body.withObject("/ExpressionAttributeValues").set(":unused", RandomValues.typed("S", "a"));
        }
    }

    private void read(ObjectNode body) {
        switch (values.below(4)) {
            case 0 -> body.put("TableName", "nowhere");
            case 1 -> key(body.path("Key").asObject());
            case 2 ->
                body.put(
                        "ProjectionExpression",
                        values.oneOf(List.of("", "a,", "a, a", "a, a.x", "name", "#undefined", "a b")));
            default ->
                plain(body)
                        .put("ProjectionExpression", "a")
                        .putObject("ExpressionAttributeNames")
                        .put("#unused", "a");
        }
    }

    private void query(ObjectNode body) {
        plain(body);
        switch (values.below(9)) {
            case 0 -> body.put("TableName", "nowhere");
            case 1 -> body.put("IndexName", "nowhere").remove("ConsistentRead");
            case 2 -> keyCondition(body);
            case 3 -> body.put("FilterExpression", values.oneOf(BAD_CONDITIONS));
            case 4 -> body.put("Limit", 0);
            case 5 -> body.put("IndexName", "watch").put("ConsistentRead", true);
            case 6 -> unused(body);
            case 7 ->
                body.put("Select", values.oneOf(List.of("SOME", "SPECIFIC_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES")));
            default -> body.remove("KeyConditionExpression");
        }
    }

    private void keyCondition(ObjectNode body) {
        body.put("KeyConditionExpression", values.oneOf(BAD_KEY_CONDITIONS));
        body.remove("ExpressionAttributeValues");
    }

    private void scan(ObjectNode body) {
        plain(body);
        switch (values.below(3)) {
            case 0 -> body.put("TableName", "nowhere");
            case 1 -> body.put("FilterExpression", values.oneOf(BAD_CONDITIONS));
            default -> {
                body.put("FilterExpression", "attribute_exists(a)");
                body.putObject("ExpressionAttributeNames").put("#unused", "a");
            }
        }
    }

    private void inner(String operation, ObjectNode body) {
        if (operation.startsWith("Transact")) {
            JsonNode items = body.path("TransactItems");
            ObjectNode action =
                    items.get(0).properties().iterator().next().getValue().asObject();
            if (operation.equals("TransactGetItems")) {
                read(action);
            } else if (values.oneIn(3)) {
                items.asArray().add(items.get(0).deepCopy());
            } else {
                write(action, action.has("Item") ? "Item" : "Key");
                action.remove(List.of("ReturnValues", "ReturnConsumedCapacity"));
            }
            return;
        }
        JsonNode tables = body.path("RequestItems");
        JsonNode first = tables.properties().iterator().next().getValue();
        switch (values.below(3)) {
            case 0 -> tables.asObject().set("nowhere", first.deepCopy());
            case 1 -> duplicate(first.has("Keys") ? first.path("Keys") : first);
            default -> body.putObject("RequestItems");
        }
    }

    private static void duplicate(JsonNode list) {
        list.asArray().add(list.get(0).deepCopy());
    }
}
