package dev.ringback.standins.table;

import static dev.ringback.standins.table.Desk.TABLE;
import static dev.ringback.standins.table.Desk.key;
import static dev.ringback.standins.table.Desk.list;
import static dev.ringback.standins.table.Desk.n;
import static dev.ringback.standins.table.Desk.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** What updates make of items, and which conditions hold. */
class UpdateTest {

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void an_update_reads_the_item_as_it_was_before() {
        desk.put("1", Map.of("a", n(1), "b", n(10)));

        desk.update("1", "SET a = b + :one, b = a - :one", Map.of(":one", n(1)));

        assertThat(desk.get("1")).containsEntry("a", n(11)).containsEntry("b", n(0));
    }

    @Test
    void a_list_grows_at_either_end_and_begins_where_there_is_none() {
        desk.update(
                "1",
                "SET history = list_append(if_not_exists(history, :none), :more)",
                Map.of(":none", list(), ":more", list(s("opened"))));
        desk.update("1", "SET history = list_append(:first, history)", Map.of(":first", list(s("missed"))));

        assertThat(desk.get("1")).containsEntry("history", list(s("missed"), s("opened")));
    }

    @Test
    void elements_are_taken_out_by_the_places_that_they_had_before() {
        desk.put("1", Map.of("l", list(s("a"), s("b"), s("c"), s("d"))));

        desk.update("1", "SET l[9] = :e REMOVE l[0], l[2]", Map.of(":e", s("e")));

        assertThat(desk.get("1")).containsEntry("l", list(s("b"), s("d"), s("e")));
    }

    @Test
    void sets_lose_and_win_elements_and_an_empty_one_is_no_attribute() {
        desk.put("1", Map.of("tags", AttributeValue.fromSs(List.of("x", "y"))));

        desk.update("1", "ADD tags :more", Map.of(":more", AttributeValue.fromSs(List.of("z", "x"))));
        assertThat(desk.get("1"))
                .hasEntrySatisfying("tags", tags -> assertThat(tags.ss()).containsExactlyInAnyOrder("x", "y", "z"));

        desk.update("1", "DELETE tags :all", Map.of(":all", AttributeValue.fromSs(List.of("x", "y", "z"))));
        assertThat(desk.get("1")).doesNotContainKey("tags");
    }

    @Test
    void add_counts_from_nothing() {
        desk.update("1", "ADD seen :one", Map.of(":one", n(1)));
        desk.update("1", "ADD seen :one", Map.of(":one", n(1)));

        assertThat(desk.get("1")).containsEntry("seen", n(2));
    }

    @Test
    void a_place_without_a_parent_cannot_be_set() {
        desk.put("1", Map.of("a", s("text")));

        assertRefused("SET d.x = :v", "The document path provided in the update expression is invalid for update");
        assertRefused("SET a.x = :v", "The document path provided in the update expression is invalid for update");
        assertRefused("SET b = d", "refers to an attribute that does not exist in the item");
        assertRefused("SET b = a + :v", "incorrect data type");
        assertThat(desk.get("1")).containsOnlyKeys("pk", "sk", "a");
    }

    @Test
    void the_key_is_never_updated_and_no_place_twice() {
        assertRefused("SET pk = :v", "Cannot update attribute pk. This attribute is part of the key");
        assertRefused("SET a = :v REMOVE a.x", "Two document paths overlap with each other");
        assertRefused("SET a = :v SET b = :v", "The \"SET\" section can only be used once");
    }

    @Test
    void numbers_are_kept_without_trailing_zeros_and_up_to_38_digits() {
        desk.put("1", Map.of("a", AttributeValue.fromN("1.500"), "b", AttributeValue.fromN("1e3")));
        assertThat(desk.get("1"))
                .containsEntry("a", AttributeValue.fromN("1.5"))
                .containsEntry("b", AttributeValue.fromN("1000"));

        assertThatThrownBy(() -> desk.put("1", Map.of("a", AttributeValue.fromN("1".repeat(39)))))
                .hasMessageContaining("more than 38 significant digits");
        assertThatThrownBy(() -> desk.put("1", Map.of("a", AttributeValue.fromN("1e126"))))
                .hasMessageContaining("Number overflow");
        assertThatThrownBy(() -> desk.put("1", Map.of("a", AttributeValue.fromN("1e-131"))))
                .hasMessageContaining("Number underflow");
    }

    @Test
    void what_is_returned_is_what_was_asked_for() {
        desk.put("1", Map.of("a", n(1), "b", n(2)));

        assertThat(returned(ReturnValue.UPDATED_OLD)).isEqualTo(Map.of("a", n(1)));
        assertThat(returned(ReturnValue.UPDATED_NEW)).isEqualTo(Map.of("a", n(3)));
        assertThat(returned(ReturnValue.ALL_OLD)).containsEntry("a", n(3)).containsEntry("b", n(2));
        assertThat(returned(ReturnValue.ALL_NEW)).containsEntry("a", n(5)).containsEntry("b", n(2));
        assertThat(returned(ReturnValue.NONE)).isEmpty();
    }

    private Map<String, AttributeValue> returned(ReturnValue wanted) {
        return desk.dynamo()
                .updateItem(update -> update.tableName(TABLE)
                        .key(key("1"))
                        .updateExpression("ADD a :one")
                        .expressionAttributeValues(Map.of(":one", n(1)))
                        .returnValues(wanted))
                .attributes();
    }

    @Test
    void a_condition_that_does_not_hold_changes_nothing_and_can_tell_what_stands_there() {
        desk.put("1", Map.of("a", n(1)));

        assertThatThrownBy(() -> desk.dynamo()
                        .putItem(put -> put.tableName(TABLE)
                                .item(key("1"))
                                .conditionExpression("attribute_not_exists(pk)")
                                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)))
                .isInstanceOfSatisfying(
                        ConditionalCheckFailedException.class,
                        failed -> assertThat(failed.item()).containsEntry("a", n(1)));
        assertThat(desk.get("1")).containsEntry("a", n(1));
    }

    @Test
    void and_binds_more_than_or_and_not_more_than_and() {
        desk.put("1", Map.of("a", n(1), "b", s("text"), "l", list(s("x"))));

        assertHolds("a = :one OR a = :two AND a = :two");
        assertHoldsNot("(a = :one OR a = :two) AND a = :two");
        assertHolds("NOT a = :two AND b = :text");
        assertHoldsNot("NOT (a = :two OR b = :text)");
    }

    @Test
    void what_is_missing_is_equal_to_nothing_and_less_than_nothing() {
        desk.put("1", Map.of("a", n(1), "b", s("text"), "l", list(s("x"))));

        assertHoldsNot("nowhere = :one");
        assertHolds("nowhere <> :one");
        assertHoldsNot("nowhere < :one");
        assertHoldsNot("b < :one");
        assertHolds("attribute_not_exists(nowhere) AND attribute_exists(l[0]) AND attribute_not_exists(l[1])");
        assertHolds("size(b) = :four AND begins_with(b, :te) AND contains(l, :x) AND a IN (:two, :one)");
        assertHolds("a BETWEEN :one AND :two AND attribute_type(l, :list)");
    }

    private static final Map<String, AttributeValue> VALUES = Map.of(
            ":one", n(1),
            ":two", n(2),
            ":four", n(4),
            ":text", s("text"),
            ":te", s("te"),
            ":x", s("x"),
            ":list", s("L"));

    private void assertHolds(String condition) {
        assertThat(holds(condition)).as(condition).isTrue();
    }

    private void assertHoldsNot(String condition) {
        assertThat(holds(condition)).as(condition).isFalse();
    }

    private boolean holds(String condition) {
        Map<String, AttributeValue> used = new HashMap<>(VALUES);
        used.keySet().removeIf(value -> !(condition + " ").matches(".*" + value + "\\W.*"));
        try {
            desk.dynamo().updateItem(update -> {
                update.tableName(TABLE)
                        .key(key("1"))
                        .updateExpression("REMOVE nothing")
                        .conditionExpression(condition);
                if (!used.isEmpty()) {
                    update.expressionAttributeValues(used);
                }
            });
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    private void assertRefused(String expression, String message) {
        Map<String, AttributeValue> values =
                expression.contains(":v") ? Map.of(":v", n(1)) : Map.<String, AttributeValue>of();
        assertThatThrownBy(() -> desk.update("1", expression, values))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining(message);
    }
}
