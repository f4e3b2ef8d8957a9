package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.s;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Where callbacks and follow-ups stand, by their ids. The index is asked once for each: what has an id stands in one place for as long as it is
 * kept. Once it is gone, something else may stand there, so who reads an item looks whose it is.
 */
final class PlacesById {

    /** No id is longer, and an index takes no key of any length. */
    private static final int LONGEST_ID = 64;

    /** So many are known at once, those that were asked for last: what a practice works on in a day or two. */
    private static final int KNOWN = 2_000;

    private final DynamoDbClient dynamo;
    private final String table;
    private final Map<String, ItemKey> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ItemKey> eldest) {
            return size() > KNOWN;
        }
    });

    PlacesById(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    Optional<ItemKey> of(String id) {
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            return Optional.empty();
        }
        return Optional.ofNullable(known.get(id)).or(() -> asked(id));
    }

    private Optional<ItemKey> asked(String id) {
        Optional<ItemKey> place = dynamo
                .query(query -> query.tableName(table)
                        .indexName("byId")
                        .keyConditionExpression("id = :id")
                        .expressionAttributeValues(Map.of(":id", s(id))))
                .items()
                .stream()
                .findFirst()
                .map(ItemKey::of);
        place.ifPresent(found -> known.put(id, found));
        return place;
    }
}
