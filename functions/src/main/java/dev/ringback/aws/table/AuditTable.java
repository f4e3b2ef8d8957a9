package dev.ringback.aws.table;

import dev.ringback.casework.AuditStore;
import java.util.LinkedHashMap;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The audit that is kept, compressed in one item. */
public final class AuditTable implements AuditStore {

    private static final ItemKey KEY = new ItemKey("numbers", "audit");

    private final DynamoDbClient dynamo;
    private final String table;

    public AuditTable(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public void keep(String json) {
        var item = new LinkedHashMap<>(KEY.asMap());
        item.put("audit", AttributeValue.fromB(SdkBytes.fromByteArray(Gzip.deflated(json))));
        dynamo.putItem(put -> put.tableName(table).item(item));
    }

    @Override
    public Optional<String> kept() {
        return Item.find(
                        dynamo.getItem(get ->
                                        get.tableName(table).key(KEY.asMap()).consistentRead(true))
                                .item(),
                        "audit")
                .map(audit -> Gzip.inflated(audit.b().asByteArray()));
    }
}
