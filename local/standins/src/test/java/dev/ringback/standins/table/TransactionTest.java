package dev.ringback.standins.table;

import static dev.ringback.standins.table.Desk.TABLE;
import static dev.ringback.standins.table.Desk.item;
import static dev.ringback.standins.table.Desk.key;
import static dev.ringback.standins.table.Desk.n;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** All or nothing, once, whoever else is at work. */
class TransactionTest {

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void when_one_action_may_not_be_none_is_done_and_each_has_its_reason() {
        desk.put("2", Map.of("a", n(1)));

        assertThatThrownBy(() -> desk.dynamo()
                        .transactWriteItems(write -> write.transactItems(
                                puts("1", "attribute_not_exists(pk)"), puts("2", "attribute_not_exists(pk)"))))
                .isInstanceOfSatisfying(
                        TransactionCanceledException.class,
                        canceled -> assertThat(canceled.cancellationReasons())
                                .extracting(CancellationReason::code)
                                .containsExactly("None", "ConditionalCheckFailed"));
        assertThat(desk.get("1")).isEmpty();
    }

    @Test
    void a_transaction_that_comes_again_is_done_once() {
        TransactWriteItemsResponse first = counted("token", 1);
        TransactWriteItemsResponse again = counted("token", 1);

        assertThat(desk.get("1")).containsEntry("seen", n(1));
        assertThat(first.consumedCapacity().getFirst().writeCapacityUnits()).isEqualTo(2.0);
        assertThat(again.consumedCapacity().getFirst().readCapacityUnits()).isEqualTo(2.0);
        assertThatThrownBy(() -> counted("token", 2)).isInstanceOf(IdempotentParameterMismatchException.class);

        desk.clock().advanceTo(Desk.START.plus(Duration.ofMinutes(11)));
        counted("token", 1);
        assertThat(desk.get("1")).containsEntry("seen", n(2));
    }

    private TransactWriteItemsResponse counted(String token, int by) {
        return desk.dynamo()
                .transactWriteItems(write -> write.clientRequestToken(token)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                        .transactItems(List.of(TransactWriteItem.builder()
                                .update(update -> update.tableName(TABLE)
                                        .key(key("1"))
                                        .updateExpression("ADD seen :by")
                                        .expressionAttributeValues(Map.of(":by", n(by))))
                                .build())));
    }

    @Test
    void two_actions_on_one_item_are_refused() {
        assertThatThrownBy(() -> desk.dynamo()
                        .transactWriteItems(write -> write.transactItems(
                                puts("1", "attribute_not_exists(pk)"), puts("1", "attribute_exists(pk)"))))
                .hasMessageContaining("cannot include multiple operations on one item");
    }

    private static TransactWriteItem puts(String sk, String condition) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(TABLE).item(item(sk, Map.of())).conditionExpression(condition))
                .build();
    }

    @Test
    void of_fifty_who_put_the_same_key_at_once_one_does() throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> won = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                won.add(threads.submit(() -> {
                    start.await();
                    return isFirst();
                }));
            }
            start.countDown();
        }
        int winners = 0;
        for (Future<Boolean> one : won) {
            winners += one.get() ? 1 : 0;
        }
        assertThat(winners).isEqualTo(1);
    }

    private boolean isFirst() {
        try {
            desk.dynamo()
                    .putItem(
                            put -> put.tableName(TABLE).item(key("1")).conditionExpression("attribute_not_exists(pk)"));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }
}
