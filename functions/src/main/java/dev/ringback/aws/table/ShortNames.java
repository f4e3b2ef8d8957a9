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
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Short names for words that stand in very many items, such as the ids of locations and people: the place of a word, in base 36, in a list that
 * only grows. An item of the table has an end and the list has none, so it stands in several items, each with so many words.
 */
final class ShortNames {

    /** Words of a KB each would still fit. */
    static final int WORDS_AN_ITEM = 350;

    private static final String PARTITION = "numbers";
    private static final String ITEM = "names#";
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

    /** Reads on from the item that the last known word stands in. */
    private void read() {
        int item = words.size() / WORDS_AN_ITEM;
        var query = QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :numbers AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(
                        Map.of(":numbers", s(PARTITION), ":from", s(key(item).sk()), ":to", s(ITEM + "~")))
                .build();
        List<AttributeValue> all = dynamo.queryPaginator(query).items().stream()
                .flatMap(part -> Item.list(part, "words").stream())
                .toList();
        int known = words.size() - item * WORDS_AN_ITEM;
        for (AttributeValue word : all.subList(Math.min(known, all.size()), all.size())) {
            names.put(word.s(), Integer.toString(words.size(), BASE));
            words.add(word.s());
        }
    }

    /** Where somebody else appends at the same time, one of the two reads again. */
    private void append(String word) {
        int item = words.size() / WORDS_AN_ITEM;
        List<AttributeValue> longer = new ArrayList<>(words.subList(item * WORDS_AN_ITEM, words.size()).stream()
                .map(Item::s)
                .toList());
        int before = longer.size();
        longer.add(s(word));
        var list = new LinkedHashMap<>(key(item).asMap());
        list.put("words", AttributeValue.fromL(longer));
        list.put("count", n(longer.size()));
        try {
            dynamo.putItem(put -> put.tableName(table)
                    .item(list)
                    .conditionExpression("attribute_not_exists(pk) OR #count = :before")
                    .expressionAttributeNames(Map.of("#count", "count"))
                    .expressionAttributeValues(Map.of(":before", n(before))));
        } catch (ConditionalCheckFailedException _) {
            // The list has grown meanwhile.
        }
    }

    private static ItemKey key(int item) {
        return new ItemKey(PARTITION, "%s%06d".formatted(ITEM, item));
    }
}
