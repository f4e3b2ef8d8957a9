package dev.ringback.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.standins.table.EmbeddedTable;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** {@code ringback restore} from its arguments to what stands in the stack's table, against two tables of the embedded DynamoDB. */
@SuppressWarnings("NullAway.Init")
class RestoreCommandTest {

    private static final Instant NOW = Instant.parse("2026-11-27T15:00:00Z");
    private static final String TABLE = "ringback-Table";
    private static final String RESTORED = "ringback-restored";
    private static final String CALLER = "+12125550123";

    private OperatedAws aws;
    private EmbeddedTable embedded;
    private DynamoDbClient dynamo;

    @BeforeEach
    void serve() throws IOException {
        aws = new OperatedAws();
        embedded = EmbeddedTable.inMemory(InstantSource.fixed(NOW));
        System.setProperty("aws.endpointUrlDynamoDb", embedded.endpoint().toString());
        dynamo = DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        for (String table : List.of(TABLE, RESTORED)) {
            dynamo.createTable(create -> create.tableName(table)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(attribute("pk"), attribute("sk"))
                    .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)));
        }
    }

    @AfterEach
    void close() {
        dynamo.close();
        System.clearProperty("aws.endpointUrlDynamoDb");
        embedded.close();
        aws.close();
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private void stands(String table, String pk, String sk, Map<String, AttributeValue> more) {
        Map<String, AttributeValue> item = new HashMap<>(more);
        item.put("pk", AttributeValue.fromS(pk));
        item.put("sk", AttributeValue.fromS(sk));
        dynamo.putItem(put -> put.tableName(table).item(item));
    }

    private Optional<Map<String, AttributeValue>> item(String pk, String sk) {
        return Optional.of(dynamo.getItem(get -> get.tableName(TABLE)
                                .key(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk))))
                        .item())
                .filter(item -> !item.isEmpty());
    }

    private static Map<String, AttributeValue> callback(String id, int revision) {
        return Map.of(
                "id", AttributeValue.fromS(id),
                "revision", AttributeValue.fromN(Integer.toString(revision)),
                "watch", AttributeValue.fromS("open"));
    }

    private static Map<String, AttributeValue> expiring(Instant at) {
        return Map.of("expiresAt", AttributeValue.fromN(Long.toString(at.getEpochSecond())));
    }

    private static Ran restore(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("restore", "--stack", "ringback", "--from", RESTORED));
        arguments.addAll(List.of(more));
        return Ran.ringbackAt(InstantSource.fixed(NOW), arguments.toArray());
    }

    @Test
    void what_was_lost_is_told_of_and_written_only_with_apply() {
        stands(RESTORED, CALLER, "000001", callback("one", 4));
        assertThat(restore()).isEqualTo(new Ran(0, """
                items of the restored table, of which nothing was written:
                       1 were lost, and are copied back
                       0 were damaged, and are replaced
                       0 are there, and stay as they are
                       0 are of numbers that were erased since, and are not copied
                       0 have expired, or are of use no more, and are not copied
                --apply writes them
                """, ""));
        assertThat(item(CALLER, "000001")).isEmpty();

        assertThat(restore("--apply", "--json").out())
                .isEqualTo("{\"applied\":true,\"copied\":1,\"repaired\":0,\"stands\":0,\"erased\":0,\"passed\":0}\n");
        assertThat(item(CALLER, "000001").orElseThrow()).containsAllEntriesOf(callback("one", 4));
        assertThat(restore("--apply").out()).contains(" 0 were lost", " 1 are there");
    }

    @Test
    void what_was_worked_on_since_stays_as_it_is() {
        stands(RESTORED, CALLER, "000001", callback("one", 4));
        stands(TABLE, CALLER, "000001", callback("one", 6));
        restore("--apply", "--damaged");

        assertThat(item(CALLER, "000001").orElseThrow()).containsAllEntriesOf(callback("one", 6));
    }

    @Test
    void what_is_damaged_is_replaced_where_that_is_asked_for() {
        Map<String, AttributeValue> spoilt = new HashMap<>(callback("one", 6));
        spoilt.put("watch", AttributeValue.fromS("damaged"));
        stands(RESTORED, CALLER, "000001", callback("one", 4));
        stands(TABLE, CALLER, "000001", spoilt);
        restore("--apply");
        assertThat(item(CALLER, "000001").orElseThrow()).containsAllEntriesOf(spoilt);

        assertThat(restore("--apply", "--damaged").out()).contains(" 1 were damaged");
        assertThat(item(CALLER, "000001").orElseThrow()).containsAllEntriesOf(callback("one", 4));
    }

    @Test
    void a_text_that_was_still_to_go_is_not_copied_so_that_none_goes_twice() {
        AttributeValue alert = AttributeValue.fromM(Map.of("alert", AttributeValue.fromS("urgent-words")));
        AttributeValue text = AttributeValue.fromM(Map.of("text", AttributeValue.fromS("missed-call")));
        stands(RESTORED, CALLER, "000001", Map.of("pending", AttributeValue.fromL(List.of(alert, text))));
        restore("--apply");

        assertThat(item(CALLER, "000001").orElseThrow()).containsEntry("pending", AttributeValue.fromL(List.of(alert)));
    }

    @Test
    void nothing_of_a_number_that_was_erased_since_comes_back() {
        stands(RESTORED, CALLER, "000001", callback("one", 4));
        stands(RESTORED, "number#" + CALLER, "ledger#1", Map.of());
        stands(RESTORED, "+12125550124", "000001", callback("two", 4));
        stands(
                TABLE,
                "records",
                "2026-11-27T14:00:00Z#1",
                Map.of(
                        "what", AttributeValue.fromS("erase"),
                        "callbacks", AttributeValue.fromL(List.of(AttributeValue.fromS("one")))));

        assertThat(restore("--apply").out()).contains(" 1 were lost", " 2 are of numbers that were erased since");
        assertThat(item(CALLER, "000001")).isEmpty();
        assertThat(item("number#" + CALLER, "ledger#1")).isEmpty();
        assertThat(item("+12125550124", "000001")).isPresent();
    }

    @Test
    void what_has_expired_and_what_only_counted_then_is_left_behind() {
        stands(RESTORED, CALLER, "000001", expiring(NOW));
        stands(RESTORED, CALLER, "000002", expiring(NOW.plusSeconds(1)));
        stands(RESTORED, "tasks", "one", Map.of());
        stands(RESTORED, "request#ana@northwind.example", "key", Map.of());

        assertThat(restore("--apply").out()).contains(" 1 were lost", " 3 have expired, or are of use no more");
        assertThat(item(CALLER, "000002")).isPresent();
    }

    @Test
    void more_than_a_batch_is_copied() {
        for (int callback = 1; callback <= 230; callback++) {
            stands(RESTORED, CALLER, "%06d".formatted(callback), callback("id-" + callback, 1));
        }

        assertThat(restore("--apply").out()).contains(" 230 were lost");
        assertThat(item(CALLER, "000230")).isPresent();
    }

    @Test
    void the_stacks_own_table_and_one_that_there_is_not_are_refused() {
        assertThat(Ran.ringback("restore", "--stack", "ringback", "--from", TABLE))
                .isEqualTo(new Ran(2, "", TABLE + " is the stack's own table; --from names the restored one\n"));

        Ran ran = Ran.ringback("restore", "--stack", "ringback", "--from", "nowhere");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).startsWith("nowhere could not be copied back: ").hasLineCount(1);
    }
}
