package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.LocationId;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Word;
import dev.ringback.casework.Conflict;
import dev.ringback.casework.TextAnswers;
import dev.ringback.texting.Answer;
import dev.ringback.texting.AnswersGiven;
import dev.ringback.texting.AnswersGiven.Fate;
import dev.ringback.texting.AnswersGiven.Given;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The answers that went to numbers of late: one item a number, until the last of them counts no more. */
public final class TextAnswersTable implements TextAnswers {

    private static final String ANSWERS = "answers";

    private final DynamoDbClient dynamo;
    private final String table;

    public TextAnswersTable(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public AnswersGiven find(PhoneNumber number) {
        Map<String, AttributeValue> item = dynamo.getItem(
                        get -> get.tableName(table).key(key(number).asMap()).consistentRead(true))
                .item();
        return item.isEmpty() ? AnswersGiven.NONE : read(item);
    }

    /** Whether what stands there are the answers to a number. */
    static boolean areAnswers(ItemKey key) {
        return key.sk().equals(ANSWERS);
    }

    static AnswersGiven read(Map<String, AttributeValue> item) {
        List<Given> given = Item.list(item, "given").stream()
                .map(AttributeValue::m)
                .map(TextAnswersTable::given)
                .toList();
        return new AnswersGiven(given, Item.number(item, "revision"));
    }

    private static Given given(Map<String, AttributeValue> one) {
        return new Given(
                Item.text(one, "text"),
                Word.find(Answer.class, Item.text(one, "answer")).orElseThrow(),
                new LocationId(Item.text(one, "from")),
                Instant.ofEpochSecond(Item.number(one, "at")),
                Word.find(Fate.class, Item.text(one, "fate")).orElseThrow(),
                Item.find(one, "messageId").map(AttributeValue::s));
    }

    private static AttributeValue written(Given given) {
        var one = new LinkedHashMap<String, AttributeValue>();
        one.put("text", s(given.text()));
        one.put("answer", s(given.answer().word()));
        one.put("from", s(given.from().id()));
        one.put("at", n(given.at().getEpochSecond()));
        one.put("fate", s(given.fate().word()));
        given.messageId().ifPresent(id -> one.put("messageId", s(id)));
        return AttributeValue.fromM(one);
    }

    @Override
    public void save(PhoneNumber number, AnswersGiven before, AnswersGiven after) throws Conflict {
        var item = new LinkedHashMap<>(key(number).asMap());
        item.put(
                "given",
                AttributeValue.fromL(
                        after.lately().stream().map(TextAnswersTable::written).toList()));
        item.put("revision", n(after.revision()));
        after.latest()
                .map(latest -> latest.at().plus(AnswersGiven.COUNTS))
                .ifPresent(until -> item.put("expiresAt", n(until.getEpochSecond())));
        try {
            dynamo.putItem(put -> {
                put.tableName(table).item(item);
                if (before.equals(AnswersGiven.NONE)) {
                    put.conditionExpression("attribute_not_exists(pk)");
                } else {
                    put.conditionExpression("revision = :before")
                            .expressionAttributeValues(Map.of(":before", n(before.revision())));
                }
            });
        } catch (ConditionalCheckFailedException _) {
            throw new Conflict();
        }
    }

    @Override
    public void forget(PhoneNumber number) {
        dynamo.deleteItem(delete -> delete.tableName(table).key(key(number).asMap()));
    }

    /** Those of an item of which more is known than before: whether they went, or that nobody knows. */
    static Optional<Given> settled(Optional<Map<String, AttributeValue>> before, Map<String, AttributeValue> item) {
        List<Given> known =
                before.map(TextAnswersTable::read).map(AnswersGiven::lately).orElse(List.of());
        return read(item).lately().stream()
                .filter(given -> given.fate() == Fate.SENT || given.fate() == Fate.UNKNOWN)
                .filter(given -> !known.contains(given))
                .findFirst();
    }

    /** The one that nobody has settled for as long as it counted: it may have gone. */
    static Optional<Given> neverSettled(Map<String, AttributeValue> item) {
        return read(item).lately().stream()
                .filter(given -> given.fate() == Fate.SENDING)
                .findFirst();
    }

    private static ItemKey key(PhoneNumber number) {
        return new ItemKey(ItemKey.partitionApart(number), ANSWERS);
    }
}
