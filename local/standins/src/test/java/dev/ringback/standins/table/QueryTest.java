package dev.ringback.standins.table;

import static dev.ringback.standins.table.Desk.TABLE;
import static dev.ringback.standins.table.Desk.n;
import static dev.ringback.standins.table.Desk.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** What queries find, in which order and in which pages. */
class QueryTest {

    private static final Map<String, AttributeValue> OAK = Map.of(":oak", s("oak"));

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void text_is_in_the_order_of_its_bytes() {
        List.of("b", "a", "B", "aa", "é", "😀", "ﬀ", "a\u0000", "a\u0000b").forEach(sk -> desk.put(sk, Map.of()));

        assertThat(desk.found("pk = :oak", OAK))
                .containsExactly("B", "a", "a\u0000", "a\u0000b", "aa", "b", "é", "ﬀ", "😀");
    }

    @Test
    void numbers_are_in_the_order_of_their_amount() {
        List<String> ordered = List.of(
                "-1e10", "-100", "-12.5", "-12", "-1.1", "-1", "-0.5", "-0.05", "0", "0.05", "0.5", "1", "1.1", "12",
                "12.5", "100", "1e10");
        ordered.reversed()
                .forEach(rank -> desk.put(rank, Map.of("worklist", s("due"), "rank", AttributeValue.fromN(rank))));

        assertThat(onWorklist("worklist = :due", Map.of(":due", s("due")))).containsExactlyElementsOf(ordered);
        assertThat(onWorklist("worklist = :due AND #rank > :low", Map.of(":due", s("due"), ":low", n(-1))))
                .startsWith("-0.5")
                .hasSize(11);
        assertThat(onWorklist(
                        "worklist = :due AND #rank BETWEEN :low AND :high",
                        Map.of(":due", s("due"), ":low", n(-12), ":high", n(1))))
                .containsExactly("-12", "-1.1", "-1", "-0.5", "-0.05", "0", "0.05", "0.5", "1");
    }

    private List<String> onWorklist(String condition, Map<String, AttributeValue> values) {
        return desk
                .dynamo()
                .query(query -> {
                    query.tableName(TABLE)
                            .indexName("worklist")
                            .keyConditionExpression(condition)
                            .expressionAttributeValues(values);
                    if (condition.contains("#rank")) {
                        query.expressionAttributeNames(Map.of("#rank", "rank"));
                    }
                })
                .items()
                .stream()
                .map(Desk::sk)
                .toList();
    }

    @Test
    void a_range_of_keys_is_found_from_either_end() {
        List.of("v1", "v2", "v10", "w", "u").forEach(sk -> desk.put(sk, Map.of()));

        assertThat(desk.found("pk = :oak AND begins_with(sk, :v)", Map.of(":oak", s("oak"), ":v", s("v"))))
                .containsExactly("v1", "v10", "v2");
        assertThat(desk.found("pk = :oak AND sk <= :v", Map.of(":oak", s("oak"), ":v", s("v10"))))
                .containsExactly("u", "v1", "v10");
        assertThat(desk.dynamo()
                        .query(query -> query.tableName(TABLE)
                                .keyConditionExpression("pk = :oak")
                                .expressionAttributeValues(OAK)
                                .scanIndexForward(false)
                                .limit(2))
                        .items())
                .extracting(Desk::sk)
                .containsExactly("w", "v2");
    }

    @Test
    void a_page_goes_on_where_the_one_before_it_ended_even_if_that_is_gone() {
        List.of("1", "2", "3", "4").forEach(sk -> desk.put(sk, Map.of()));
        QueryResponse first = desk.dynamo()
                .query(query -> query.tableName(TABLE)
                        .keyConditionExpression("pk = :oak")
                        .expressionAttributeValues(OAK)
                        .limit(2));
        desk.dynamo().deleteItem(delete -> delete.tableName(TABLE).key(Desk.key("2")));

        QueryResponse second = desk.dynamo()
                .query(query -> query.tableName(TABLE)
                        .keyConditionExpression("pk = :oak")
                        .expressionAttributeValues(OAK)
                        .exclusiveStartKey(first.lastEvaluatedKey()));

        assertThat(second.items()).extracting(Desk::sk).containsExactly("3", "4");
        assertThat(second.hasLastEvaluatedKey()).isFalse();
    }

    @Test
    void a_page_is_one_megabyte_of_what_the_table_or_the_index_holds() {
        for (int i = 0; i < 30; i++) {
            desk.put(
                    "%02d".formatted(i),
                    Map.of("worklist", s("due"), "rank", n(i), "work", s("scheduling"), "body", s("x".repeat(50_000))));
        }

        QueryResponse table = desk.dynamo()
                .query(query -> query.tableName(TABLE)
                        .keyConditionExpression("pk = :oak")
                        .expressionAttributeValues(OAK)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
        assertThat(table.items()).hasSize(20);
        assertThat(table.hasLastEvaluatedKey()).isTrue();
        assertThat(table.consumedCapacity().capacityUnits()).isEqualTo(122.5);

        QueryResponse index = desk.dynamo()
                .query(query -> query.tableName(TABLE)
                        .indexName("worklist")
                        .keyConditionExpression("worklist = :due")
                        .expressionAttributeValues(Map.of(":due", s("due")))
                        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES));
        assertThat(index.items())
                .hasSize(30)
                .allSatisfy(item -> assertThat(item).containsOnlyKeys("pk", "sk", "worklist", "rank", "work"));
        assertThat(index.hasLastEvaluatedKey()).isFalse();
        assertThat(index.consumedCapacity().globalSecondaryIndexes())
                .hasEntrySatisfying(
                        "worklist", units -> assertThat(units.capacityUnits()).isEqualTo(0.5));
    }

    @Test
    void an_index_holds_what_has_all_of_its_key_and_lets_go_of_what_has_not() {
        desk.put("1", Map.of("worklist", s("due"), "rank", n(1)));
        desk.put("2", Map.of("worklist", s("due")));
        assertThat(onWorklist("worklist = :due", Map.of(":due", s("due")))).containsExactly("1");

        desk.update("1", "REMOVE worklist", Map.of());
        desk.update("2", "SET seen = :two", Map.of(":two", n(2)));
        assertThat(onWorklist("worklist = :due", Map.of(":due", s("due")))).isEmpty();
    }

    @Test
    void a_filter_hides_what_was_read_but_it_was_read() {
        List.of("1", "2", "3").forEach(sk -> desk.put(sk, Map.of("a", s(sk))));

        QueryResponse counted = desk.dynamo()
                .query(query -> query.tableName(TABLE)
                        .keyConditionExpression("pk = :oak")
                        .filterExpression("a > :one")
                        .expressionAttributeValues(Map.of(":oak", s("oak"), ":one", s("1")))
                        .select(Select.COUNT));

        assertThat(counted.count()).isEqualTo(2);
        assertThat(counted.scannedCount()).isEqualTo(3);
        assertThat(counted.hasItems()).isFalse();
    }

    @Test
    void a_projection_leaves_only_what_it_names() {
        desk.put(
                "1",
                Map.of(
                        "doc", AttributeValue.fromM(Map.of("x", n(1), "y", n(2))),
                        "l", Desk.list(s("a"), s("b"), s("c"))));

        assertThat(desk.dynamo()
                        .getItem(get -> get.tableName(TABLE)
                                .key(Desk.key("1"))
                                .projectionExpression("doc.y, l[2], l[0], nowhere"))
                        .item())
                .isEqualTo(Map.of("doc", AttributeValue.fromM(Map.of("y", n(2))), "l", Desk.list(s("a"), s("c"))));
    }

    @Test
    void what_an_index_cannot_do_is_refused() {
        assertRefused("byId", "id = :v", "Consistent reads are not supported on global secondary indexes", true);
        assertRefused("nowhere", "id = :v", "The table does not have the specified index: nowhere", false);
        assertRefused("byId", "pk = :v", "Query condition missed key schema element: id", false);
        assertRefused("byId", "id > :v", "Query key condition not supported", false);
    }

    private void assertRefused(String index, String condition, String message, boolean isConsistent) {
        assertThatThrownBy(() -> desk.dynamo()
                        .query(query -> query.tableName(TABLE)
                                .indexName(index)
                                .keyConditionExpression(condition)
                                .expressionAttributeValues(Map.of(":v", s("v")))
                                .consistentRead(isConsistent)))
                .hasMessageContaining(message);
    }
}
