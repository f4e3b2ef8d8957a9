package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The changes of one update of a callback's item, made only if what they were decided on still holds. */
public final class Changes {

    private final List<String> sets = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, AttributeValue> values = new LinkedHashMap<>();

    Changes set(String attribute, AttributeValue value) {
        sets.add(name(attribute) + " = " + value(attribute, value));
        return this;
    }

    Changes append(String attribute, AttributeValue list) {
        String name = name(attribute);
        sets.add("%s = list_append(%s, %s)".formatted(name, name, value(attribute, list)));
        return this;
    }

    Changes remove(String attribute) {
        removes.add(name(attribute));
        return this;
    }

    /** Sets those of {@code attributes} that have a value and removes the others. */
    Changes replace(Collection<String> attributes, Map<String, AttributeValue> with) {
        for (String attribute : attributes) {
            if (with.containsKey(attribute)) {
                set(attribute, with.get(attribute));
            } else {
                remove(attribute);
            }
        }
        return this;
    }

    /** Counts one on. */
    Changes increment(String attribute) {
        String name = name(attribute);
        sets.add("%s = %s + %s".formatted(name, name, value("one", n(1))));
        return this;
    }

    /** Nothing is changed unless {@code attribute} has still got this value. */
    Changes onlyIf(String attribute, AttributeValue expected) {
        conditions.add(name(attribute) + " = " + value("expected" + conditions.size(), expected));
        return this;
    }

    UpdateItemRequest.Builder of(String table, ItemKey key) {
        String expression =
                "SET " + String.join(", ", sets) + (removes.isEmpty() ? "" : " REMOVE " + String.join(", ", removes));
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(key.asMap())
                .updateExpression(expression)
                .conditionExpression(String.join(" AND ", conditions))
                .expressionAttributeNames(names)
                .expressionAttributeValues(values);
    }

    private String name(String attribute) {
        names.put("#" + attribute, attribute);
        return "#" + attribute;
    }

    private String value(String placeholder, AttributeValue value) {
        values.put(":" + placeholder, value);
        return ":" + placeholder;
    }
}
