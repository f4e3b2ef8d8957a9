package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.n;

import dev.ringback.callback.ContactId;
import dev.ringback.casework.ReconciledUntil;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How far Connect's list was gone over, in one item: the ids of contacts tell of no patient. */
public final class ReconciledTable implements ReconciledUntil {

    private static final ItemKey KEY = new ItemKey("reconciled", "progress");
    private static final String UNTIL = "until";
    private static final String TAKEN = "taken";

    private final DynamoDbClient dynamo;
    private final String table;

    public ReconciledTable(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public Optional<Progress> progress() {
        Map<String, AttributeValue> item = dynamo.getItem(
                        get -> get.tableName(table).key(KEY.asMap()).consistentRead(true))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(progress(item));
    }

    @Override
    public void save(Progress progress) {
        var item = new LinkedHashMap<>(KEY.asMap());
        item.put(UNTIL, n(progress.until().getEpochSecond()));
        Map<String, AttributeValue> taken = new LinkedHashMap<>();
        progress.taken().forEach((contact, at) -> taken.put(contact.id(), n(at.getEpochSecond())));
        item.put(TAKEN, AttributeValue.fromM(taken));
        dynamo.putItem(put -> put.tableName(table).item(item));
    }

    private static Progress progress(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> taken =
                Item.find(item, TAKEN).map(AttributeValue::m).orElse(Map.of());
        return new Progress(
                Instant.ofEpochSecond(Item.number(item, UNTIL)),
                taken.entrySet().stream()
                        .collect(Collectors.toMap(
                                one -> new ContactId(one.getKey()),
                                one -> Instant.ofEpochSecond(
                                        Long.parseLong(one.getValue().n())))));
    }
}
