package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
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

    /** Nothing is changed if there is an {@code attribute} of that name. */
    Changes onlyWithout(String attribute) {
        conditions.add("attribute_not_exists(%s)".formatted(name(attribute)));
        return this;
    }

    /** Nothing is changed, and nothing made, if there is no {@code attribute} of that name. */
    Changes onlyWith(String attribute) {
        conditions.add("attribute_exists(%s)".formatted(name(attribute)));
        return this;
    }

    UpdateItemRequest.Builder of(String table, ItemKey key) {
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(key.asMap())
                .updateExpression(expression())
                .conditionExpression(condition())
                .expressionAttributeNames(names)
                .expressionAttributeValues(values);
    }

    /** The same as one part of a transaction. */
    TransactWriteItem partOf(String table, ItemKey key) {
        var update = Update.builder()
                .tableName(table)
                .key(key.asMap())
                .updateExpression(expression())
                .conditionExpression(condition())
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .build();
        return TransactWriteItem.builder().update(update).build();
    }

    private String expression() {
        return "SET " + String.join(", ", sets) + (removes.isEmpty() ? "" : " REMOVE " + String.join(", ", removes));
    }

    private String condition() {
        return String.join(" AND ", conditions);
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
