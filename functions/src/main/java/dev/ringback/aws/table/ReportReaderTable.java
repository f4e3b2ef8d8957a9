package dev.ringback.aws.table;

import static dev.ringback.aws.table.Item.s;

import dev.ringback.callback.PersonId;
import dev.ringback.casework.ReportReaders;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Who gets the week's report, an item each. */
public final class ReportReaderTable implements ReportReaders {

    private static final String PARTITION = "reports";
    private static final String TOLD_UNTIL = "toldUntil";

    private final DynamoDbClient dynamo;
    private final String table;

    public ReportReaderTable(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public List<Reader> all() {
        var query = QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :reports")
                .expressionAttributeValues(Map.of(":reports", s(PARTITION)))
                .build();
        return dynamo.queryPaginator(query).items().stream()
                .map(ReportReaderTable::reader)
                .toList();
    }

    @Override
    public void keep(Reader reader) {
        var item = new LinkedHashMap<>(key(reader.id()).asMap());
        reader.toldUntil().ifPresent(until -> item.put(TOLD_UNTIL, s(until.toString())));
        dynamo.putItem(put -> put.tableName(table).item(item));
    }

    @Override
    public void forget(PersonId id) {
        dynamo.deleteItem(delete -> delete.tableName(table).key(key(id).asMap()));
    }

    private static Reader reader(Map<String, AttributeValue> item) {
        return new Reader(
                new PersonId(Item.text(item, "sk")),
                Item.find(item, TOLD_UNTIL).map(until -> LocalDate.parse(until.s())));
    }

    private static ItemKey key(PersonId id) {
        return new ItemKey(PARTITION, id.id());
    }
}
