package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;
import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.ContactId;
import dev.ringback.casework.HandOvers;
import dev.ringback.intake.Address;
import dev.ringback.intake.Contact;
import dev.ringback.intake.HandedOver;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** What flows handed over: one item a contact, which has the patient's number and is kept for a day. */
public final class HandOverTable implements HandOvers {

    private static final String PARTITION = "call#";
    private static final String CUSTOMER = "customer";
    private static final String SYSTEM = "system";
    private static final String NOTED = "noted";
    private static final String WORD = "word";
    private static final String AT = "at";
    private static final String EXPIRES = "expiresAt";

    private final DynamoDbClient dynamo;
    private final String table;

    public HandOverTable(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public void keep(HandedOver handedOver, Instant at, Instant expiresAt) {
        AttributeValue noted = AttributeValue.fromM(handedOver.noted().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> s(one.getValue()))));
        AttributeValue word = s(handedOver.word().name().toLowerCase(Locale.ROOT));
        var item = new LinkedHashMap<>(key(handedOver.contact()).asMap());
        handedOver.endpoints().customer().ifPresent(address -> item.put(CUSTOMER, s(address.raw())));
        handedOver.endpoints().system().ifPresent(address -> item.put(SYSTEM, s(address.raw())));
        item.put(NOTED, noted);
        item.put(WORD, word);
        item.put(AT, n(at.getEpochSecond()));
        item.put(EXPIRES, n(expiresAt.getEpochSecond()));
        try {
            dynamo.putItem(put -> put.tableName(table)
                    .item(item)
                    .conditionExpression(
                            "attribute_not_exists(pk) OR (#at <= :at AND (#noted <> :noted OR #word <> :word))")
                    .expressionAttributeNames(Map.of("#at", AT, "#noted", NOTED, "#word", WORD))
                    .expressionAttributeValues(Map.of(":at", n(at.getEpochSecond()), ":noted", noted, ":word", word)));
        } catch (ConditionalCheckFailedException _) {
            // The same, or something later, is kept already.
        }
    }

    @Override
    public Optional<HandedOver> find(ContactId contact, Instant now) {
        Map<String, AttributeValue> item = dynamo.getItem(
                        get -> get.tableName(table).key(key(contact).asMap()).consistentRead(true))
                .item();
        return Optional.of(item)
                .filter(kept -> !kept.isEmpty())
                .filter(kept -> Item.number(kept, EXPIRES) > now.getEpochSecond())
                .map(kept -> new HandedOver(
                        contact,
                        new Contact.Endpoints(address(kept, CUSTOMER), address(kept, SYSTEM)),
                        noted(kept),
                        HandedOver.Word.valueOf(Item.text(kept, WORD).toUpperCase(Locale.ROOT))));
    }

    private static Map<String, String> noted(Map<String, AttributeValue> item) {
        return Item.find(item, NOTED).map(AttributeValue::m).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().s()));
    }

    private static Optional<Address> address(Map<String, AttributeValue> item, String name) {
        return Item.find(item, name).map(AttributeValue::s).flatMap(Address::of);
    }

    private static ItemKey key(ContactId contact) {
        return new ItemKey(PARTITION + contact.id(), "handed-over");
    }
}
