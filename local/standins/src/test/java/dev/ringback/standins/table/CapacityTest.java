package dev.ringback.standins.table;

import static dev.ringback.standins.table.Desk.TABLE;
import static dev.ringback.standins.table.Desk.item;
import static dev.ringback.standins.table.Desk.key;
import static dev.ringback.standins.table.Desk.n;
import static dev.ringback.standins.table.Desk.s;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What requests consume (Developer Guide, "Read and write operations" and "Global secondary indexes: provisioned throughput"). */
class CapacityTest {

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_write_takes_a_unit_for_each_kilobyte_of_the_larger_of_before_and_after() {
        assertThat(units(put("1", Map.of("a", s("x".repeat(3000)))))).isEqualTo(Map.of("table", 3.0));
        assertThat(units(put("1", Map.of()))).isEqualTo(Map.of("table", 3.0));
        assertThat(units(put("1", Map.of()))).isEqualTo(Map.of("table", 1.0));
        assertThat(units(delete("nothing there"))).isEqualTo(Map.of("table", 1.0));
    }

    @Test
    void an_index_takes_units_only_when_what_it_holds_changes() {
        Map<String, AttributeValue> due = Map.of("worklist", s("due"), "rank", n(1), "work", s("scheduling"));

        assertThat(units(put("1", due))).isEqualTo(Map.of("table", 1.0, "worklist", 1.0));
        assertThat(units(put("1", due))).isEqualTo(Map.of("table", 1.0));
        assertThat(units(put("1", with(due, "note", s("not projected"))))).isEqualTo(Map.of("table", 1.0));
        assertThat(units(put("1", with(due, "work", s("billing"))))).isEqualTo(Map.of("table", 1.0, "worklist", 1.0));
        assertThat(units(put("1", with(due, "rank", n(2))))).isEqualTo(Map.of("table", 1.0, "worklist", 2.0));
        assertThat(units(put("1", Map.of()))).isEqualTo(Map.of("table", 1.0, "worklist", 1.0));
    }

    @Test
    void a_transaction_takes_twice_of_the_table_and_once_of_the_indexes() {
        List<ConsumedCapacity> consumed = desk.dynamo()
                .transactWriteItems(write -> write.returnConsumedCapacity(ReturnConsumedCapacity.INDEXES)
                        .transactItems(List.of(
                                TransactWriteItem.builder()
                                        .put(put -> put.tableName(TABLE)
                                                .item(item("1", Map.of("id", s("i"), "a", s("x".repeat(1500))))))
                                        .build(),
                                TransactWriteItem.builder()
                                        .conditionCheck(check -> check.tableName(TABLE)
                                                .key(key("2"))
                                                .conditionExpression("attribute_not_exists(pk)"))
                                        .build())))
                .consumedCapacity();

        assertThat(units(consumed.getFirst())).isEqualTo(Map.of("table", 6.0, "byId", 2.0));
        assertThat(consumed.getFirst().capacityUnits()).isEqualTo(8.0);
    }

    @Test
    void a_read_takes_a_unit_for_each_four_kilobytes_and_half_of_it_if_it_may_be_stale() {
        desk.put("1", Map.of("a", s("x".repeat(5000))));

        assertThat(reading("1", true)).isEqualTo(2.0);
        assertThat(reading("1", false)).isEqualTo(1.0);
        assertThat(reading("nothing there", true)).isEqualTo(1.0);
        assertThat(reading("nothing there", false)).isEqualTo(0.5);
        assertThat(desk.dynamo()
                        .transactGetItems(get -> get.returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                                .transactItems(List.of(TransactGetItem.builder()
                                        .get(item -> item.tableName(TABLE).key(key("1")))
                                        .build())))
                        .consumedCapacity()
                        .getFirst()
                        .capacityUnits())
                .isEqualTo(4.0);
    }

    @Test
    void a_batch_rounds_each_item_by_itself() {
        desk.put("1", Map.of());
        desk.put("2", Map.of());

        assertThat(desk.dynamo()
                        .batchGetItem(get -> get.returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                                .requestItems(Map.of(
                                        TABLE,
                                        KeysAndAttributes.builder()
                                                .keys(List.of(key("1"), key("2"), key("3")))
                                                .build())))
                        .consumedCapacity()
                        .getFirst()
                        .capacityUnits())
                .isEqualTo(1.5);
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> attributes, String name, AttributeValue value) {
        Map<String, AttributeValue> more = new LinkedHashMap<>(attributes);
        more.put(name, value);
        return more;
    }

    private ConsumedCapacity put(String sk, Map<String, AttributeValue> attributes) {
        return desk.dynamo()
                .putItem(put -> put.tableName(TABLE)
                        .item(item(sk, attributes))
                        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
                .consumedCapacity();
    }

    private ConsumedCapacity delete(String sk) {
        return desk.dynamo()
                .deleteItem(delete ->
                        delete.tableName(TABLE).key(key(sk)).returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
                .consumedCapacity();
    }

    private double reading(String sk, boolean isConsistent) {
        return desk.dynamo()
                .getItem(get -> get.tableName(TABLE)
                        .key(key(sk))
                        .consistentRead(isConsistent)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .consumedCapacity()
                .capacityUnits();
    }

    private static Map<String, Double> units(ConsumedCapacity consumed) {
        Map<String, Double> units = new LinkedHashMap<>();
        units.put("table", consumed.table().capacityUnits());
        consumed.globalSecondaryIndexes().forEach((index, one) -> units.put(index, one.capacityUnits()));
        return units;
    }
}
