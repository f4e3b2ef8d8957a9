package dev.ringback.standins.table;

import static dev.ringback.standins.table.Desk.TABLE;
import static dev.ringback.standins.table.Desk.item;
import static dev.ringback.standins.table.Desk.key;
import static dev.ringback.standins.table.Desk.n;
import static dev.ringback.standins.table.Desk.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** What the embedded table has not is refused by its name; what DynamoDB refuses is refused as DynamoDB does. */
class RefusalTest {

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void operations_that_it_has_not_are_refused_by_name() {
        assertThatThrownBy(() -> desk.dynamo().executeStatement(execute -> execute.statement("SELECT * FROM desk")))
                .hasMessageContaining("The embedded table does not have the operation ExecuteStatement");
        assertThatThrownBy(() -> desk.dynamo().describeLimits())
                .hasMessageContaining("does not have the operation DescribeLimits");
    }

    @Test
    void parameters_that_it_has_not_are_refused_by_name() {
        assertThatThrownBy(() -> desk.dynamo()
                        .putItem(put -> put.tableName(TABLE)
                                .item(key("1"))
                                .expected(Map.of(
                                        "pk",
                                        ExpectedAttributeValue.builder()
                                                .exists(false)
                                                .build()))))
                .hasMessageContaining("The embedded table does not have the parameter Expected of PutItem");
        assertThatThrownBy(
                        () -> desk.dynamo().scan(scan -> scan.tableName(TABLE).attributesToGet("pk")))
                .hasMessageContaining("of Scan");
        assertThatThrownBy(() -> desk.dynamo()
                        .createTable(create -> create.tableName("other")
                                .billingMode(BillingMode.PROVISIONED)
                                .attributeDefinitions(List.of(Desk.attribute("pk", ScalarAttributeType.S)))
                                .keySchema(List.of(Desk.key("pk", KeyType.HASH)))))
                .hasMessageContaining("does not have the BillingMode PROVISIONED");
        assertThat(desk.get("1")).isEmpty();
    }

    @Test
    void tables_that_are_not_there_or_are_there_already_are_told_of() {
        assertThatThrownBy(() ->
                        desk.dynamo().getItem(get -> get.tableName("nowhere").key(key("1"))))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> Desk.create(desk.dynamo())).isInstanceOf(ResourceInUseException.class);
        desk.dynamo().deleteTable(delete -> delete.tableName(TABLE));
        assertThatThrownBy(() -> desk.get("1")).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void keys_must_be_there_of_the_right_type_filled_and_not_too_long() {
        assertPutRefused(Map.of("pk", s("oak")), "Missing the key sk in the item");
        assertPutRefused(Map.of("pk", s("oak"), "sk", n(1)), "Type mismatch for key sk expected: S actual: N");
        assertPutRefused(Map.of("pk", s(""), "sk", s("1")), "cannot contain an empty string value. Key: pk");
        assertPutRefused(Map.of("pk", s("x".repeat(2049)), "sk", s("1")), "maximum size limit of2048 bytes");
        assertPutRefused(Map.of("pk", s("oak"), "sk", s("x".repeat(1025))), "size limit of 1024 bytes");
        assertPutRefused(
                item("1", Map.of("rank", s("first"))), "Type mismatch for Index Key rank Expected: N Actual: S");
        assertPutRefused(item("1", Map.of("worklist", s(""))), "IndexName: worklist, IndexKey: worklist");
        assertThatThrownBy(() ->
                        desk.dynamo().getItem(get -> get.tableName(TABLE).key(Map.of("pk", s("oak")))))
                .hasMessageContaining("The provided key element does not match the schema");
    }

    @Test
    void an_item_has_at_most_400_kilobytes() {
        int room = 400 * 1024 - "pk".length() - "oak".length() - "sk".length() - "1".length() - "a".length();
        desk.put("1", Map.of("a", s("x".repeat(room))));
        assertPutRefused(
                item("1", Map.of("a", s("x".repeat(room + 1)))), "Item size has exceeded the maximum allowed size");
        assertThatThrownBy(() -> desk.update("1", "SET b = :b", Map.of(":b", s("b"))))
                .hasMessageContaining("Item size to update has exceeded the maximum allowed size");
    }

    @Test
    void values_that_are_none_are_refused() {
        assertPutRefused(item("1", Map.of("a", AttributeValue.fromSs(List.of()))), "may not be empty");
        assertPutRefused(item("1", Map.of("a", AttributeValue.fromSs(List.of("x", "x")))), "contains duplicates");
        assertPutRefused(
                item("1", Map.of("a", AttributeValue.fromN("many"))), "cannot be converted to a numeric value");
    }

    private void assertPutRefused(Map<String, AttributeValue> item, String message) {
        assertThatThrownBy(
                        () -> desk.dynamo().putItem(put -> put.tableName(TABLE).item(item)))
                .isInstanceOf(SdkException.class)
                .hasMessageContaining(message);
    }

    @Test
    void every_name_and_value_is_used_and_every_one_that_is_used_is_there() {
        assertConditionRefused("attribute_exists(a)", "unused in expressions: keys: {:v}");
        assertConditionRefused("a = :w", "attribute value: :w");
        assertConditionRefused("#a = :v", "attribute name: #a");
        assertConditionRefused("name = :v", "reserved keyword: name");
        assertConditionRefused("a == :v", "Syntax error; token: \"=\", near: \"== :v\"");
        assertConditionRefused("unheard_of(a, :v)", "Invalid function name; function: unheard_of");
        assertConditionRefused("((a = :v))", "redundant parentheses");
    }

    private void assertConditionRefused(String condition, String message) {
        assertThatThrownBy(() -> desk.dynamo()
                        .putItem(put -> put.tableName(TABLE)
                                .item(key("1"))
                                .conditionExpression(condition)
                                .expressionAttributeValues(Map.of(":v", s("v")))))
                .hasMessageContaining(message);
    }

    @Test
    void on_the_loopback_interface_answers_carry_their_checksum() throws IOException, InterruptedException {
        URI endpoint = desk.table().endpoint();
        HttpResponse<byte[]> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(endpoint)
                                .header("X-Amz-Target", "DynamoDB_20120810.ListTables")
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        CRC32 checksum = new CRC32();
        checksum.update(response.body());

        assertThat(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo("{\"TableNames\":[\"desk\"]}");
        assertThat(response.headers().firstValue("x-amz-crc32")).hasValue(Long.toString(checksum.getValue()));
    }
}
