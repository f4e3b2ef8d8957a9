package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.NumberWord;
import dev.ringback.callback.PhoneNumber;
import dev.ringback.callback.Standing;
import dev.ringback.callback.Word;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * How numbers stand with the tenant: one item beside the callbacks of a caller, so that who loads these knows it too. It has no end. On each
 * matter it has the last word, and from when on that counts.
 */
final class Standings {

    private static final String STANDING = "standing";
    private static final String SINCE = "Since";

    private final DynamoDbClient dynamo;
    private final String table;

    Standings(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** How the caller of these items stands. */
    static Standing of(List<Map<String, AttributeValue>> items) {
        return items.stream()
                .filter(item -> ItemKey.of(item).sk().equals(STANDING))
                .findFirst()
                .map(Standings::read)
                .orElse(Standing.NONE);
    }

    private static Standing read(Map<String, AttributeValue> item) {
        return new Standing(Arrays.stream(NumberWord.Matter.values())
                .flatMap(matter -> said(item, matter).stream())
                .toList());
    }

    private static Optional<Standing.Said> said(Map<String, AttributeValue> item, NumberWord.Matter matter) {
        Optional<Instant> since = Item.find(item, matter.word() + SINCE)
                .map(AttributeValue::n)
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)));
        Optional<NumberWord> word = Item.find(item, matter.word())
                .map(AttributeValue::s)
                .flatMap(written -> Word.find(NumberWord.class, written).or(() -> unknown(matter)));
        return word.flatMap(said -> since.map(at -> new Standing.Said(said, at)));
    }

    /** A word of a newer release loses no call; but where it may be a no to texts, not to text is the safe side. */
    private static Optional<NumberWord> unknown(NumberWord.Matter matter) {
        return switch (matter) {
            case TEXTS -> Optional.of(NumberWord.NO_TEXTS);
            case OWNER, CALLS, REACH -> Optional.empty();
        };
    }

    void note(PhoneNumber number, Standing.Said said) {
        String matter = said.word().matter().word();
        AttributeValue at = n(said.at().getEpochSecond());
        String outweighs = said.word().prevails() ? "<=" : "<";
        try {
            dynamo.updateItem(update -> update.tableName(table)
                    .key(key(number).asMap())
                    .updateExpression("SET #word = :word, #since = :at")
                    .conditionExpression("attribute_not_exists(#since) OR #since %s :at".formatted(outweighs))
                    .expressionAttributeNames(Map.of("#word", matter, "#since", matter + SINCE))
                    .expressionAttributeValues(Map.of(":word", s(said.word().word()), ":at", at)));
        } catch (ConditionalCheckFailedException _) {
            // A word that counts more is already noted.
        }
    }

    void forgetAllButRefusals(PhoneNumber number) {
        Map<String, AttributeValue> item = dynamo.getItem(
                        get -> get.tableName(table).key(key(number).asMap()).consistentRead(true))
                .item();
        Standing standing = item.isEmpty() ? Standing.NONE : read(item);
        if (standing.equals(standing.refusals())) {
            return;
        }
        try {
            if (standing.refusals().words().isEmpty()) {
                dynamo.deleteItem(delete -> delete.tableName(table)
                        .key(key(number).asMap())
                        .conditionExpression("NOT (#owner = :wrong OR calls = :no) AND attribute_not_exists(texts)")
                        .expressionAttributeNames(Map.of("#owner", NumberWord.Matter.OWNER.word()))
                        .expressionAttributeValues(Map.of(
                                ":wrong", s(NumberWord.WRONG_NUMBER.word()),
                                ":no", s(NumberWord.DO_NOT_CALL.word()))));
            } else {
                forgetYeses(number, standing);
            }
        } catch (ConditionalCheckFailedException _) {
            // Somebody said no meanwhile, which is to stay.
        }
    }

    private void forgetYeses(PhoneNumber number, Standing standing) {
        for (Standing.Said said : standing.words()) {
            if (!said.word().prevails()) {
                String matter = said.word().matter().word();
                dynamo.updateItem(update -> update.tableName(table)
                        .key(key(number).asMap())
                        .updateExpression("REMOVE #word, #since")
                        .conditionExpression("#word = :yes")
                        .expressionAttributeNames(Map.of("#word", matter, "#since", matter + SINCE))
                        .expressionAttributeValues(Map.of(":yes", s(said.word().word()))));
            }
        }
    }

    private static ItemKey key(PhoneNumber number) {
        return new ItemKey(ItemKey.partition(number), STANDING);
    }
}
