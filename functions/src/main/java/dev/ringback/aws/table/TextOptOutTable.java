package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.PhoneNumber;
import dev.ringback.casework.Conflict;
import dev.ringback.casework.TextOptOuts;
import dev.ringback.texting.TextOptOut;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * What numbers said by text about further texts: one item a number, for the whole tenant. It has no end, unlike callbacks: that a number
 * must not be texted outlives them.
 */
public final class TextOptOutTable implements TextOptOuts {

    private static final String TEXTS = "texts";

    private final DynamoDbClient dynamo;
    private final String table;

    public TextOptOutTable(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<TextOptOut> find(PhoneNumber number) {
        Map<String, AttributeValue> item = dynamo.getItem(
                        get -> get.tableName(table).key(key(number).asMap()).consistentRead(true))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(optOut(item));
    }

    /** Whether what stands there is what a number said. */
    static boolean isOptOut(ItemKey key) {
        return key.sk().equals(TEXTS);
    }

    static TextOptOut optOut(Map<String, AttributeValue> item) {
        return new TextOptOut(
                TextOptOut.Standing.valueOf(Item.text(item, "standing").toUpperCase(Locale.ROOT)),
                Instant.ofEpochSecond(Item.number(item, "since")),
                Item.list(item, "heard").stream().map(AttributeValue::s).toList(),
                Item.number(item, "revision"));
    }

    @Override
    public void save(PhoneNumber number, Optional<TextOptOut> before, TextOptOut after) throws Conflict {
        var item = new LinkedHashMap<>(key(number).asMap());
        item.put("standing", s(word(after.standing())));
        item.put("since", n(after.since().getEpochSecond()));
        item.put(
                "heard",
                AttributeValue.fromL(after.heard().stream().map(Item::s).toList()));
        item.put("revision", n(after.revision()));
        try {
            dynamo.putItem(put -> {
                put.tableName(table).item(item);
                if (before.isEmpty()) {
                    put.conditionExpression("attribute_not_exists(pk)");
                } else {
                    put.conditionExpression("revision = :before")
                            .expressionAttributeValues(
                                    Map.of(":before", n(before.get().revision())));
                }
            });
        } catch (ConditionalCheckFailedException _) {
            throw new Conflict();
        }
    }

    @Override
    public void forgetUnlessStopped(PhoneNumber number) {
        try {
            dynamo.deleteItem(delete -> delete.tableName(table)
                    .key(key(number).asMap())
                    .conditionExpression("standing <> :stopped")
                    .expressionAttributeValues(Map.of(":stopped", s(word(TextOptOut.Standing.STOPPED)))));
        } catch (ConditionalCheckFailedException _) {
            // It said no.
        }
    }

    private static String word(TextOptOut.Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    private static ItemKey key(PhoneNumber number) {
        return new ItemKey(ItemKey.partitionApart(number), TEXTS);
    }
}
