package dev.ringback.standins.table.compare;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Random queries and scans. Where the order of what is found is not said by DynamoDB, all of it is asked for. */
final class RandomQueries {

    private final RandomValues values;
    private final String run;
    private final RandomExpressions expressions;

    RandomQueries(RandomValues values, String run) {
        this.values = values;
        this.run = run;
        this.expressions = new RandomExpressions(values);
    }

    Asked query(Tables table) {
        ObjectNode body = Endpoint.object().put("TableName", table.name(run));
        RandomRequests.capacity(values, body);
        String index = table == Tables.CALLS ? values.oneOf(List.of("", "", "byId", "worklist", "watch")) : "";
        if (!index.isEmpty()) {
            body.put("IndexName", index);
        } else if (values.oneIn(2)) {
            body.put("ConsistentRead", true);
        }
        body.put("KeyConditionExpression", condition(table, index));
        if (values.oneIn(2)) {
            body.put("ScanIndexForward", values.oneIn(2));
        }
        boolean isOrdered = index.isEmpty() || index.equals("worklist");
        if (isOrdered && values.oneIn(3)) {
            body.put("Limit", 1 + values.below(4));
        }
        started(table, index, body);
        filtered(body);
        selected(index, body);
        expressions.into(body);
        return new Asked("Query", body);
    }

    private void started(Tables table, String index, ObjectNode body) {
        if (index.isEmpty() && table != Tables.FILES && values.oneIn(8)) {
            body.set("ExclusiveStartKey", table.key(values));
        }
    }

    private void filtered(ObjectNode body) {
        if (values.oneIn(3)) {
            body.put("FilterExpression", expressions.condition(values.below(2)));
        }
    }

    private void selected(String index, ObjectNode body) {
        if (index.isEmpty() && values.oneIn(5)) {
            body.put("ProjectionExpression", expressions.projection());
        } else if (values.oneIn(6)) {
            body.put("Select", "COUNT");
        }
    }

    private String condition(Tables table, String index) {
        return switch (table) {
            case CALLS ->
                switch (index) {
                    case "byId" -> "id = " + text("i" + values.below(6));
                    case "worklist" ->
                        "worklist = " + text("due") + ranged(expressions.name("rank"), values.rank(), values.rank());
                    case "watch" ->
                        "watch = " + text("open")
                                + ranged("lookAt", number(values.below(3)), number(3 + values.below(3)));
                    default -> "pk = " + text("p" + values.below(4)) + textRange();
                };
            case AMOUNTS ->
                "h = " + expressions.value(number(values.below(3)))
                        + ranged("r", number(values.below(3)), number(3 + values.below(9)));
            case FILES ->
                expressions.name("file") + " = "
                        + expressions.value(RandomValues.typed("B", values.oneOf(List.of("AA==", "AQID", "/w=="))));
        };
    }

    private String textRange() {
        if (values.oneIn(4)) {
            return " AND begins_with(sk, %s)".formatted(text(values.oneOf(List.of("0", "00000", "v", "é", "z"))));
        }
        return ranged("sk", RandomValues.typed("S", "000002"), RandomValues.typed("S", "v1"));
    }

    private String ranged(String attribute, ObjectNode one, ObjectNode two) {
        return switch (values.below(8)) {
            case 0 -> " AND %s = %s".formatted(attribute, expressions.value(one));
            case 1 -> " AND %s < %s".formatted(attribute, expressions.value(two));
            case 2 -> " AND %s <= %s".formatted(attribute, expressions.value(two));
            case 3 -> " AND %s > %s".formatted(attribute, expressions.value(one));
            case 4 -> " AND %s >= %s".formatted(attribute, expressions.value(one));
            case 5 -> " AND %s BETWEEN %s AND %s".formatted(attribute, expressions.value(one), expressions.value(two));
            default -> "";
        };
    }

    private String text(String text) {
        return expressions.value(RandomValues.typed("S", text));
    }

    private static ObjectNode number(int number) {
        return RandomValues.typed("N", Integer.toString(number));
    }

    Asked scan(Tables table) {
        ObjectNode body = Endpoint.object().put("TableName", table.name(run));
        RandomRequests.capacity(values, body);
        if (table == Tables.CALLS && values.oneIn(3)) {
            body.put("IndexName", values.oneOf(List.of("byId", "worklist", "watch")));
        }
        filtered(body);
        expressions.into(body);
        return new Asked("Scan", body);
    }
}
