package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Short names for words that stand in very many items, such as the ids of locations and people: the place of a word in a list that only grows,
 * in base 36. The list is one item, so it has room for some ten thousand words.
 */
final class ShortNames {

    private static final ItemKey LIST = new ItemKey("numbers", "names");
    private static final int BASE = 36;

    private final DynamoDbClient dynamo;
    private final String table;
    private final List<String> words = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    ShortNames(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** The short name of a word, which is given one if it has none yet. */
    synchronized String of(String word) {
        if (!names.containsKey(word)) {
            read();
        }
        while (!names.containsKey(word)) {
            append(word);
            read();
        }
        return names.getOrDefault(word, "");
    }

    /** The word of a short name. */
    synchronized String word(String name) {
        int place = Integer.parseInt(name, BASE);
        if (place >= words.size()) {
            read();
        }
        return words.get(place);
    }

    private void read() {
        Map<String, AttributeValue> item = dynamo.getItem(
                        get -> get.tableName(table).key(LIST.asMap()).consistentRead(true))
                .item();
        List<AttributeValue> all = Item.list(item, "words");
        for (AttributeValue word : all.subList(Math.min(words.size(), all.size()), all.size())) {
            names.put(word.s(), Integer.toString(words.size(), BASE));
            words.add(word.s());
        }
    }

    /** Where somebody else appends at the same time, one of the two reads again. */
    private void append(String word) {
        var item = new LinkedHashMap<>(LIST.asMap());
        List<AttributeValue> longer =
                new ArrayList<>(words.stream().map(Item::s).toList());
        longer.add(s(word));
        item.put("words", AttributeValue.fromL(longer));
        item.put("count", n(longer.size()));
        try {
            dynamo.putItem(put -> put.tableName(table)
                    .item(item)
                    .conditionExpression("attribute_not_exists(pk) OR #count = :before")
                    .expressionAttributeNames(Map.of("#count", "count"))
                    .expressionAttributeValues(Map.of(":before", n(words.size()))));
        } catch (ConditionalCheckFailedException _) {
            // The list has grown meanwhile.
        }
    }
}
